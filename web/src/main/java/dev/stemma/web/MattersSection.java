package dev.stemma.web;

import java.util.List;

/** Matters and their dossiers; merging, splitting and grading them. */
final class MattersSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

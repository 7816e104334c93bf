package dev.stemma.web;

import java.util.List;

/** A document with its claims marked in its words; what reviewers say of them. */
final class ReaderSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

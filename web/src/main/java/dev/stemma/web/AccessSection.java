package dev.stemma.web;

import java.util.List;

/** Logging in, and who may do what. */
final class AccessSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

package dev.stemma.web;

import java.util.List;

/** What is said of and by actors, items and outlets; outlets' records and grades. */
final class SourcesSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

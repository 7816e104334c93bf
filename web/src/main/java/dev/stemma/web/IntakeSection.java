package dev.stemma.web;

import java.util.List;

/** Takes documents in and follows feeds, and shows how far it is. */
final class IntakeSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

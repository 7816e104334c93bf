package dev.stemma.web;

import java.util.List;

/** The description of the API, made of the same table as its routes. */
final class ApiSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

package dev.stemma.web;

import java.io.IOException;
import java.util.List;

/** Logging in, who may do what, and whose case is served. */
final class AccessSection implements Section {
  private final Access access;
  private final Serving serving;

  AccessSection(Access access, Serving serving) {
    this.access = access;
    this.serving = serving;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.action(
            "/own-case",
            Role.ADMIN,
            "Serves a case of the visitor's own instead of the samples.",
            this::ownCase));
  }

  private Answer ownCase(Request request) throws IOException {
    serving.own(access);
    return Answer.See.other("/intake");
  }
}

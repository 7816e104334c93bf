package dev.stemma.web;

import java.util.List;

/** The description of the API, made of the same table as its routes. */
final class ApiSection implements Section {
  private final List<Route> table;

  /**
   * Describes a table.
   *
   * @param table looked at when it is asked for, since this section stands in it
   */
  ApiSection(List<Route> table) {
    this.table = table;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.data(
            "/openapi.json",
            "Describes this API (OpenAPI 3.1).",
            List.of(),
            request -> Answer.Json.of(OpenApi.of(table))),
        Route.page("/api", "Describes the API.", this::page));
  }

  private Answer page(Request request) {
    List<ApiPage.Group> groups =
        OpenApi.byTag(table).entrySet().stream()
            .map(
                e ->
                    new ApiPage.Group(
                        e.getKey(), e.getValue().stream().map(ApiSection::operation).toList()))
            .toList();
    return new Answer.Page(
        "api", "", request.words().of("api.title"), new ApiPage(Route.API, groups));
  }

  private static ApiPage.Operation operation(Route route) {
    return new ApiPage.Operation(
        route.method().name(),
        OpenApi.local(route),
        route.summary(),
        route.least().label(),
        route.answers(),
        OpenApi.operationId(route),
        route.parameters());
  }
}

package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Search;
import dev.stemma.ledger.SavedSearch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches that users of a case keep under a name. */
final class SavedSearches implements Section {
  private static final String PATH = "/searches";

  private final Desk desk;
  private final Search search;

  SavedSearches(Desk desk, Search search) {
    this.desk = desk;
    this.search = search;
  }

  @Override
  public List<Route> routes() {
    Route.Parameter name = Route.Parameter.path("name", "string", "its name");
    return List.of(
        Route.action(PATH, Role.REVIEWER, "Keeps a search.", this::keep),
        Route.action(PATH + "/rename", Role.REVIEWER, "Renames a search.", this::rename),
        Route.action(PATH + "/remove", Role.REVIEWER, "Removes a search.", this::remove),
        Route.data(PATH, "The searches that are kept.", List.of(), request -> all()),
        Route.does(
            Route.Method.POST,
            PATH,
            Role.REVIEWER,
            "Keeps a search, in the place of one of the same name.",
            List.of(
                Route.Parameter.body("name", "string", true, "what it is called"),
                Route.Parameter.body("query", "string", true, "q=drones&supplier=IRN")),
            request -> {
              save(request);
              return all();
            }),
        Route.does(
            Route.Method.POST,
            PATH + "/{name}",
            Role.REVIEWER,
            "Calls a search otherwise.",
            List.of(name, Route.Parameter.body("name", "string", true, "its new name")),
            request -> {
              desk.ledger().renameSearch(request.segment("name"), request.required("name"));
              return all();
            }),
        Route.does(
            Route.Method.DELETE,
            PATH + "/{name}",
            Role.REVIEWER,
            "Keeps a search no longer.",
            List.of(name),
            request -> {
              desk.ledger().forgetSearch(request.segment("name"));
              return all();
            }));
  }

  /** Only what can be searched is kept. */
  private SearchAddress save(Request request) {
    SearchAddress address = SearchAddress.of(request.field("query").orElse(""));
    search.query(address.words(), address.values(), Long.MAX_VALUE, 1);
    desk.ledger()
        .keep(
            new SavedSearch(
                request.required("name"),
                address.query(),
                request.visitor().name(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    return address;
  }

  private Answer keep(Request request) {
    return Answer.See.other(save(request).path("/search"));
  }

  private Answer rename(Request request) {
    desk.ledger().renameSearch(request.required("name"), request.required("other"));
    return back(request);
  }

  private Answer remove(Request request) {
    desk.ledger().forgetSearch(request.required("name"));
    return back(request);
  }

  private static Answer back(Request request) {
    return Answer.See.other(SearchAddress.of(request.field("query").orElse("")).path("/search"));
  }

  private Answer all() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("searches", desk.ledger().searches().stream().map(SavedSearches::json).toList());
    return Answer.Json.of(json);
  }

  private static Map<String, @Nullable Object> json(SavedSearch search) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", search.name());
    json.put("query", search.query());
    json.put("by", search.by());
    json.put("time", search.time().toString());
    return json;
  }
}

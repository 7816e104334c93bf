package dev.stemma.web;

import dev.stemma.desk.Csv;
import dev.stemma.desk.Desk;
import dev.stemma.desk.HeldJson;
import dev.stemma.desk.Search;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Takes out the claims that a search finds: those of one page, or all, a page at a time. */
final class SearchExports implements Section {
  private static final int SHOWN = 20;
  private static final int AT_ONCE = 200;

  private final Desk desk;
  private final Search search;

  SearchExports(Desk desk, Search search) {
    this.desk = desk;
    this.search = search;
  }

  /** What a search's page offers. */
  static List<SearchPage.Export> of(SearchAddress address, long before) {
    return List.of(
        new SearchPage.Export("csv", false, path(address, before, "csv", false)),
        new SearchPage.Export("csv", true, path(address, before, "csv", true)),
        new SearchPage.Export("jsonl", false, path(address, before, "jsonl", false)),
        new SearchPage.Export("jsonl", true, path(address, before, "jsonl", true)));
  }

  private static String path(SearchAddress address, long before, String format, boolean all) {
    String page = "/search/claims." + format;
    String path = before == Long.MAX_VALUE ? address.path(page) : address.before(page, before);
    return all ? address.path(page) + (address.isEmpty() ? "?" : "&") + "all=true" : path;
  }

  @Override
  public List<Route> routes() {
    List<Route.Parameter> parameters =
        List.of(
            Route.Parameter.query("q", "string", "and all other parameters of /claims"),
            Route.Parameter.query("all", "boolean", "all that is found, not one page"));
    return List.of(
        route("/search/claims.csv", "text/csv", List.of(), true),
        route("/search/claims.jsonl", "application/jsonl", List.of(), false),
        route(Route.API + "/claims.csv", "text/csv", parameters, true),
        route(Route.API + "/claims.jsonl", "application/jsonl", parameters, false));
  }

  private Route route(String path, String type, List<Route.Parameter> parameters, boolean csv) {
    return new Route(
        Route.Method.GET,
        path,
        Role.READER,
        "The claims that a search finds, as " + (csv ? "a table." : "JSON Lines."),
        parameters,
        type,
        request -> answer(request, type, csv));
  }

  private Answer answer(Request request, String type, boolean csv) {
    SearchAddress address = SearchAddress.of(request).among(false);
    boolean all = request.first("all").filter("true"::equals).isPresent();
    long before = request.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    Query query = search.query(address.words(), address.values(), before, all ? AT_ONCE : SHOWN);
    return new Answer.Streamed(
        type + "; charset=utf-8",
        Optional.of("claims." + (csv ? "csv" : "jsonl")),
        out -> write(query, all, csv, out));
  }

  private void write(Query query, boolean all, boolean csv, Writer out) throws IOException {
    if (csv) {
      out.write(Csv.header());
    }
    Query now = query;
    boolean more = true;
    while (more) {
      Page<Hit> page = desk.ledger().search(now);
      for (Hit hit : page.hits()) {
        out.write(
            csv
                ? Csv.row(hit.document().document(), hit.claim().id(), hit.claim().claim())
                : Json.line(HeldJson.json(hit)) + "\n");
      }
      out.flush();
      more = all && page.next().isPresent();
      now = more ? now.before(page.next().getAsLong()) : now;
    }
  }
}

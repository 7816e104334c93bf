package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.HeldJson;
import dev.stemma.desk.Search;
import dev.stemma.ledger.Excerpt;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import dev.stemma.ledger.Recent;
import dev.stemma.ledger.SavedSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims and documents by words and attributes. */
final class SearchSection implements Section {
  private static final String PATH = "/search";
  private static final int SHOWN = 20;
  private static final int MOST_SHOWN = 100;
  private static final int CHOICES = 8;
  private static final int AROUND = 160;
  private static final long MOST_BYTES = 8L << 20;

  private final Desk desk;
  private final Search search;
  private final Recent<String, Choices> recent = new Recent<>(MOST_BYTES, Choices::bytes);

  SearchSection(Desk desk) {
    this.desk = desk;
    this.search = new Search(desk.names(), "");
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.page(PATH, "Finds claims and documents.", this::page),
                Route.data(
                    "/claims",
                    "Claims by words and attributes, the newest first.",
                    parameters(),
                    this::data)));
    routes.addAll(new SearchExports(desk, search).routes());
    routes.addAll(new SavedSearches(desk, search).routes());
    return routes;
  }

  private static List<Route.Parameter> parameters() {
    List<Route.Parameter> parameters = new ArrayList<>();
    parameters.add(Route.Parameter.query("q", "string", "words that must all be there"));
    for (Facet facet : Search.FACETS) {
      List<String> known = Search.vocabulary(facet);
      parameters.add(
          Route.Parameter.query(
              facet.label(),
              "array",
              known.isEmpty() ? "any of these" : "any of: " + String.join(", ", known)));
    }
    parameters.add(Route.Parameter.query("from", "string", "first day of publication"));
    parameters.add(Route.Parameter.query("to", "string", "last day of publication"));
    parameters.add(Route.Parameter.query("limit", "integer", "most results, 1 to 100"));
    parameters.add(
        Route.Parameter.query("before", "integer", "only claims with a lower number: next"));
    parameters.add(
        Route.Parameter.query("facets", "boolean", "whether attributes are counted as well"));
    return parameters;
  }

  private static long before(Request request) {
    return request.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
  }

  private Query query(SearchAddress address, long before, int limit) {
    return search.query(address.words(), address.values(), before, limit);
  }

  // the API

  private Answer data(Request request) {
    SearchAddress address = SearchAddress.of(request).among(false);
    int limit = (int) request.number("limit", SHOWN, 1, MOST_SHOWN);
    Query query = query(address, before(request), limit);
    Page<Hit> found = desk.ledger().search(query);
    Choices choices = choices(address, query);
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("found", choices.found());
    json.put("more", choices.more());
    json.put("claims", found.hits().stream().map(HeldJson::json).toList());
    json.put("next", found.next().isPresent() ? found.next().getAsLong() : null);
    if (request.first("facets").filter("true"::equals).isPresent()) {
      Map<String, @Nullable Object> counts = new LinkedHashMap<>();
      choices.counts().forEach((facet, values) -> counts.put(facet.label(), values));
      json.put("counted", choices.counted());
      json.put("facets", counts);
    }
    return Answer.Json.of(json);
  }

  private Choices choices(SearchAddress address, Query query) {
    String key = desk.dossiers().stand() + " " + address.query();
    return recent.of(key, () -> Choices.of(desk, query));
  }

  // the page

  private Answer page(Request request) {
    SearchAddress address = SearchAddress.of(request);
    SearchPage page;
    try {
      Query query = query(address, before(request), SHOWN);
      page = address.documents() ? documents(address, query) : claims(address, query, request);
    } catch (Problem | IllegalArgumentException e) {
      page = none(address, Optional.of(request.words().of(Faults.why(e))));
    }
    return new Answer.Page(
        "search", "search", request.words().of("search.title"), decorated(page, request));
  }

  private SearchPage none(SearchAddress address, Optional<String> error) {
    return new SearchPage(
        address,
        error,
        0,
        false,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private SearchPage claims(SearchAddress address, Query query, Request request) {
    Page<Hit> found = desk.ledger().search(query);
    Choices choices = choices(address, query);
    FacetWords words = new FacetWords(desk.world(), request.words());
    return new SearchPage(
        address,
        Optional.empty(),
        choices.found(),
        choices.more(),
        choices.counted(),
        List.of(),
        Search.FACETS.stream().map(facet -> box(facet, address, choices, words)).toList(),
        found.hits().stream().map(h -> ClaimCard.of(h, desk.world(), request.words())).toList(),
        List.of(),
        next(address, found),
        SearchExports.of(address, query.before()),
        List.of());
  }

  private static SearchPage.Box box(
      Facet facet, SearchAddress address, Choices choices, FacetWords words) {
    Map<String, Integer> counts = choices.counts().getOrDefault(facet, Map.of());
    List<String> chosen = address.all(facet.label());
    List<SearchPage.Choice> shown = new ArrayList<>();
    for (String value : chosen) {
      shown.add(
          new SearchPage.Choice(
              words.of(facet, value),
              counts.getOrDefault(value, 0),
              true,
              address.without(facet.label(), value).path(PATH)));
    }
    counts.entrySet().stream()
        .filter(e -> !chosen.contains(e.getKey()))
        .limit(CHOICES)
        .map(
            e ->
                new SearchPage.Choice(
                    words.of(facet, e.getKey()),
                    e.getValue(),
                    false,
                    address.with(facet.label(), e.getKey()).path(PATH)))
        .forEach(shown::add);
    return new SearchPage.Box(facet.label(), Search.vocabulary(facet).isEmpty(), shown, chosen);
  }

  private SearchPage documents(SearchAddress address, Query query) {
    Page<HeldDocument> found = desk.ledger().searchDocuments(query);
    return new SearchPage(
        address,
        Optional.empty(),
        found.hits().size(),
        found.next().isPresent(),
        0,
        List.of(),
        List.of(),
        List.of(),
        found.hits().stream().map(held -> row(held, address.words())).toList(),
        next(address, found),
        List.of(),
        List.of());
  }

  private static SearchPage.Row row(HeldDocument held, String words) {
    Excerpt excerpt = Excerpt.of(words, held.document().text(), AROUND);
    ClaimCard.Report report = ClaimCard.Report.of(held);
    return new SearchPage.Row(
        held.number(),
        report.title(),
        report.publisher(),
        report.published(),
        report.language(),
        held.accepted().size(),
        ClaimCard.pieces(excerpt.passage(), held.document(), excerpt.words()));
  }

  private static Optional<String> next(SearchAddress address, Page<?> found) {
    return found.next().isPresent()
        ? Optional.of(address.before(PATH, found.next().getAsLong()))
        : Optional.empty();
  }

  /** With what every search has: chips, and the searches that are kept. */
  private SearchPage decorated(SearchPage page, Request request) {
    FacetWords words = new FacetWords(desk.world(), request.words());
    SearchAddress address = page.address();
    List<SearchPage.Chip> chips = new ArrayList<>();
    if (!address.words().isEmpty()) {
      chips.add(new SearchPage.Chip("words", address.words(), address.withoutWords().path(PATH)));
    }
    address
        .values()
        .forEach((name, all) -> all.forEach(value -> chips.add(chip(address, name, value, words))));
    List<SearchPage.Kept> saved = new ArrayList<>();
    for (SavedSearch kept : desk.ledger().searches()) {
      boolean current = kept.query().equals(address.query());
      saved.add(new SearchPage.Kept(kept, PATH + "?" + kept.query(), current));
    }
    return new SearchPage(
        address,
        page.error(),
        page.found(),
        page.more(),
        page.counted(),
        chips,
        page.boxes(),
        page.claims(),
        page.documents(),
        page.next(),
        page.exports(),
        saved);
  }

  private static SearchPage.Chip chip(
      SearchAddress address, String name, String value, FacetWords words) {
    String label =
        Search.FACETS.stream()
            .filter(facet -> facet.label().equals(name))
            .findFirst()
            .map(facet -> words.of(facet, value))
            .orElse(value);
    return new SearchPage.Chip(name, label, address.without(name, value).path(PATH));
  }
}

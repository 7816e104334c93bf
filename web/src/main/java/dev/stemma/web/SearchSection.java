package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims by words and attributes. */
final class SearchSection implements Section {
  private static final int SHOWN = 25;
  private static final int COUNTED = 1000;

  private final Desk desk;

  SearchSection(Desk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.page("/search", "Finds claims by words.", this::page));
  }

  private Answer page(Request request) {
    String words = request.first("q").orElse("");
    long before = request.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
    Query query = new Query(words, Map.of(), Optional.empty(), Optional.empty(), before, SHOWN);
    Page<Hit> found = desk.ledger().search(query);
    int count = desk.ledger().count(query, COUNTED);
    Optional<String> next =
        found.next().isPresent()
            ? Optional.of(
                "/search?q="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8)
                    + "&before="
                    + found.next().getAsLong())
            : Optional.empty();
    SearchPage page =
        new SearchPage(
            words,
            count,
            count >= COUNTED,
            found.hits().stream()
                .map(hit -> ClaimCard.of(hit, desk.world(), request.words()))
                .toList(),
            next);
    return new Answer.Page("search", "search", request.words().of("search.title"), page);
  }
}

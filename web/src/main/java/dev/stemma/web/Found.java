package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.HeldJson;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some claims under one heading: the newest of what a search finds.
 *
 * @param heading the key of the words above them
 * @param count how many were found, at most {@value #MOST}
 * @param hits those that are shown
 * @param address the search that finds all
 */
record Found(String heading, int count, List<Hit> hits, SearchAddress address) {
  /** So many are counted. */
  static final int MOST = 1000;

  Found {
    hits = List.copyOf(hits);
  }

  /** The newest claims that have a value of an attribute. */
  static Found of(Desk desk, String heading, Facet facet, String value, int shown) {
    Query query =
        new Query(
            "",
            Map.of(facet, List.of(value)),
            Optional.empty(),
            Optional.empty(),
            Long.MAX_VALUE,
            shown);
    return new Found(
        heading,
        desk.ledger().count(query, MOST),
        desk.ledger().search(query).hits(),
        SearchAddress.only(facet, value));
  }

  /** About how many bytes it takes in memory. */
  long bytes() {
    return hits.stream().mapToLong(hit -> hit.document().bytes()).sum();
  }

  /** As pages show it. */
  FoundClaims shown(Desk desk, Words words) {
    return new FoundClaims(
        heading,
        count,
        count >= MOST,
        hits.stream().map(hit -> ClaimCard.of(hit, desk.world(), words)).toList(),
        address.path("/search"));
  }

  /** As programs get it. */
  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("found", count);
    json.put("more", count >= MOST);
    json.put("claims", hits.stream().map(HeldJson::json).toList());
    json.put("query", address.query());
    return json;
  }
}

package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.desk.Search;
import dev.stemma.dossiers.Traits;
import dev.stemma.ledger.Facet;
import dev.stemma.ledger.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many claims of a search have which attributes. Counted over the newest {@value #COUNTED}:
 * more would take longer than a page may.
 *
 * @param found how many claims were found, at most {@value #MOST}
 * @param counted over how many of them the attributes are counted
 * @param counts claims by attribute and value, most first
 */
record Choices(int found, int counted, Map<Facet, Map<String, Integer>> counts) {
  /** So many are found at most. */
  static final int MOST = 1000;

  /** Over so many attributes are counted. */
  static final int COUNTED = 300;

  /** Counts. */
  static Choices of(Desk desk, Query query) {
    List<Long> numbers =
        desk.ledger()
            .numbers(
                new Query(
                    query.words(),
                    query.filters(),
                    query.from(),
                    query.to(),
                    Long.MAX_VALUE,
                    MOST));
    List<Long> newest = numbers.subList(0, Math.min(COUNTED, numbers.size()));
    Map<Long, Traits> traits = desk.dossiers().traits(newest);
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Search.FACETS) {
      counts.put(facet, sorted(facet, traits.values()));
    }
    return new Choices(numbers.size(), traits.size(), counts);
  }

  private static Map<String, Integer> sorted(Facet facet, Iterable<Traits> all) {
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(t -> t.of(facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
    List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
    entries.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    entries.forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** About how many bytes they take in memory. */
  long bytes() {
    return counts.values().stream()
        .flatMap(values -> values.keySet().stream())
        .mapToLong(value -> 200 + 2L * value.length())
        .sum();
  }

  /** Whether there may be more than were found. */
  boolean more() {
    return found >= MOST;
  }
}

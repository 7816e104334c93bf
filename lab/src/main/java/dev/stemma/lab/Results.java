package dev.stemma.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What was measured on the sets that are there.
 *
 * @param claims claim scores by set
 * @param languages the claim scores of all sets together, by the gold documents' language
 * @param statements statement scores by set
 * @param items item recalls by set
 * @param absent names of the sets that are not there, or have no prediction
 */
public record Results(
    Map<String, ClaimScore> claims,
    Map<String, ClaimScore> languages,
    Map<String, StatementScore> statements,
    Map<String, ItemRecall> items,
    List<String> absent) {
  public Results {
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    absent = List.copyOf(absent);
  }

  /**
   * Measures every set found under a directory.
   *
   * @param product from a gold file to predicted document lines; none for "not measured". Lines for
   *     a set of items bear {@code "items": [[begin, end]…]}
   */
  public static Results measure(Path benchmarks, Function<Path, List<String>> product) {
    Map<String, ClaimScore> claims = new LinkedHashMap<>();
    Map<String, ClaimScore> languages = new LinkedHashMap<>();
    Map<String, StatementScore> statements = new LinkedHashMap<>();
    Map<String, ItemRecall> items = new LinkedHashMap<>();
    List<String> absent = new ArrayList<>();
    for (Benchmark set : Benchmark.ALL) {
      Path file = benchmarks.resolve(set.path());
      List<JsonNode> predicted =
          DocumentLines.parse(Files.isRegularFile(file) ? product.apply(file) : List.of());
      if (predicted.isEmpty()) {
        absent.add(set.name());
        continue;
      }
      List<JsonNode> gold = DocumentLines.read(file);
      switch (set.kind()) {
        case CLAIMS -> {
          claims.put(set.name(), ClaimScore.of(gold, predicted));
          byLanguage(gold, predicted).forEach((l, s) -> languages.merge(l, s, ClaimScore::plus));
        }
        case STATEMENTS -> statements.put(set.name(), StatementScore.of(gold, predicted));
        case ITEMS -> items.put(set.name(), ItemRecall.of(gold, predicted));
      }
    }
    return new Results(claims, languages, statements, items, absent);
  }

  private static Map<String, ClaimScore> byLanguage(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<String, ClaimScore> scores = new LinkedHashMap<>();
    gold.stream()
        .collect(
            Collectors.groupingBy(
                document -> document.path("language").stringValue("unknown"),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach((language, part) -> scores.put(language, ClaimScore.of(part, predicted)));
    return scores;
  }

  /** The claim scores by set, then by language as {@code all-fr} and the like. */
  Map<String, ClaimScore> claimColumns() {
    Map<String, ClaimScore> columns = new LinkedHashMap<>(claims);
    languages.forEach((language, score) -> columns.put("all-" + language, score));
    return columns;
  }

  /** Every figure by set and {@linkplain Measures name}, for {@link Floors}. */
  public Map<String, Map<String, Double>> figures() {
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    claimColumns().forEach((set, score) -> figures.put(set, Measures.of(score)));
    statements.forEach((set, score) -> figures.put(set, Measures.of(score)));
    items.forEach((set, recall) -> figures.put(set, Measures.of(recall)));
    return figures;
  }
}

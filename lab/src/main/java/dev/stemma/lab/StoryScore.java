package dev.stemma.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Scores dossiers against a story's gold stemma, as {@code score_story.py} beside the stories does:
 * F1 of the matters' documents, counts of independent origins (exact, acceptable), B-cubed F1 of
 * the lines by origin (Bagga and Baldwin, 1998), F1 of the lines that deny, F1 of the copies.
 */
final class StoryScore {
  private static final String UNKNOWN = "unknown";

  private final JsonNode gold;
  private final JsonNode predicted;
  private final Set<String> documents = new HashSet<>();

  private StoryScore(JsonNode gold, JsonNode predicted) {
    this.gold = gold;
    this.predicted = predicted;
    gold.path("documents").values().forEach(id -> documents.add(id.asString()));
  }

  /** The measures, each 0 to 1. */
  static Map<String, Double> of(JsonNode gold, JsonNode predicted) {
    return new StoryScore(gold, predicted).measures();
  }

  private Map<String, Double> measures() {
    Map<String, Double> sums = new LinkedHashMap<>();
    int claims = gold.path("claims").size();
    for (JsonNode claim : gold.path("claims").values()) {
      claim(claim).forEach((name, value) -> sums.merge(name, value / claims, Double::sum));
    }
    Set<Set<String>> found = new HashSet<>(pairs(predicted.path("copies")));
    found.removeIf(pair -> !documents.containsAll(pair));
    sums.put("copies", f1(found, pairs(gold.path("copies"))));
    return sums;
  }

  private Map<String, Double> claim(JsonNode claim) {
    Set<String> wanted = ids(claim.path("documents"));
    Optional<JsonNode> best =
        predicted.path("matters").values().stream()
            .max(Comparator.comparing(m -> f1(known(m), wanted)));
    List<JsonNode> lines = new ArrayList<>();
    best.ifPresent(
        m ->
            m.path("documents").values().stream()
                .filter(d -> documents.contains(d.path("id").asString()))
                .forEach(lines::add));
    int counted = claim.path("independent_origins").asInt();
    int said = best.map(m -> m.path("independent_origins").asInt()).orElse(-1);
    int low = claim.path("acceptable").path(0).asInt(counted);
    int high = claim.path("acceptable").path(1).asInt(counted);
    Map<List<String>, Set<String>> g = lines(claim.path("documents").values());
    Map<List<String>, Set<String>> p = lines(lines);
    Map<String, Double> measures = new LinkedHashMap<>();
    measures.put("grouping", f1(best.map(this::known).orElse(Set.of()), wanted));
    measures.put("exact", said == counted ? 1.0 : 0.0);
    measures.put("acceptable", said >= low && said <= high ? 1.0 : 0.0);
    double precision = cubed(p, g);
    double recall = cubed(g, p);
    measures.put(
        "origins", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    measures.put("denied", f1(denying(p), denying(g)));
    return measures;
  }

  private Set<String> known(JsonNode matter) {
    Set<String> ids = ids(matter.path("documents"));
    ids.retainAll(documents);
    return ids;
  }

  private static Set<String> ids(JsonNode lines) {
    Set<String> ids = new HashSet<>();
    lines.values().forEach(line -> ids.add(line.path("id").asString()));
    return ids;
  }

  /** The origins of each document's affirming and denying lines. */
  private static Map<List<String>, Set<String>> lines(Iterable<JsonNode> entries) {
    Map<List<String>, Set<String>> lines = new HashMap<>();
    for (JsonNode entry : entries) {
      lines
          .computeIfAbsent(
              List.of(entry.path("id").asString(), entry.path("polarity").asString("affirmed")),
              line -> new HashSet<>())
          .add(entry.path("origin").asString(UNKNOWN));
    }
    return lines;
  }

  private static Set<List<String>> denying(Map<List<String>, Set<String>> lines) {
    Set<List<String>> denying = new HashSet<>(lines.keySet());
    denying.removeIf(line -> !line.get(1).equals("denied"));
    return denying;
  }

  private static double cubed(
      Map<List<String>, Set<String>> of, Map<List<String>, Set<String>> by) {
    double total = 0;
    for (List<String> line : of.keySet()) {
      List<List<String>> mates = of.keySet().stream().filter(o -> meet(of, line, o)).toList();
      if (by.containsKey(line) && unknown(of, line) == unknown(by, line)) {
        long right = mates.stream().filter(o -> by.containsKey(o) && meet(by, line, o)).count();
        total += right / (double) mates.size();
      }
    }
    return of.isEmpty() ? 1 : total / of.size();
  }

  private static boolean meet(
      Map<List<String>, Set<String>> lines, List<String> a, List<String> b) {
    Set<String> other = lines.getOrDefault(b, Set.of());
    return lines.getOrDefault(a, Set.of()).stream().anyMatch(other::contains);
  }

  private static boolean unknown(Map<List<String>, Set<String>> lines, List<String> line) {
    return lines.getOrDefault(line, Set.of()).contains(UNKNOWN);
  }

  /** All pairs of documents that are copies of one parent. */
  private static Set<Set<String>> pairs(JsonNode copies) {
    Map<String, Set<String>> groups = new HashMap<>();
    for (JsonNode copy : copies.values()) {
      Set<String> merged = new HashSet<>();
      for (int i = 0; i < 2; i++) {
        String id = copy.path(i).asString();
        merged.addAll(groups.getOrDefault(id, Set.of(id)));
      }
      merged.forEach(id -> groups.put(id, merged));
    }
    Set<Set<String>> pairs = new HashSet<>();
    for (Set<String> group : groups.values()) {
      for (String a : group) {
        group.stream().filter(b -> !b.equals(a)).forEach(b -> pairs.add(Set.of(a, b)));
      }
    }
    return pairs;
  }

  private static <T> double f1(Set<T> a, Set<T> b) {
    long both = a.stream().filter(b::contains).count();
    return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * both / (a.size() + b.size());
  }
}

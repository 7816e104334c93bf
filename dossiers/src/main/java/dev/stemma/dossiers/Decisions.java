package dev.stemma.dossiers;

import dev.stemma.evidence.Span;
import dev.stemma.ledger.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What users said of matters and sources; the last word on a subject holds. */
public final class Decisions {
  private final Map<String, Judgement> merges = new TreeMap<>();
  private final Map<String, Map<String, Judgement>> splits = new TreeMap<>();
  private final Map<String, Judgement> credibility = new TreeMap<>();
  private final Map<String, Judgement> reliability = new TreeMap<>();

  /** Those of a case, in order. */
  public Decisions(List<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      switch (judgement.kind()) {
        case MERGE -> note(merges, judgement);
        case CREDIBILITY -> note(credibility, judgement);
        case RELIABILITY -> note(reliability, judgement);
        case SPLIT -> split(judgement);
      }
    }
  }

  private static void note(Map<String, Judgement> last, Judgement judgement) {
    if (judgement.value().isPresent()) {
      last.put(judgement.subject(), judgement);
    } else {
      last.remove(judgement.subject());
    }
  }

  /** Parts are told apart by their names; without a name all parts go back. */
  private void split(Judgement judgement) {
    if (judgement.value().isEmpty()) {
      splits.remove(judgement.subject());
    } else {
      splits
          .computeIfAbsent(judgement.subject(), s -> new LinkedHashMap<>())
          .put(judgement.value().get(), judgement);
    }
  }

  /** What was split off a matter, in order. */
  List<Judgement> splits(String key) {
    return new ArrayList<>(splits.getOrDefault(key, Map.of()).values());
  }

  /** Whether a split names a line: by its claim, else by where it stands. */
  static boolean names(Judgement split, Line line) {
    return split.claims().stream()
        .anyMatch(
            part ->
                part.claim().equals(line.claimId())
                    || (part.document().equals(line.report().sha256())
                        && overlaps(part.evidence(), line.evidence())));
  }

  private static boolean overlaps(Span a, Span b) {
    return a.begin() < b.end() && b.begin() < a.end();
  }

  /** The matter that one was merged into, at the end of all merges. */
  String target(String key) {
    String now = key;
    for (int step = 0; step <= merges.size() && merges.containsKey(now); step++) {
      now = merges.get(now).value().orElse(now);
    }
    return now;
  }

  /** The matters that were merged into one, by whatever steps. */
  List<String> sources(String key) {
    return merges.keySet().stream()
        .filter(source -> !source.equals(key) && target(source).equals(key))
        .toList();
  }

  /** All merges, by the keys of the matters that were merged into others. */
  public List<Judgement> merges() {
    return List.copyOf(merges.values());
  }

  /** All parts that were split off, by the keys of the matters that they belonged to. */
  public List<Judgement> splits() {
    return splits.values().stream().flatMap(parts -> parts.values().stream()).toList();
  }

  /** The merge of a matter into another. */
  public Optional<Judgement> merge(String key) {
    return Optional.ofNullable(merges.get(key));
  }

  /**
   * A user's grade of a matter. An older report may give a key to another matter; a grade stays
   * with the one that has the claims it was given for.
   */
  public Optional<Judgement> credibility(Dossier dossier) {
    String key = dossier.matter().key();
    return Stream.of(key, key.replaceAll("@.*", ""))
        .flatMap(k -> Optional.ofNullable(credibility.get(k)).stream())
        .filter(
            grade ->
                grade.subject().equals(key) && grade.claims().isEmpty()
                    || dossier.lines().stream().anyMatch(t -> names(grade, t.line())))
        .findFirst();
  }

  /** A user's grade of a source. */
  public Optional<Judgement> reliability(String source) {
    return Optional.ofNullable(reliability.get(source));
  }
}

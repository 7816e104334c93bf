package dev.stemma.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Lays {@link Results} out for reading: a column a set and language, a row a measure. */
final class ScoreTable {
  private static final String NO_FIGURE = "-";
  private static final int LABEL = 24;

  private ScoreTable() {}

  static List<String> print(Results results) {
    List<String> lines = new ArrayList<>();
    if (!results.claims().isEmpty()) {
      claims(results.claimColumns(), lines);
    }
    results
        .statements()
        .forEach(
            (set, score) -> {
              lines.add("statements, " + set);
              score.figures().forEach(figure -> lines.add("  " + figure));
              lines.add("");
            });
    results
        .items()
        .forEach(
            (set, recall) -> {
              lines.add("items, " + set);
              lines.add(
                  "  found %d of %d mentions, recall %s"
                      .formatted(recall.found(), recall.marked(), Tally.figure(recall.recall())));
              lines.add("");
            });
    results.absent().forEach(set -> lines.add(set + ": not measured"));
    return lines;
  }

  private static void claims(Map<String, ClaimScore> columns, List<String> lines) {
    heading("claims", columns, lines);
    row("gold claims", columns, s -> Integer.toString(s.claims().gold()), lines);
    row("predicted claims", columns, s -> Integer.toString(s.claims().predicted()), lines);
    three("claims", columns, ClaimScore::claims, lines);
    three("facts", columns, ClaimScore::facts, lines);
    three("hedged", columns, ClaimScore::hedged, lines);
    three("denied", columns, ClaimScore::denied, lines);
    row("chain exact", columns, s -> Tally.figure(s.chainExact()), lines);
    row("macro F1", columns, s -> Tally.figure(s.macro()), lines);
    row("complete", columns, s -> Tally.figure(s.completeness()), lines);
    lines.add("");
    heading("F1 by field, paired", columns, lines);
    for (Field field : Field.values()) {
      if (field != Field.TYPE) {
        row(field.label(), columns, s -> f1(s.pairedFields(), field), lines);
      }
    }
    lines.add("");
    heading("F1 by type (gold)", columns, lines);
    TreeSet<String> types = new TreeSet<>();
    columns.values().forEach(score -> types.addAll(score.types().keySet()));
    types.forEach(type -> row(type, columns, s -> withCount(s.types(), type), lines));
    lines.add("");
  }

  private static void three(
      String name,
      Map<String, ClaimScore> columns,
      Function<ClaimScore, Tally> tally,
      List<String> lines) {
    row(name + " precision", columns, s -> Tally.figure(tally.apply(s).precision()), lines);
    row(name + " recall", columns, s -> Tally.figure(tally.apply(s).recall()), lines);
    row(name + " F1", columns, s -> Tally.figure(tally.apply(s).f1()), lines);
  }

  private static <K> String f1(Map<K, Tally> tallies, K key) {
    return tallies.containsKey(key)
        ? Tally.figure(tallies.getOrDefault(key, Tally.NONE).f1())
        : NO_FIGURE;
  }

  private static String withCount(Map<String, Tally> types, String type) {
    return types.containsKey(type)
        ? "%s (%d)".formatted(f1(types, type), types.getOrDefault(type, Tally.NONE).gold())
        : NO_FIGURE;
  }

  private static void heading(String name, Map<String, ClaimScore> columns, List<String> lines) {
    StringBuilder line = new StringBuilder(padded(name));
    columns.keySet().forEach(column -> line.append(cell(column, column)));
    lines.add(line.toString());
  }

  private static void row(
      String name,
      Map<String, ClaimScore> columns,
      Function<ClaimScore, String> figure,
      List<String> lines) {
    StringBuilder line = new StringBuilder(padded("  " + name));
    columns.forEach((column, score) -> line.append(cell(column, figure.apply(score))));
    lines.add(line.toString());
  }

  private static String padded(String label) {
    return label + " ".repeat(Math.max(0, LABEL - label.length()));
  }

  /** Right-aligned under the column's name, at least wide enough for a figure with its count. */
  private static String cell(String column, String value) {
    int width = Math.max(column.length(), 11) + 2;
    return " ".repeat(Math.max(1, width - value.length())) + value;
  }
}

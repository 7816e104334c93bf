package dev.stemma.web;

import dev.stemma.dossiers.Development;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many, as each origin puts it: ranges on one axis for all amounts of a class of goods and
 * unit.
 *
 * @param name what is counted
 * @param logarithmic whether each step of the axis is a multiple
 * @param ticks numbers on the axis
 * @param rows the amounts
 */
public record Ranges(String name, boolean logarithmic, List<Timeline.Tick> ticks, List<Row> rows) {
  /**
   * An amount.
   *
   * @param origin who says so
   * @param counted whether that origin counts
   * @param words the source's own words
   * @param range the bounds: {@code 200–999}
   * @param x where its bar begins
   * @param width how long it is
   * @param point whether it is one number
   * @param from whether the lower bound is known
   * @param to whether the upper bound is known
   * @param drawn whether there is a number at all
   * @param path where the words stand
   */
  public record Row(
      String origin,
      boolean counted,
      String words,
      String range,
      String x,
      String width,
      boolean point,
      boolean from,
      boolean to,
      boolean drawn,
      String path) {}

  /** So many amounts are shown in all. */
  static final int MOST = 60;

  public Ranges {
    ticks = List.copyOf(ticks);
    rows = List.copyOf(rows);
  }

  /** The amounts of a dossier. */
  static List<Ranges> of(Dossier dossier, Called called, Words words) {
    Set<String> counted = new HashSet<>();
    dossier.origins().stream().filter(Origin::counted).forEach(o -> counted.add(o.id()));
    Map<String, List<Development.Amount>> groups = new LinkedHashMap<>();
    dossier.development().quantities().stream()
        .limit(MOST)
        .forEach(
            a ->
                groups
                    .computeIfAbsent(
                        a.good().category().label() + " " + a.good().unit().orElse(""),
                        g -> new ArrayList<>())
                    .add(a));
    return groups.values().stream().map(g -> group(g, counted, called, words)).toList();
  }

  private static Ranges group(
      List<Development.Amount> amounts, Set<String> counted, Called called, Words words) {
    Axis axis = Axis.of(amounts);
    Development.Amount one = amounts.get(0);
    String name =
        words.label("category", one.good().category().label())
            + one.good().unit().map(u -> " (" + u + ")").orElse("");
    return new Ranges(
        name,
        axis.logarithmic(),
        axis.ticks(words),
        amounts.stream().map(a -> row(a, axis, counted, called, words)).toList());
  }

  private static Row row(
      Development.Amount amount, Axis axis, Set<String> counted, Called called, Words words) {
    OptionalLong min = amount.min();
    OptionalLong max = amount.max();
    boolean drawn = min.isPresent() || max.isPresent();
    double from = min.isPresent() ? axis.at((double) min.getAsLong()) : 0;
    double to = max.isPresent() ? axis.at((double) max.getAsLong()) : 100;
    boolean point = min.isPresent() && min.equals(max);
    return new Row(
        called.name(amount.origin()),
        counted.contains(amount.origin()),
        Provenance.plain(amount.good().amount()),
        range(min, max, words),
        TimelineDrawing.percent(from),
        TimelineDrawing.percent(Math.max(0, to - from)),
        point,
        min.isPresent(),
        max.isPresent(),
        drawn,
        StemmaTree.path(amount.line().line()));
  }

  private static String range(OptionalLong min, OptionalLong max, Words words) {
    if (min.isEmpty() && max.isEmpty()) {
      return words.of("amount.none");
    } else if (min.isEmpty()) {
      return "≤ " + words.number(max.getAsLong());
    } else if (max.isEmpty()) {
      return "≥ " + words.number(min.getAsLong());
    }
    return min.equals(max)
        ? words.number(min.getAsLong())
        : words.number(min.getAsLong()) + "–" + words.number(max.getAsLong());
  }
}

package dev.stemma.dossiers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts dated lines on the same goods by time. An affair goes on over months in which nobody speaks
 * of it; what is said after a year is of another. After a shorter silence it is of another only if
 * the models that are named then are none of those that were named before.
 */
final class Windows {
  /** What is said after such a silence is of another matter. */
  private static final int LONG_DAYS = 365;

  /** What is said after such a silence may be of another matter. */
  private static final int SHORT_DAYS = 120;

  private Windows() {}

  /** The windows, by their first days. */
  static List<List<Line>> of(List<Line> dated) {
    List<List<Line>> windows = new ArrayList<>();
    for (List<Line> run : runs(dated)) {
      if (windows.isEmpty() || !takesIn(windows.get(windows.size() - 1), run)) {
        windows.add(run);
      }
    }
    return windows;
  }

  /**
   * Takes into a window what belongs to it of what was said after a silence.
   *
   * @return whether nothing is left
   */
  private static boolean takesIn(List<Line> window, List<Line> run) {
    LocalDate last = day(window.get(window.size() - 1));
    if (ChronoUnit.DAYS.between(last, day(run.get(0))) > LONG_DAYS) {
      return false;
    }
    Set<String> before = models(window);
    Map<Boolean, List<Line>> parted =
        run.stream().collect(Collectors.partitioningBy(line -> isOf(before, line)));
    List<Line> back = parted.getOrDefault(true, List.of());
    List<Line> rest = parted.getOrDefault(false, List.of());
    Set<String> after = models(rest);
    boolean others = !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
    window.addAll(others ? back : run);
    run.clear();
    run.addAll(others ? rest : List.of());
    return !others;
  }

  /** Whether a line names models, and only such as were named. */
  private static boolean isOf(Set<String> known, Line line) {
    Set<String> models = models(List.of(line));
    return !models.isEmpty() && known.containsAll(models);
  }

  private static List<List<Line>> runs(List<Line> dated) {
    List<List<Line>> runs = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Line line :
        dated.stream()
            .sorted(Comparator.comparing(Windows::day).thenComparing(Line.ORDER))
            .toList()) {
      if (runs.isEmpty() || ChronoUnit.DAYS.between(last, day(line)) > SHORT_DAYS) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(line);
      last = day(line);
    }
    return runs;
  }

  private static Set<String> models(List<Line> lines) {
    Set<String> models = new HashSet<>();
    lines.forEach(line -> line.goods().forEach(good -> good.designation().ifPresent(models::add)));
    return models;
  }

  private static LocalDate day(Line line) {
    return line.day().orElseThrow();
  }
}

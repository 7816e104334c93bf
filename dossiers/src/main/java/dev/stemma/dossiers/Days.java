package dev.stemma.dossiers;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * The days on which the reports of a matter's lines were published. Lines stand in their order, the
 * earliest first and undated ones last, so that those near a day are found without a look at all.
 */
final class Days {
  private static final long UNDATED = Long.MAX_VALUE;

  private final long[] days;

  /**
   * Of lines.
   *
   * @param lines in {@link Line#ORDER}
   */
  Days(List<Line> lines) {
    this.days =
        lines.stream()
            .mapToLong(line -> line.report().published().map(d -> d.toEpochDay()).orElse(UNDATED))
            .toArray();
  }

  /**
   * The first of some lines that may be of one time with a line, and fits: published within so many
   * days of it, or on a day that is not known.
   *
   * @param some numbers of lines, rising
   * @param line the line's number
   * @param within days
   */
  OptionalInt first(List<Integer> some, int line, int within, IntPredicate fits) {
    if (days[line] == UNDATED) {
      return first(some, fits);
    }
    int begin = from(some, days[line] - within);
    int end = from(some, days[line] + within + 1);
    OptionalInt dated = first(some.subList(begin, end), fits);
    return dated.isPresent() ? dated : first(some.subList(from(some, UNDATED), some.size()), fits);
  }

  private static OptionalInt first(List<Integer> some, IntPredicate fits) {
    return some.stream().mapToInt(Integer::intValue).filter(fits).findFirst();
  }

  /** How many of some lines are of days before one. */
  private int from(List<Integer> some, long day) {
    int low = 0;
    int high = some.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[some.get(middle)] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

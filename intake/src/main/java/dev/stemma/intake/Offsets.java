package dev.stemma.intake;

import java.util.Arrays;

/**
 * Which stretch of a source each UTF-16 unit of a text was made from, kept as runs of units that
 * took equally much. A unit may have none. Of a surrogate pair that was written as one thing (four
 * bytes of UTF-8, one reference) the first unit has it all and the second has none.
 */
final class Offsets {
  /** Of a text that was made from nothing known. */
  static final Offsets NONE = new Builder().build();

  private final int[] at;
  private final int[] count;
  private final int[] from;
  private final int[] width;

  private Offsets(Builder built) {
    this.at = Arrays.copyOf(built.at, built.size);
    this.count = Arrays.copyOf(built.count, built.size);
    this.from = Arrays.copyOf(built.from, built.size);
    this.width = Arrays.copyOf(built.width, built.size);
  }

  /** Of as many units, each of which took the same. */
  static Offsets even(int count, int from, int width) {
    return new Builder().add(0, count, from, width).build();
  }

  int runs() {
    return at.length;
  }

  /** The first run that holds a unit, or stands behind it. */
  int run(int unit) {
    int found = Arrays.binarySearch(at, unit);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && unit < at[before] + count[before] ? before : before + 1;
  }

  /** Whether a run holds a unit. */
  boolean holds(int run, int unit) {
    return run < at.length && unit >= at[run] && unit < at[run] + count[run];
  }

  /** Whether a run ends before a unit. */
  boolean endsBefore(int run, int unit) {
    return at[run] + count[run] <= unit;
  }

  /** Where the source of a unit of a run begins. */
  int begin(int run, int unit) {
    return from[run] + (unit - at[run]) * width[run];
  }

  /** Where the source of a unit of a run ends. */
  int end(int run, int unit) {
    return begin(run, unit) + width[run];
  }

  /** Those of the stretch of a text, which then begins at another unit. */
  Offsets slice(int begin, int end, int target) {
    Builder out = new Builder();
    for (int i = run(begin); i < at.length && at[i] < end; i++) {
      int first = Math.max(at[i], begin);
      int last = Math.min(at[i] + count[i], end);
      out.add(target + first - begin, last - first, begin(i, first), width[i]);
    }
    return out.build();
  }

  /** The source of the source: for a text made from a text that was itself made from something. */
  Offsets then(Offsets inner) {
    Builder out = new Builder();
    for (int i = 0; i < at.length; i++) {
      if (width[i] == 1) {
        out.addAll(inner.slice(from[i], from[i] + count[i], at[i]));
      } else {
        for (int unit = at[i]; unit < at[i] + count[i]; unit++) {
          out.add(unit, inner, begin(i, unit), end(i, unit));
        }
      }
    }
    return out.build();
  }

  /** Gathers runs in the order of the text; joins those that continue each other. */
  static final class Builder {
    /** Units beyond so many runs have no source, so that a hostile text cannot fill the memory. */
    private static final int MOST = 1 << 20;

    private int[] at = new int[8];
    private int[] count = new int[8];
    private int[] from = new int[8];
    private int[] width = new int[8];
    private int size;

    /** Adds units from {@code at} on, each made from {@code width} units of the source. */
    Builder add(int at, int count, int from, int width) {
      int last = size - 1;
      if (last >= 0
          && this.width[last] == width
          && this.at[last] + this.count[last] == at
          && this.from[last] + this.count[last] * width == from) {
        this.count[last] += count;
      } else if (size < MOST && count > 0) {
        grow();
        this.at[size] = at;
        this.count[size] = count;
        this.from[size] = from;
        this.width[size++] = width;
      }
      return this;
    }

    /** Adds one unit that was made from a stretch of a text; nothing if an end has no source. */
    private void add(int unit, Offsets inner, int begin, int end) {
      int first = inner.run(begin);
      int last = inner.run(end - 1);
      if (inner.holds(first, begin) && inner.holds(last, end - 1)) {
        int source = inner.begin(first, begin);
        add(unit, 1, source, inner.end(last, end - 1) - source);
      }
    }

    Builder addAll(Offsets other) {
      for (int i = 0; i < other.at.length; i++) {
        add(other.at[i], other.count[i], other.from[i], other.width[i]);
      }
      return this;
    }

    private void grow() {
      if (size == at.length) {
        at = Arrays.copyOf(at, size * 2);
        count = Arrays.copyOf(count, size * 2);
        from = Arrays.copyOf(from, size * 2);
        width = Arrays.copyOf(width, size * 2);
      }
    }

    Offsets build() {
      return new Offsets(this);
    }
  }
}

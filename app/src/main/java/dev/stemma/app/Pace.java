package dev.stemma.app;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How fast a piece of work goes, and how long it will last at the pace of the last half minute:
 * what was done before, such as documents that the case had already, says nothing of what comes.
 * Not thread-safe.
 */
final class Pace {
  private static final double SECOND = 1e9;
  private static final long WINDOW_NANOS = 30_000_000_000L;
  private static final long LEAST_NANOS = 2_000_000_000L;

  private final LongSupplier nanos;
  private final long start;
  private long from;
  private long fromDone;
  private long middle;
  private long middleDone;
  private long done;

  Pace(LongSupplier nanos) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.from = start;
    this.middle = start;
  }

  /** Notes how much is done now. */
  void at(long done) {
    long now = nanos.getAsLong();
    this.done = done;
    if (now - middle >= WINDOW_NANOS) {
      from = middle;
      fromDone = middleDone;
      middle = now;
      middleDone = done;
    }
  }

  /** How many a second since the beginning. */
  double rate() {
    return done / Math.max(seconds(start), 1e-9);
  }

  private double seconds(long since) {
    return (nanos.getAsLong() - since) / SECOND;
  }

  /**
   * {@code ", 3 min left"}; nothing where it is not known how much there is, or how fast it goes.
   */
  String left(long all) {
    long lately = done - fromDone;
    if (all <= 0 || done > all || lately <= 0 || nanos.getAsLong() - from < LEAST_NANOS) {
      return "";
    }
    return ", " + time((all - done) * seconds(from) / lately) + " left";
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 100) {
      return whole + " s";
    }
    long minutes = Math.round(seconds / 60);
    return minutes < 100
        ? minutes + " min"
        : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
  }
}

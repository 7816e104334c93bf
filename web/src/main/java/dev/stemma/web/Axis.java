package dev.stemma.web;

import dev.stemma.dossiers.Development;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An axis for amounts, from 4 to 96 hundredths of the width; logarithmic where the largest is fifty
 * times the smallest or more.
 */
record Axis(double low, double high, boolean logarithmic) {
  private static final double EDGE = 4;
  private static final double WIDE = 50;
  private static final int TICKS = 4;

  static Axis of(List<Development.Amount> amounts) {
    long[] bounds =
        amounts.stream()
            .flatMapToLong(
                a ->
                    Stream.of(a.min(), a.max())
                        .flatMapToLong(
                            b -> b.isPresent() ? LongStream.of(b.getAsLong()) : LongStream.empty()))
            .filter(b -> b >= 0)
            .sorted()
            .toArray();
    if (bounds.length == 0) {
      return new Axis(0, 1, false);
    }
    double low = (double) bounds[0];
    double high = (double) bounds[bounds.length - 1];
    boolean wide = high / Math.max(1, low) >= WIDE;
    if (wide) {
      return new Axis(Math.max(1, low), high, true);
    }
    return low == high
        ? new Axis(0, Math.max(1, high * 2), false)
        : new Axis(nearZero(low, high), high, false);
  }

  /** An axis begins at nought, unless all amounts are far from it. */
  private static double nearZero(double low, double high) {
    return low > high / 2 ? low - (high - low) : 0;
  }

  /** The place of a number, in hundredths of the width. */
  double at(double number) {
    double part =
        logarithmic
            ? Math.log(Math.max(low, number) / low) / Math.log(high / low)
            : (number - low) / (high - low);
    return EDGE + (100 - 2 * EDGE) * Math.min(1, Math.max(0, part));
  }

  /** Round numbers on it. */
  List<Timeline.Tick> ticks(Words words) {
    List<Timeline.Tick> ticks = new ArrayList<>();
    for (double number : logarithmic ? powers() : steps()) {
      double at = at(number);
      ticks.add(
          new Timeline.Tick(
              TimelineDrawing.percent(at),
              at < 8 ? "start" : at > 92 ? "end" : "middle",
              words.number(Math.round(number))));
    }
    return ticks;
  }

  private List<Double> powers() {
    List<Double> powers = new ArrayList<>();
    int from = (int) Math.ceil(Math.log10(low) - 1e-9);
    int to = (int) Math.floor(Math.log10(high) + 1e-9);
    int step = Math.max(1, (int) Math.ceil((to - from + 1) / (double) TICKS));
    for (int power = from; power <= to; power += step) {
      powers.add(Math.pow(10, power));
    }
    return powers;
  }

  private List<Double> steps() {
    double rough = (high - low) / TICKS;
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-9))));
    double step =
        Math.max(
            1, ten * (rough / ten <= 1 ? 1 : rough / ten <= 2 ? 2 : rough / ten <= 5 ? 5 : 10));
    List<Double> steps = new ArrayList<>();
    for (double at = Math.ceil(low / step) * step; at <= high + 1e-9; at += step) {
      steps.add(at);
    }
    return steps;
  }
}

package dev.stemma.dossiers;

import java.util.List;

/** Numbers that two reports hardly give by chance. */
final class Figures {
  /** Smaller numbers are common. */
  private static final long SMALLEST = 100;

  private static final int TEN = 10;

  private Figures() {}

  /** The odd numbers of a line, each with its goods: exact, and not round. */
  static List<String> odd(Line line) {
    return line.goods().stream()
        .filter(good -> good.min().isPresent() && good.min().equals(good.max()))
        .filter(good -> isOdd(good.min().getAsLong()))
        .map(good -> good.min().getAsLong() + " " + good.category().label())
        .distinct()
        .toList();
  }

  /** Whether a number has three digits that are not zeros at its end: 1,240, not 1,200. */
  private static boolean isOdd(long number) {
    long digits = number;
    while (digits > 0 && digits % TEN == 0) {
      digits /= TEN;
    }
    return number >= SMALLEST && digits >= SMALLEST;
  }
}

package dev.stemma.evidence;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number of pieces or an amount of money, as a range.
 *
 * @param words the number words ("plus de 400", "several hundred")
 * @param min lower bound, inclusive; empty for an open side
 * @param max upper bound, inclusive; empty for an open side
 * @param unit ISO 4217 code for money; empty for pieces
 */
public record Quantity(Quote words, OptionalLong min, OptionalLong max, Optional<String> unit) {
  public Quantity {
    if (min.isEmpty() && max.isEmpty()) {
      throw Refusal.of(Flaw.NO_BOUND, words.text());
    }
    if (min.isPresent() && max.isPresent() && min.getAsLong() > max.getAsLong()) {
      throw Refusal.of(Flaw.BOUNDS_TURNED, words.text());
    }
  }
}

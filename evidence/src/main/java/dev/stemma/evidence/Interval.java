package dev.stemma.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days in which an event is said to happen, both inclusive.
 *
 * @param words the time expression
 * @param begin first day; empty for an open side, or (with {@code end}) where it cannot be resolved
 * @param end last day; likewise
 */
public record Interval(Quote words, Optional<LocalDate> begin, Optional<LocalDate> end) {
  public Interval {
    if (begin.isPresent() && end.isPresent() && begin.get().isAfter(end.get())) {
      throw Refusal.of(Flaw.DAYS_TURNED, words.text());
    }
  }
}

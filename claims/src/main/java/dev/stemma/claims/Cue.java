package dev.stemma.claims;

import dev.stemma.reading.Facts.Fact;
import java.util.Locale;

/**
 * A word that attributes a statement to a source.
 *
 * @param pos {@code verb}, {@code noun}, {@code adj}, {@code prep} or {@code phrase}
 * @param kind what sort of speech or thought it is
 * @param fact the line of language data
 */
record Cue(String pos, Kind kind, Fact fact) {
  /** Sorts of attribution. */
  enum Kind {
    SAY,
    REPORT,
    SHOW,
    THINK,
    DENY,
    ADMIT,
    ACCUSE,
    PROMISE,
    WARN,
    DEMAND,
    DOUBT,
    ASK,
    CITE,
    SEE,
    QUOTE;

    static Kind of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}

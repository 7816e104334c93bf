package dev.stemma.dossiers;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that stands against what is claimed on a matter.
 *
 * @param kind what
 * @param line who says it
 * @param against what it stands against; empty where that cannot be told
 * @param why in words for a log: the values that clash
 */
public record Contradiction(Kind kind, Traced line, Optional<Traced> against, String why) {
  /** What stands against it. */
  public enum Kind {
    /** It is denied. */
    DENIAL,
    /** Another number, of the same step at the same time. */
    QUANTITY,
    /** It was stopped, or is no longer in force. */
    STAGE,
    /** Another party, of the same goods in the same odd number. */
    PARTY,
    /** Another day, of the same goods in the same number. */
    DATE,
    /** The report was corrected or withdrawn. */
    RETRACTION,
    /** The report says that it could not be verified. */
    UNVERIFIED;

    /** The word in output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

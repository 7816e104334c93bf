package dev.stemma.evidence;

import java.util.Locale;

/** How the origin puts a claim: a bucket of wording, never a number. */
public enum Certainty {
  STATED,
  ASSESSED,
  REPORTED,
  EXPECTED,
  POSSIBLE,
  ALMOST_CERTAIN,
  HIGHLY_LIKELY,
  LIKELY,
  UNLIKELY,
  HIGHLY_UNLIKELY,
  REMOTE,
  UNCLEAR;

  private static final Certainty[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Certainty of(String label) {
    for (Certainty value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "Certainty", label);
  }
}

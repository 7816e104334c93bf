package dev.stemma.evidence;

import java.util.Locale;

/** Whether a claim says that something is so, or that it is not. */
public enum Polarity {
  AFFIRMED,
  DENIED;

  private static final Polarity[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Polarity of(String label) {
    for (Polarity value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "Polarity", label);
  }
}

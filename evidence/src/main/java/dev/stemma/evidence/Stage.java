package dev.stemma.evidence;

import java.util.Locale;

/** How far a transfer (first five) or a sanction (last five) has come. */
public enum Stage {
  SOUGHT,
  AGREED,
  SHIPPED,
  DELIVERED,
  HALTED,
  PROPOSED,
  IMPOSED,
  IN_FORCE,
  EASED,
  EVADED;

  private static final Stage[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Stage of(String label) {
    for (Stage value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "Stage", label);
  }
}

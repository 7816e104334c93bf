package dev.stemma.evidence;

import java.util.Locale;

/** The eleven kinds of claim, as the scheme defines them. */
public enum ClaimType {
  TRANSFER,
  PRODUCTION,
  TRAINING,
  USE,
  LOSS,
  SHORTAGE,
  SEIZURE,
  SANCTION,
  RECOGNITION,
  COOPERATION,
  ACCUSATION;

  private static final ClaimType[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static ClaimType of(String label) {
    for (ClaimType value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no ClaimType: " + label);
  }
}

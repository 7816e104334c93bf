package dev.stemma.evidence;

import java.util.Locale;

/** What a filler does in a claim. */
public enum Role {
  SUPPLIER,
  RECIPIENT,
  ITEMS,
  INTERMEDIARY,
  PRODUCER,
  PLACE,
  TRAINEE,
  TRAINER,
  USER,
  TARGET,
  HOLDER,
  CAUSE,
  SEIZER,
  ISSUER,
  MEASURE,
  EVADER,
  RECOGNIZER,
  RECOGNIZED,
  PARTIES,
  ACCUSER,
  ACCUSED;

  private static final Role[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Role of(String label) {
    for (Role value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no Role: " + label);
  }
}

package dev.stemma.evidence;

import java.util.Locale;

/** What sort of goods an item is. */
public enum Category {
  ARTILLERY_AMMUNITION,
  ROCKETS,
  MISSILES,
  DRONES,
  AIR_DEFENCE,
  AIRCRAFT,
  HELICOPTERS,
  TANKS,
  ARMOURED_VEHICLES,
  ARTILLERY,
  SMALL_ARMS,
  AMMUNITION,
  BOMBS,
  MINES,
  EXPLOSIVES,
  SHIPS,
  RADARS,
  VEHICLES,
  ENGINES,
  COMPONENTS,
  MACHINERY,
  TECHNOLOGY,
  PERSONNEL,
  MATERIEL,
  MONEY,
  FUEL,
  OTHER;

  private static final Category[] ALL = values();

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static Category of(String label) {
    for (Category value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "Category", label);
  }
}

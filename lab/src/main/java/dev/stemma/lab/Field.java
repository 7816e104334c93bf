package dev.stemma.lab;

import java.util.Locale;

/** What a claim states, part by part, as the measure counts it. */
public enum Field {
  /** The claim's type, at its place. */
  TYPE,
  /** Each role filler other than items, by id where both have one, else by words. */
  ROLES,
  /** The id of each filler. */
  IDS,
  /** Each item, by designation where both have one, else by category and words. */
  ITEMS,
  /** Each link of the source chain, in order. */
  SOURCES,
  /** The kind of each link. */
  KINDS,
  CERTAINTY,
  /** Counted where either side has one. */
  STAGE,
  /** Counted where either side is denied. */
  POLARITY,
  /** The interval, counted where either side has one. */
  TIME,
  /** Bounds and unit of an item's number, counted where either side has one. */
  QUANTITY,
  /** An item's model name, counted where either side has one. */
  DESIGNATION;

  /** The name in reports: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

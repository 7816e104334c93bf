package dev.stemma.evidence;

/** Why something is no claim, or no word of one. */
public enum Flaw implements Phrase {
  NO_WORD("no {0}: {1}"),
  STAGE("stage of a {0}: {1}"),
  DAYS_TURNED("interval ends before it begins: {0}"),
  NO_BOUND("a quantity needs a bound: {0}"),
  BOUNDS_TURNED("bounds out of order: {0}");

  private final String english;

  Flaw(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}

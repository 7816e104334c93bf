package dev.stemma.desk;

import dev.stemma.evidence.Phrase;

/** Why the desk does not do what it is asked to, or does not read something. */
public enum Objection implements Phrase {
  // reading
  NO_LANGUAGE("language not recognised; name it with --language"),
  NO_PACK("no pack for {0} yet; Stemma reads English, French and German"),
  READING_FAULT("fault while reading, please report it: {0}"),
  UNCHANGED("it has not changed"),
  NO_FEED_ADDRESS("no address of a feed"),
  NO_FEED("no feed: {0}"),
  // claims that a person writes
  STAGE_MISSING("a {0} has a stage"),
  NOTHING_CORRECTED("nothing is corrected"),
  NO_CORRECTION("not FIELD=VALUE: {0}"),
  // searches and lists
  LONG_WORDS("words to search for take at most {0} characters"),
  MANY_VALUES("{0} takes at most {1} values of at most {2} characters"),
  NO_VALUE("{0} takes {1}; not ''{2}''"),
  NO_DAY("{0} takes a day like 2026-03-14; not ''{1}''"),
  NO_PLACE("no place in a list of matters: {0}"),
  // grades of outlets
  NO_RELIABILITY("a grade is A, B, C, D, E or F"),
  GRADE_WITHOUT_REASON("a grade needs a reason");

  private final String english;

  Objection(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}

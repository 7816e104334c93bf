package dev.stemma.claims;

import dev.stemma.evidence.SourceKind;
import dev.stemma.reading.Facts.Fact;

/**
 * What a word or phrase means, by one line of language data.
 *
 * @param kind what sort of thing it is
 * @param value its id, category, measure, cause or level
 * @param source the kind of source it is, for names and titles
 * @param fact the line that says so
 */
record Term(Kind kind, String value, SourceKind source, Fact fact) {
  /** Whether it names a town, port or base, which stands for its state only as a place. */
  boolean isPlace() {
    return fact.file().endsWith("places.tsv");
  }

  /** Sorts of terms. */
  enum Kind {
    /** The name of a state, group, institution, person, outlet or organisation. */
    NAME,
    /** An adjective of a state or group ("Iranian"). */
    ADJECTIVE,
    /** A noun for the people of a state or group ("Russians"). */
    PEOPLE,
    /** A model of weapon. */
    DESIGNATION,
    /** A generic word for goods; a weak one counts only where a strong predicate takes it. */
    ITEM,
    WEAK_ITEM,
    /** A phrase that contains a word for goods but is none ("think tank"). */
    NO_ITEM,
    /** A common noun for people and bodies. */
    TITLE,
    MEASURE,
    CAUSE,
    CERTAINTY,
    PREPOSITION,
    CUE
  }
}

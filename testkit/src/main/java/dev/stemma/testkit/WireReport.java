package dev.stemma.testkit;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Span;
import java.util.List;

/**
 * A generated report, and what is true of it.
 *
 * @param number its number among the generated ones, from 0
 * @param dispatch the number of the dispatch that it is, repeats or rests on
 * @param kind how it came about
 * @param said what its claims are, in text order
 */
public record WireReport(
    int number,
    Document document,
    Original original,
    List<Claim> claims,
    int dispatch,
    Kind kind,
    List<Said> said) {
  /** The origin of what is told without saying from whom. */
  public static final String UNKNOWN = "unknown";

  /** How a report came about. */
  public enum Kind {
    /** The dispatch itself. */
    ORIGINAL,
    /** Taken over word for word. */
    VERBATIM,
    /** Taken over with another lead, the end cut off, some words changed. */
    NEAR,
    /** Told anew with passages taken over; cites the channel. */
    REWRITTEN,
    /** In another language. */
    TRANSLATED,
    /** Told in the outlet's own words; cites the channel. */
    CITING,
    /** Told in the outlet's own words, and from whom it has them is not said. */
    UNSOURCED;

    /** Whether the text is the dispatch's. */
    public boolean isCopy() {
      return this == VERBATIM || this == NEAR || this == REWRITTEN || this == TRANSLATED;
    }
  }

  /**
   * What a claim is.
   *
   * @param evidence where it stands; no two are in one place
   * @param story the number of what happened
   * @param origin who is said to know, however indirectly; {@link #UNKNOWN} where that can be told
   *     neither from the report nor from those that it rests on
   * @param counted whether that is a body with a name
   * @param denied whether it is denied
   */
  public record Said(Span evidence, int story, String origin, boolean counted, boolean denied) {}

  public WireReport {
    claims = List.copyOf(claims);
    said = List.copyOf(said);
  }
}

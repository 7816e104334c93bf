package dev.stemma.web;

import dev.stemma.desk.OutletRecord;
import dev.stemma.ledger.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * The page of an outlet.
 *
 * @param name its name
 * @param state the name of its state
 * @param official whether it speaks for that state
 * @param record what the case knows of its work
 * @param grade the grade that a user gave
 * @param first the matters that it carried first, the latest
 * @param claims the newest claims that it published
 */
public record SourcePage(
    String name,
    Optional<String> state,
    boolean official,
    OutletRecord record,
    Optional<Judgement> grade,
    List<MatterRow> first,
    FoundClaims claims) {
  /** The grades, the best first. */
  public static final List<String> GRADES = List.of("A", "B", "C", "D", "E", "F");

  /** A slug as a part of a path. */
  public static String segment(String slug) {
    return SearchAddress.encoded(slug);
  }

  public SourcePage {
    first = List.copyOf(first);
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What stands above a predicate: how surely, whether denied, and how far the act has come.
 *
 * @param stage the stage that operators give; empty where they leave the predicate's own
 * @param certainty the most specific certainty
 * @param marker the words that mark it; empty where it is {@code stated}
 * @param lexicon the vocabulary of the marker
 * @param denied whether negations and failures leave it denied
 * @param void_ whether it is no assertion at all: a question, a condition, a purpose
 * @param path the predicate and the words above it that were passed, innermost first
 * @param reasons why
 */
record Modality(
    Optional<Stage> stage,
    Certainty certainty,
    Optional<Quote> marker,
    String lexicon,
    boolean denied,
    boolean void_,
    List<Integer> path,
    List<Reason> reasons) {
  Modality {
    path = List.copyOf(path);
    reasons = List.copyOf(reasons);
  }

  /** The order of specificity: a probability word over "expected", that over "assessed". */
  static int rank(Certainty certainty) {
    return switch (certainty) {
      case STATED -> 0;
      case ASSESSED -> 1;
      case EXPECTED -> 2;
      case REPORTED -> 3;
      case POSSIBLE -> 4;
      case UNCLEAR -> 5;
      case ALMOST_CERTAIN, HIGHLY_LIKELY, LIKELY, UNLIKELY, HIGHLY_UNLIKELY, REMOTE -> 6;
    };
  }
}

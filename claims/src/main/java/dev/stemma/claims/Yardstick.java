package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Probability;
import dev.stemma.evidence.Source;
import java.util.List;
import java.util.Optional;

/**
 * The ranges of the UK probability yardstick (Professional Head of Intelligence Assessment, 2019),
 * for British assessments alone: other people's "likely" has no number.
 */
final class Yardstick {
  private Yardstick() {}

  /** The range of a term where the claim's origin writes by the yardstick. */
  static Optional<Probability> range(Certainty certainty, String lexicon, List<Source> sources) {
    boolean british = sources.stream().anyMatch(s -> s.id().filter("GBR"::equals).isPresent());
    if (!british || !lexicon.equals("uk-yardstick")) {
      return Optional.empty();
    }
    return switch (certainty) {
      case ALMOST_CERTAIN -> Optional.of(new Probability(0.95, 1.00));
      case HIGHLY_LIKELY -> Optional.of(new Probability(0.80, 0.90));
      case LIKELY -> Optional.of(new Probability(0.55, 0.75));
      case POSSIBLE -> Optional.of(new Probability(0.40, 0.50));
      case UNLIKELY -> Optional.of(new Probability(0.25, 0.35));
      case HIGHLY_UNLIKELY -> Optional.of(new Probability(0.10, 0.20));
      case REMOTE -> Optional.of(new Probability(0.00, 0.05));
      default -> Optional.empty();
    };
  }
}

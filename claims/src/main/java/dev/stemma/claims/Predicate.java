package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts.Fact;
import java.util.Optional;

/**
 * A word that states a claim.
 *
 * @param pos {@code verb}, {@code noun} or {@code adj}
 * @param type what it states
 * @param stage the stage of its bare past tense
 * @param frame which grammatical function fills which role
 * @param fact the line of language data
 */
record Predicate(String pos, ClaimType type, Optional<Stage> stage, Frame frame, Fact fact) {

  /** Whether its frame has a trait. */
  boolean is(Frame.Trait trait) {
    return frame.traits().contains(trait);
  }
}

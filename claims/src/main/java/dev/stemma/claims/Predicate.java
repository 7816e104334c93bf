package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word that states a claim.
 *
 * @param pos {@code verb}, {@code noun} or {@code adj}
 * @param type what it states
 * @param stage the stage of its bare past tense
 * @param frame which grammatical function may fill which roles, in order of preference
 * @param fact the line of language data
 */
record Predicate(
    String pos, ClaimType type, Optional<Stage> stage, Map<String, List<Role>> frame, Fact fact) {
  Predicate {
    frame = Map.copyOf(frame);
  }

  /** Whether it takes goods in flight or on their way. */
  boolean isInterception() {
    return fact.cell("frame").equals("intercept");
  }

  /**
   * Whether it is no transfer unless somebody gets: "unveiled a package for", "denied them arms".
   */
  boolean needsRecipient() {
    return fact.cell("frame").equals("announce") || fact.cell("frame").equals("withhold");
  }

  /** Whether it says where fighters are or fight: of other goods it states nothing. */
  boolean isService() {
    return fact.cell("frame").startsWith("serve");
  }
}

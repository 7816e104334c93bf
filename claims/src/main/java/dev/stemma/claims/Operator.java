package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts.Fact;
import java.util.Optional;

/**
 * A word that takes another predicate and changes what it states: "plans to", "refused to", "failed
 * to".
 *
 * @param pos {@code verb}, {@code noun} or {@code adj}
 * @param stage the stage that it gives a transfer
 * @param certainty the certainty that it gives
 * @param denies whether it turns affirmed into denied
 * @param voids whether what it takes is no assertion ("entitled to", "the right to")
 * @param support whether it is a light verb whose object is the predicate
 * @param controller who is the subject of what it takes: {@code subj}, {@code obj} or empty
 * @param fact the line of language data
 */
record Operator(
    String pos,
    Optional<Stage> stage,
    Optional<Certainty> certainty,
    boolean denies,
    boolean voids,
    boolean support,
    String controller,
    Fact fact) {}

package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
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
    Fact fact) {
  /** Whether what it takes is wanted or planned. */
  boolean seeks() {
    return stage.filter(s -> s == Stage.SOUGHT).isPresent();
  }

  /** Whether what it takes does not come about. */
  boolean halts() {
    return stage.filter(s -> s == Stage.HALTED).isPresent();
  }

  /**
   * Reads a line of {@code operators.tsv}.
   *
   * @throws IOException where it names no such effect
   */
  static Operator of(Fact fact) throws IOException {
    Optional<Stage> stage = Optional.empty();
    Optional<Certainty> certainty = Optional.empty();
    boolean denies = false;
    boolean voids = false;
    boolean support = false;
    for (String effect : fact.cell("effect").split("[ ,]+", -1)) {
      if (effect.startsWith("stage=")) {
        stage = Optional.of(Stage.of(effect.substring(6)));
      } else if (effect.startsWith("certainty=")) {
        certainty = Optional.of(Certainty.of(effect.substring(10)));
      } else {
        switch (effect) {
          case "deny" -> denies = true;
          case "halt" -> stage = Optional.of(Stage.HALTED);
          case "void" -> voids = true;
          case "support" -> support = true;
          case "pass", "" -> {}
          default -> throw new IOException(fact.place() + ": no effect " + effect);
        }
      }
    }
    return new Operator(
        fact.cell("pos"), stage, certainty, denies, voids, support, fact.cell("controller"), fact);
  }
}

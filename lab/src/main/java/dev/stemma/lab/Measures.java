package dev.stemma.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of a score by name, as floors and tables speak of them: {@code claims.precision},
 * {@code facts.f1}, {@code hedged.f1}, {@code chain}, {@code macro}, {@code complete}, {@code
 * field.stage.f1} (over paired claims), {@code type.transfer.f1}; {@code statements.f1}, {@code
 * cue.recall}; {@code items.recall}.
 */
public final class Measures {
  private Measures() {}

  /** The figures of a claim score. */
  public static Map<String, Double> of(ClaimScore score) {
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, "claims", score.claims());
    put(figures, "facts", score.facts());
    put(figures, "hedged", score.hedged());
    put(figures, "denied", score.denied());
    figures.put("chain", score.chainExact());
    figures.put("macro", score.macro());
    figures.put("complete", score.completeness());
    score.pairedFields().forEach((field, t) -> put(figures, "field." + field.label(), t));
    score.types().forEach((type, t) -> put(figures, "type." + type, t));
    return figures;
  }

  /** The figures of a statement score. */
  public static Map<String, Double> of(StatementScore score) {
    Map<String, Double> figures = new LinkedHashMap<>();
    put(figures, "statements", score.statements());
    put(figures, "source", score.source());
    put(figures, "cue", score.cue());
    put(figures, "content", score.content());
    return figures;
  }

  /** The figure of an item recall. */
  public static Map<String, Double> of(ItemRecall recall) {
    return Map.of("items.recall", recall.recall());
  }

  private static void put(Map<String, Double> figures, String name, Tally tally) {
    figures.put(name + ".precision", tally.precision());
    figures.put(name + ".recall", tally.recall());
    figures.put(name + ".f1", tally.f1());
  }
}

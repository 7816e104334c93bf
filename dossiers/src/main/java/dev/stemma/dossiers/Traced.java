package dev.stemma.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line that was followed back.
 *
 * @param line the line
 * @param origin the id of its origin
 * @param restates whether the same report says it elsewhere with its source
 * @param copyOf the document whose text its report repeats, where that has the matter too
 * @param edges what the lineage rests on, from the report to the origin
 */
public record Traced(
    Line line, String origin, boolean restates, Optional<Line.Place> copyOf, List<Edge> edges) {
  /** On what an edge rests. */
  public enum Evidence {
    /** The report says so. */
    CITATION,
    /** A dateline or closing credit. */
    CREDIT,
    /** The outlet speaks for its state. */
    STATE_VOICE,
    /** The texts are the same. */
    COPY,
    /** The cited outlet's own report, or others that cite it, name the source. */
    CITED_REPORT,
    /** An earlier report quotes the same words. */
    SHARED_QUOTATION,
    /** An earlier report has the same odd number of the same goods. */
    SHARED_FIGURE,
    /** The same report names its source elsewhere. */
    SAME_REPORT;

    /** The word in output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One step.
   *
   * @param from who has it
   * @param to from whom
   * @param evidence on what this rests
   * @param words the source's words for it; empty where there are none
   */
  public record Edge(String from, String to, Evidence evidence, String words) {}

  public Traced {
    edges = List.copyOf(edges);
  }

  @Override
  public int hashCode() {
    return line.hashCode();
  }
}

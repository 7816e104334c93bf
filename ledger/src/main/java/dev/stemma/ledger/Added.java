package dev.stemma.ledger;

/**
 * What became of a finding.
 *
 * @param document the document's number in the case
 * @param claims how many claims its reading has
 */
public record Added(Kind kind, long document, int claims) {
  /** What became of it. */
  public enum Kind {
    /** It is in the case now. */
    NEW,
    /** Its bytes were known; that they were taken again, or from elsewhere, is noted. */
    CAPTURED,
    /** All of it was known; nothing changed. */
    KNOWN,
    /** Its document was redacted; nothing was kept. */
    REDACTED
  }
}

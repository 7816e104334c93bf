package dev.stemma.dossiers;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.ledger.HeldDocument;
import java.util.List;

/**
 * What a dossier needs of a document.
 *
 * @param number its number in the case
 * @param document text and metadata
 * @param claims what it says, without what reviewers rejected, in text order
 */
public record Report(long number, Document document, List<Said> claims) {
  /**
   * A claim of the report.
   *
   * @param number its number in the case
   * @param id its hash
   */
  public record Said(long number, String id, Claim claim) {}

  public Report {
    claims = List.copyOf(claims);
  }

  /** A document as the case holds it. */
  public static Report of(HeldDocument held) {
    return new Report(
        held.number(),
        held.document(),
        held.accepted().stream()
            .map(claim -> new Said(claim.number(), claim.id(), claim.claim()))
            .toList());
  }
}

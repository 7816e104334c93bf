package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Statement;
import java.util.List;

/**
 * A document as it was taken in and read, to be kept.
 *
 * @param document with the language and day of publication that it was read with
 * @param original what it was taken from
 * @param run what read it
 * @param statements what was read, in text order
 * @param claims what was read, in text order
 */
public record Finding(
    Document document, Original original, Run run, List<Statement> statements, List<Claim> claims) {
  public Finding {
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
    if (!document.sha256().equals(original.content().sha256())) {
      throw new IllegalArgumentException("a document of other bytes: " + document.source());
    }
  }
}

package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import java.util.List;

/**
 * A claim that was found.
 *
 * @param claim the claim as it stands
 * @param document its document; of a search without captures and statements
 * @param words where the searched words stand in the document's text, within the claim's evidence
 */
public record Hit(HeldClaim claim, HeldDocument document, List<Span> words) {
  public Hit {
    words = List.copyOf(words);
  }
}

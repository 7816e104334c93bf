package dev.stemma.ledger;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Tables.DocumentRow;
import java.util.List;
import java.util.function.Supplier;

/**
 * Documents that were read last. To read one, its entries are unpacked, proved and parsed, and the
 * newest are on every page. A row and the reviews tell whether a document is still what it was.
 * Only for transactions that write nothing: what these see is there for good. Thread-safe.
 */
final class RecentDocuments {
  private static final long TEXT_BYTES = 32L << 20;
  private static final long BRIEF_BYTES = 64L << 20;

  private final Recent<DocumentRow, Document> texts;
  private final Recent<Key, HeldDocument> briefs;

  /** All that a document with its claims depends on. */
  private record Key(DocumentRow row, List<Long> reviews) {}

  private RecentDocuments(long texts, long briefs) {
    this.texts = new Recent<>(texts, Weight::bytes);
    this.briefs = new Recent<>(briefs, Weight::bytes);
  }

  /** Holds the last ones. */
  static RecentDocuments some() {
    return new RecentDocuments(TEXT_BYTES, BRIEF_BYTES);
  }

  /** Holds none. */
  static RecentDocuments none() {
    return new RecentDocuments(0, 0);
  }

  /** The text and metadata of a document. */
  Document text(DocumentRow row, Supplier<Document> made) {
    return texts.of(row, made);
  }

  /**
   * A document with its claims.
   *
   * @param reviews the entries of its reviews
   */
  HeldDocument brief(DocumentRow row, List<Long> reviews, Supplier<HeldDocument> made) {
    return briefs.of(new Key(row, reviews), made);
  }
}

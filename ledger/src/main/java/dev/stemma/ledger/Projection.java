package dev.stemma.ledger;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Tables.DocumentRow;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The case as another room follows it within one transaction: what is new in it since the room last
 * looked, and the rows that the room keeps of it. Not thread-safe.
 */
public final class Projection {
  private final Tables tables;
  private final Holdings holdings;

  Projection(Tables tables, Holdings holdings) {
    this.tables = tables;
    this.holdings = holdings;
  }

  /** The rows that the room keeps. */
  public DerivedRows rows() {
    return tables;
  }

  /** How many entries the log has. */
  public long entries() {
    return tables.head().size();
  }

  /** The highest number of a document. */
  public long lastDocument() {
    return tables.lastDocument();
  }

  /**
   * What entries of the log changed.
   *
   * @param to the entries before this one were looked at
   * @param documents the numbers of documents that were added, read again, reviewed or redacted
   * @param names whether names were merged or split
   * @param judgements what was said of matters and sources
   */
  public record Changes(
      long to, NavigableSet<Long> documents, boolean names, List<Judgement> judgements) {
    public Changes {
      documents = new TreeSet<>(documents);
      judgements = List.copyOf(judgements);
    }
  }

  /** What the entries from one place on changed, of at most so many. */
  public Changes changes(long from, int most) {
    long to = Math.min(entries(), from + most);
    TreeSet<Long> documents = new TreeSet<>();
    List<Judgement> judgements = new java.util.ArrayList<>();
    boolean[] names = {false};
    tables.entries(
        from,
        to,
        row ->
            row.packed()
                .map(packed -> Entry.of(Log.unpacked(packed, Fault.ENTRY_DAMAGED, row.number())))
                .ifPresent(
                    entry -> {
                      switch (entry.kind()) {
                        case DOCUMENT -> note(entry.body(), "sha256", documents);
                        case READING, REVIEW, REDACTION ->
                            note(entry.body(), "document", documents);
                        case ALIAS -> names[0] = true;
                        case JUDGEMENT -> judgements.add(Judgement.of(entry));
                        case CAPTURE, RUN, AUDIT -> {}
                      }
                    }));
    return new Changes(to, documents, names[0], judgements);
  }

  private void note(JsonNode body, String key, NavigableSet<Long> documents) {
    tables.document(ClaimParser.text(body, key)).map(DocumentRow::number).ifPresent(documents::add);
  }

  /** The documents of a case in the order of their numbers, from one on; see {@link #document}. */
  public List<HeldDocument> documents(long from, int limit) {
    return tables.documentsFrom(from, limit).stream().map(this::brief).toList();
  }

  /** A document with its claims, without captures and statements. */
  public Optional<HeldDocument> document(long number) {
    return tables.document(number).map(this::brief);
  }

  /** A document's text and metadata, without claims. */
  public Optional<Document> text(long number) {
    return tables.document(number).map(holdings::read);
  }

  private HeldDocument brief(DocumentRow row) {
    return holdings.brief(row);
  }

  /** Every name that means another. */
  public List<Tables.AliasRow> aliases() {
    return tables.aliases();
  }

  /** All that was said of matters and sources, in order. */
  public List<Judgement> judgements() {
    return holdings.judgements();
  }
}

package dev.stemma.ledger.sql;

import dev.stemma.ledger.Fault;
import dev.stemma.ledger.LedgerException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Documents, captures, claims and reviews, found quickly. Not thread-safe. */
abstract class SqlDocuments extends SqlLog {
  private static final int FEW = 8;

  SqlDocuments(Handle handle) {
    super(handle);
  }

  @Override
  public void document(DocumentRow row) {
    run(
        "INSERT INTO document (number, hash, source, title, language, published, entry, reading,"
            + " run, redacted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO"
            + " UPDATE SET title = excluded.title, language = excluded.language, published ="
            + " excluded.published, reading = excluded.reading, run = excluded.run, redacted ="
            + " excluded.redacted",
        row.number(),
        HEX.parseHex(row.sha256()),
        plain(row.source()),
        row.title().map(SqlRows::plain).orElse(null),
        row.language().map(SqlRows::plain).orElse(null),
        row.published().map(Object::toString).orElse(null),
        row.entry(),
        row.reading().orElse(null),
        row.run().map(HEX::parseHex).orElse(null),
        row.redacted() ? 1 : 0);
  }

  @Override
  public Optional<DocumentRow> document(String sha256) {
    return documents("hash = ?", 1, HEX.parseHex(sha256)).stream().findFirst();
  }

  @Override
  public Optional<DocumentRow> document(long number) {
    return documents("number = ?", 1, number).stream().findFirst();
  }

  @Override
  public List<DocumentRow> documentsBeginning(String sha256) {
    return documents("hash >= ? AND hash <= ?", FEW, low(sha256), high(sha256));
  }

  @Override
  public List<DocumentRow> documentsAt(String location) {
    return documents(
        "number IN (SELECT document FROM capture WHERE location = ?)",
        Integer.MAX_VALUE,
        plain(location));
  }

  @Override
  public List<DocumentRow> documentsFrom(long number, int limit) {
    return documents("number >= ?", limit, number);
  }

  private List<DocumentRow> documents(String where, int limit, Object... values) {
    return query(
            "SELECT number, hash, source, title, language, published, entry, reading, run,"
                + " redacted FROM document WHERE "
                + where
                + " ORDER BY number LIMIT "
                + limit,
            values)
        .map(SqlDocuments::documentRow)
        .list();
  }

  private static DocumentRow documentRow(RowView row) {
    return new DocumentRow(
        number(row, "number"),
        HEX.formatHex(blob(row, "hash")),
        text(row, "source").orElse(""),
        text(row, "title"),
        text(row, "language"),
        text(row, "published").map(day -> day(day, number(row, "number"))),
        number(row, "entry"),
        Optional.ofNullable(row.getColumn("reading", Long.class)),
        bytes(row, "run").map(HEX::formatHex),
        number(row, "redacted") != 0);
  }

  private static LocalDate day(String text, long document) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw LedgerException.damage(Fault.DOCUMENT_ALTERED, document);
    }
  }

  @Override
  public void capture(long document, String location, String key, long entry) {
    run(
        "INSERT INTO capture (document, key, location, entry) VALUES (?, ?, ?, ?) ON CONFLICT"
            + " (document, key) DO NOTHING",
        document,
        plain(key),
        plain(location),
        entry);
  }

  @Override
  public List<Long> captures(long document) {
    return numbers("SELECT entry FROM capture WHERE document = ? ORDER BY entry", document);
  }

  @Override
  public boolean hasCapture(long document, String key) {
    return !numbers(
            "SELECT entry FROM capture WHERE document = ? AND key = ?", document, plain(key))
        .isEmpty();
  }

  @Override
  public void claims(List<ClaimRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle()
            .prepareBatch(
                "INSERT INTO claim (number, id, document, reading, place, type, begin, ending,"
                    + " live) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET"
                    + " reading = excluded.reading, place = excluded.place, live = excluded.live");
    for (ClaimRow row : rows) {
      batch.add(
          row.number(),
          HEX.parseHex(row.id()),
          row.document(),
          row.reading(),
          row.place(),
          row.type(),
          row.begin(),
          row.end(),
          row.live() ? 1 : 0);
    }
    batch.execute();
  }

  @Override
  public Optional<ClaimRow> claim(long number) {
    return claimRows("number = ?", 1, number).stream().findFirst();
  }

  @Override
  public List<ClaimRow> claimsBeginning(String id) {
    return claimRows("id >= ? AND id <= ?", FEW, low(id), high(id));
  }

  @Override
  public List<ClaimRow> claims(long document) {
    return claimRows("document = ?", Integer.MAX_VALUE, document);
  }

  private List<ClaimRow> claimRows(String where, int limit, Object... values) {
    return query(
            "SELECT number, id, document, reading, place, type, begin, ending, live FROM claim"
                + " WHERE "
                + where
                + " ORDER BY number LIMIT "
                + limit,
            values)
        .map(SqlDocuments::claimRow)
        .list();
  }

  private static ClaimRow claimRow(RowView row) {
    return new ClaimRow(
        number(row, "number"),
        HEX.formatHex(blob(row, "id")),
        number(row, "document"),
        number(row, "reading"),
        (int) number(row, "place"),
        text(row, "type").orElse(""),
        (int) number(row, "begin"),
        (int) number(row, "ending"),
        number(row, "live") != 0);
  }

  @Override
  public long lastDocument() {
    return numbers("SELECT coalesce(max(number), 0) FROM document").get(0);
  }

  @Override
  public long lastClaim() {
    return numbers("SELECT coalesce(max(number), 0) FROM claim").get(0);
  }

  @Override
  public void review(long document, String claim, long entry) {
    run(
        "INSERT INTO review (entry, document, claim) VALUES (?, ?, ?)",
        entry,
        document,
        HEX.parseHex(claim));
  }

  @Override
  public List<Long> reviews(long document) {
    return numbers("SELECT entry FROM review WHERE document = ? ORDER BY entry", document);
  }

  @Override
  public List<Long> reviewsBefore(long entry, int limit) {
    return numbers(
        "SELECT entry FROM review WHERE entry < ? ORDER BY entry DESC LIMIT ?", entry, limit);
  }

  @Override
  public void forgetReviews(long document) {
    run("DELETE FROM review WHERE document = ?", document);
  }
}

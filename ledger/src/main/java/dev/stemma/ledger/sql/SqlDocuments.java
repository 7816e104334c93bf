package dev.stemma.ledger.sql;

import dev.stemma.ledger.Fault;
import dev.stemma.ledger.LedgerException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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
    return list(
        SqlDocuments::documentRow,
        "SELECT number, hash, source, title, language, published, entry, reading, run, redacted"
            + " FROM document WHERE "
            + where
            + " ORDER BY number LIMIT "
            + limit,
        values);
  }

  private static DocumentRow documentRow(ResultSet row) throws SQLException {
    long number = row.getLong(1);
    return new DocumentRow(
        number,
        HEX.formatHex(blob(row, 2)),
        text(row, 3).orElse(""),
        text(row, 4),
        text(row, 5),
        text(row, 6).map(day -> day(day, number)),
        row.getLong(7),
        number(row, 8),
        bytes(row, 9).map(HEX::formatHex),
        row.getLong(10) != 0);
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
    return list(
        SqlDocuments::claimRow,
        "SELECT number, id, document, reading, place, type, begin, ending, live FROM claim WHERE "
            + where
            + " ORDER BY number LIMIT "
            + limit,
        values);
  }

  private static ClaimRow claimRow(ResultSet row) throws SQLException {
    return new ClaimRow(
        row.getLong(1),
        HEX.formatHex(blob(row, 2)),
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        text(row, 6).orElse(""),
        row.getInt(7),
        row.getInt(8),
        row.getLong(9) != 0);
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

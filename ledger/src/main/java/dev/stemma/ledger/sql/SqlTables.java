package dev.stemma.ledger.sql;

import dev.stemma.ledger.Tables;
import dev.stemma.ledger.Terms;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of a case within one transaction of a database. Not thread-safe. */
public final class SqlTables implements Tables {
  private static final HexFormat HEX = HexFormat.of();
  private static final int FEW = 8;
  private static final int FETCHED = 256;
  private static final String HEAD_SIZE = "head.size";
  private static final String HEAD_PEAKS = "head.peaks";

  private final Handle handle;
  private final Words words;

  /** Tables within the transaction of a handle. */
  public SqlTables(Handle handle, Words words) {
    this.handle = handle;
    this.words = words;
  }

  @Override
  public Optional<String> setting(String name) {
    return handle
        .createQuery("SELECT value FROM setting WHERE name = ?")
        .bind(0, name)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void setting(String name, String value) {
    run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value ="
            + " excluded.value",
        name,
        value);
  }

  @Override
  public Head head() {
    long size = setting(HEAD_SIZE).map(Long::parseLong).orElse(0L);
    return new Head(size, setting(HEAD_PEAKS).orElse(""));
  }

  @Override
  public void head(Head head) {
    setting(HEAD_SIZE, Long.toString(head.size()));
    setting(HEAD_PEAKS, head.peaks());
  }

  @Override
  public void add(Row row) {
    run(
        "INSERT INTO entry (number, packed, leaf) VALUES (?, ?, ?)",
        row.number(),
        row.packed().orElse(null),
        HEX.parseHex(row.leaf()));
  }

  @Override
  public long lastEntry() {
    return numbers("SELECT coalesce(max(number), -1) FROM entry").get(0);
  }

  @Override
  public Optional<Row> entry(long number) {
    return handle
        .createQuery("SELECT number, packed, leaf FROM entry WHERE number = ?")
        .bind(0, number)
        .map(SqlTables::row)
        .findOne();
  }

  @Override
  public void entries(long from, long to, Consumer<Row> take) {
    handle
        .createQuery(
            "SELECT number, packed, leaf FROM entry WHERE number >= ? AND number < ? ORDER BY"
                + " number")
        .bind(0, from)
        .bind(1, to)
        .setFetchSize(FETCHED)
        .map(SqlTables::row)
        .forEach(take);
  }

  private static Row row(RowView row) {
    return new Row(number(row, "number"), bytes(row, "packed"), HEX.formatHex(blob(row, "leaf")));
  }

  @Override
  public List<Long> readings(long document) {
    return numbers("SELECT entry FROM reading WHERE document = ? ORDER BY entry", document);
  }

  @Override
  public void reading(long document, long entry) {
    run("INSERT INTO reading (entry, document) VALUES (?, ?)", entry, document);
  }

  @Override
  public void eraseEntry(long number) {
    run("UPDATE entry SET packed = NULL WHERE number = ?", number);
  }

  @Override
  public void keep(String sha256, byte[] packed) {
    run(
        "INSERT INTO content (hash, packed) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        HEX.parseHex(sha256),
        packed);
  }

  @Override
  public Optional<Held> content(String sha256) {
    return handle
        .createQuery("SELECT hash, packed FROM content WHERE hash = ?")
        .bind(0, HEX.parseHex(sha256))
        .map(SqlTables::held)
        .findOne();
  }

  @Override
  public void contents(Consumer<Held> take) {
    handle
        .createQuery("SELECT hash, packed FROM content")
        .setFetchSize(FETCHED)
        .map(SqlTables::held)
        .forEach(take);
  }

  private static Held held(RowView row) {
    return new Held(HEX.formatHex(blob(row, "hash")), bytes(row, "packed"));
  }

  @Override
  public void eraseContent(String sha256) {
    run("UPDATE content SET packed = NULL WHERE hash = ?", HEX.parseHex(sha256));
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
        row.title().map(SqlTables::plain).orElse(null),
        row.language().map(SqlTables::plain).orElse(null),
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
        .map(SqlTables::documentRow)
        .list();
  }

  private static DocumentRow documentRow(RowView row) {
    return new DocumentRow(
        number(row, "number"),
        HEX.formatHex(blob(row, "hash")),
        text(row, "source").orElse(""),
        text(row, "title"),
        text(row, "language"),
        text(row, "published").map(java.time.LocalDate::parse),
        number(row, "entry"),
        Optional.ofNullable(row.getColumn("reading", Long.class)),
        bytes(row, "run").map(HEX::formatHex),
        number(row, "redacted") != 0);
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
        handle.prepareBatch(
            "INSERT INTO claim (number, id, document, reading, place, type, begin, ending, live)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET reading"
                + " = excluded.reading, place = excluded.place, live = excluded.live");
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
        .map(SqlTables::claimRow)
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
  public void forgetReviews(long document) {
    run("DELETE FROM review WHERE document = ?", document);
  }

  @Override
  public void alias(String name, Optional<String> meaning, long entry) {
    run("DELETE FROM alias WHERE name = ?", plain(name));
    meaning.ifPresent(
        m ->
            run(
                "INSERT INTO alias (name, meaning, entry) VALUES (?, ?, ?)",
                plain(name),
                plain(m),
                entry));
  }

  @Override
  public List<AliasRow> aliases() {
    return query("SELECT name, meaning, entry FROM alias ORDER BY name")
        .map(
            (RowView row) ->
                new AliasRow(
                    text(row, "name").orElse(""),
                    text(row, "meaning").orElse(""),
                    number(row, "entry")))
        .list();
  }

  @Override
  public void run(String hash, String fingerprint, long entry) {
    run(
        "INSERT INTO run (fingerprint, hash, entry) VALUES (?, ?, ?)",
        fingerprint,
        HEX.parseHex(hash),
        entry);
  }

  @Override
  public Optional<String> run(String fingerprint) {
    return query("SELECT hash FROM run WHERE fingerprint = ?", fingerprint)
        .map((RowView row) -> HEX.formatHex(blob(row, "hash")))
        .findOne();
  }

  @Override
  public Optional<Long> runEntry(String hash) {
    return numbers("SELECT entry FROM run WHERE hash = ?", HEX.parseHex(hash)).stream().findFirst();
  }

  @Override
  public Counts counts() {
    return new Counts(
        numbers("SELECT count(*) FROM document").get(0),
        numbers("SELECT count(*) FROM claim WHERE live = 1").get(0),
        numbers("SELECT count(*) FROM review").get(0),
        head().size());
  }

  @Override
  public void words(Index index, Map<Long, List<String>> tokens) {
    if (!tokens.isEmpty()) {
      words.put(handle, index, tokens);
    }
  }

  @Override
  public void forget(Index index, long number) {
    words.forget(handle, index, number);
  }

  @Override
  public List<Long> find(Index index, Terms terms, long before, int limit) {
    return words.find(handle, index, terms, before, limit);
  }

  @Override
  public int count(Index index, Terms terms, int limit) {
    return words.count(handle, index, terms, limit);
  }

  @Override
  public void feed(FeedRow row) {
    run(
        "INSERT INTO feed (address, title, origin, etag, modified, hash, checked) VALUES (?, ?,"
            + " ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET title = excluded.title, origin"
            + " = excluded.origin, etag = excluded.etag, modified = excluded.modified, hash ="
            + " excluded.hash, checked = excluded.checked",
        plain(row.address()),
        plain(row.title()),
        row.from().map(SqlTables::plain).orElse(null),
        row.etag().map(SqlTables::plain).orElse(null),
        row.modified().map(SqlTables::plain).orElse(null),
        row.sha256().orElse(null),
        row.checked().orElse(null));
  }

  @Override
  public void forgetFeed(String address) {
    run("DELETE FROM feed WHERE address = ?", plain(address));
  }

  @Override
  public List<FeedRow> feeds() {
    return query(
            "SELECT address, title, origin, etag, modified, hash, checked FROM feed ORDER BY"
                + " address")
        .map(
            (RowView row) ->
                new FeedRow(
                    text(row, "address").orElse(""),
                    text(row, "title").orElse(""),
                    text(row, "origin"),
                    text(row, "etag"),
                    text(row, "modified"),
                    text(row, "hash"),
                    text(row, "checked")))
        .list();
  }

  private void run(String sql, @Nullable Object... values) {
    handle.execute(sql, values);
  }

  private org.jdbi.v3.core.statement.Query query(String sql, Object... values) {
    org.jdbi.v3.core.statement.Query query = handle.createQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.bind(i, values[i]);
    }
    return query;
  }

  private List<Long> numbers(String sql, Object... values) {
    return query(sql, values).mapTo(Long.class).list();
  }

  private static long number(RowView row, String column) {
    Long value = row.getColumn(column, Long.class);
    return value == null ? 0 : value;
  }

  private static Optional<String> text(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, String.class));
  }

  private static Optional<byte[]> bytes(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, byte[].class));
  }

  private static byte[] blob(RowView row, String column) {
    return bytes(row, column).orElse(new byte[0]);
  }

  /** PostgreSQL's texts cannot hold the zero character. */
  private static String plain(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
  }

  private static byte[] low(String hex) {
    return HEX.parseHex(hex + "0".repeat(64 - hex.length()));
  }

  private static byte[] high(String hex) {
    return HEX.parseHex(hex + "f".repeat(64 - hex.length()));
  }
}

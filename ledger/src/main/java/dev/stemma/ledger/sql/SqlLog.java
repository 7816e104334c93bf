package dev.stemma.ledger.sql;

import dev.stemma.ledger.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The settings, the log and the contents of a case. Not thread-safe. */
abstract class SqlLog extends SqlRows implements Tables {
  private static final String HEAD_SIZE = "head.size";
  private static final String HEAD_PEAKS = "head.peaks";

  /** Contents that are to be written later: a document's text is read right after. */
  private final Map<String, byte[]> restored = new HashMap<>();

  SqlLog(Handle handle) {
    super(handle);
  }

  @Override
  void send() {
    super.send();
    restored.clear();
  }

  @Override
  public Optional<String> setting(String name) {
    return first(row -> row.getString(1), "SELECT value FROM setting WHERE name = ?", name);
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
    later(
        "INSERT INTO entry (number, packed, leaf) VALUES (?, ?, ?)",
        row.number(),
        row.packed().orElse(null),
        HEX.parseHex(row.leaf()));
  }

  @Override
  public long lastEntry() {
    send();
    return numbers("SELECT coalesce(max(number), -1) FROM entry").get(0);
  }

  @Override
  public Optional<Row> entry(long number) {
    send();
    return first(SqlLog::row, "SELECT number, packed, leaf FROM entry WHERE number = ?", number);
  }

  @Override
  public void entries(long from, long to, Consumer<Row> take) {
    send();
    each(
        take,
        SqlLog::row,
        "SELECT number, packed, leaf FROM entry WHERE number >= ? AND number < ? ORDER BY number",
        from,
        to);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong(1), bytes(row, 2), HEX.formatHex(blob(row, 3)));
  }

  @Override
  public List<Long> readings(long document) {
    send();
    return numbers("SELECT entry FROM reading WHERE document = ? ORDER BY entry", document);
  }

  @Override
  public void reading(long document, long entry) {
    later("INSERT INTO reading (entry, document) VALUES (?, ?)", entry, document);
  }

  @Override
  public void eraseEntry(long number) {
    send();
    run("UPDATE entry SET packed = NULL WHERE number = ?", number);
  }

  @Override
  public void keep(String sha256, byte[] packed) {
    send();
    run(
        "INSERT INTO content (hash, packed) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
        HEX.parseHex(sha256),
        packed);
  }

  @Override
  public void restore(String sha256, byte[] packed) {
    // one statement may not write a row twice
    if (restored.put(sha256, packed) == null) {
      later(
          "INSERT INTO content (hash, packed) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET packed"
              + " = excluded.packed WHERE content.packed IS NULL",
          HEX.parseHex(sha256),
          packed);
    }
  }

  @Override
  public Optional<Held> content(String sha256) {
    byte[] unsent = restored.get(sha256);
    if (unsent != null) {
      return Optional.of(new Held(sha256, Optional.of(unsent)));
    }
    return first(
        SqlLog::held, "SELECT hash, packed FROM content WHERE hash = ?", HEX.parseHex(sha256));
  }

  @Override
  public void contents(Consumer<Held> take) {
    send();
    each(take, SqlLog::held, "SELECT hash, packed FROM content");
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(HEX.formatHex(blob(row, 1)), bytes(row, 2));
  }

  @Override
  public void eraseContent(String sha256) {
    send();
    run("UPDATE content SET packed = NULL WHERE hash = ?", HEX.parseHex(sha256));
  }
}

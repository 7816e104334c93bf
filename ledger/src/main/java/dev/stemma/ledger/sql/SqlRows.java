package dev.stemma.ledger.sql;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** Statements and columns, for the tables. Not thread-safe. */
abstract class SqlRows {
  static final HexFormat HEX = HexFormat.of();

  private final Handle handle;
  private final Later later;

  SqlRows(Handle handle) {
    this.handle = handle;
    this.later = new Later(handle);
  }

  final Handle handle() {
    return handle;
  }

  final void run(String sql, @Nullable Object... values) {
    handle.execute(sql, values);
  }

  /** Writes a row at the latest when {@link #send} is called. */
  final void later(String sql, @Nullable Object... values) {
    if (later.add(sql, values)) {
      send();
    }
  }

  /** Writes what was to be written later. */
  void send() {
    later.send();
  }

  final org.jdbi.v3.core.statement.Query query(String sql, Object... values) {
    org.jdbi.v3.core.statement.Query query = handle.createQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.bind(i, values[i]);
    }
    return query;
  }

  final List<Long> numbers(String sql, Object... values) {
    return query(sql, values).mapTo(Long.class).list();
  }

  static long number(RowView row, String column) {
    Long value = row.getColumn(column, Long.class);
    return value == null ? 0 : value;
  }

  static Optional<String> text(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, String.class));
  }

  static Optional<byte[]> bytes(RowView row, String column) {
    return Optional.ofNullable(row.getColumn(column, byte[].class));
  }

  static byte[] blob(RowView row, String column) {
    return bytes(row, column).orElse(new byte[0]);
  }

  /** PostgreSQL's texts cannot hold the zero character. */
  static String plain(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
  }

  static byte[] low(String hex) {
    return HEX.parseHex(hex + "0".repeat(64 - hex.length()));
  }

  static byte[] high(String hex) {
    return HEX.parseHex(hex + "f".repeat(64 - hex.length()));
  }
}

package dev.stemma.ledger.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Statements and columns, for the tables. A page asks for hundreds of rows one by one, so queries
 * go by plain JDBC: each is prepared once a transaction, and what Jdbi does around one is many
 * times what SQLite needs for it. Not thread-safe.
 */
abstract class SqlRows {
  static final HexFormat HEX = HexFormat.of();
  private static final int FETCHED = 256;

  private final Handle handle;
  private final Later later;
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  SqlRows(Handle handle) {
    this.handle = handle;
    this.later = new Later(handle);
  }

  /** Makes something of the row where a result stands. */
  @FunctionalInterface
  interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
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

  /** The statement of a text, which is the same for all of a transaction. */
  final PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = kept.get(sql);
    if (known == null) {
      known = handle.getConnection().prepareStatement(sql);
      handle.addCleanable(known::close);
      kept.put(sql, known);
    }
    return known;
  }

  static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** All rows that a query finds. */
  final <T> List<T> list(Mapper<T> mapper, String sql, Object... values) {
    try {
      PreparedStatement statement = statement(sql);
      bind(statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(mapper.of(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /** The first row that a query finds. */
  final <T> Optional<T> first(Mapper<T> mapper, String sql, Object... values) {
    return list(mapper, sql, values).stream().findFirst();
  }

  /** Hands out the rows that a query finds one by one, however many there are. */
  final <T> void each(Consumer<T> take, Mapper<T> mapper, String sql, Object... values) {
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      statement.setFetchSize(FETCHED);
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          take.accept(mapper.of(row));
        }
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  final List<Long> numbers(String sql, Object... values) {
    return list(row -> row.getLong(1), sql, values);
  }

  static Optional<Long> number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<byte[]> bytes(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getBytes(column));
  }

  /** SQLite's driver gives no bytes where there are none. */
  static byte[] blob(ResultSet row, int column) throws SQLException {
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

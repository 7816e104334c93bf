package dev.stemma.ledger.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Rows that other rooms derive. There are dozens for each document, so they go by plain JDBC: its
 * statements are prepared once a transaction, and what Jdbi does around each is many times what
 * SQLite needs for one. Not thread-safe.
 */
abstract class SqlDerived extends SqlDocuments {
  private static final String COLUMNS = "SELECT key, place, value FROM derived WHERE ";
  private static final String FORGET =
      "DELETE FROM derived WHERE space = ? AND key = ? AND place = ?";
  private static final String DERIVE =
      "INSERT INTO derived (space, key, place, value) VALUES (?, ?, ?, ?) ON CONFLICT"
          + " (space, key, place) DO UPDATE SET value = excluded.value";
  private static final int BATCH = 1000;

  /** The order of the rows on disk: those that lie together are written together. */
  private static final Comparator<DerivedRow> ORDER =
      Comparator.comparingInt(DerivedRow::space)
          .thenComparing(DerivedRow::key, Arrays::compareUnsigned)
          .thenComparing(DerivedRow::place, Arrays::compareUnsigned);

  private final Map<String, PreparedStatement> kept = new HashMap<>();

  SqlDerived(Handle handle) {
    super(handle);
  }

  @Override
  public void derive(List<DerivedRow> rows) {
    write(DERIVE, rows, true);
  }

  @Override
  public void forgetDerived(List<DerivedRow> rows) {
    write(FORGET, rows, false);
  }

  private void write(String sql, List<DerivedRow> rows, boolean values) {
    if (rows.isEmpty()) {
      return;
    }
    try {
      PreparedStatement statement = statement(sql);
      int waiting = 0;
      for (DerivedRow row : distinct(rows)) {
        bind(statement, row.space(), row.key(), row.place());
        if (values) {
          statement.setBytes(4, row.value());
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  /** One statement may not write a row twice: the last holds. */
  private static List<DerivedRow> distinct(List<DerivedRow> rows) {
    List<DerivedRow> distinct = new ArrayList<>(rows.size());
    for (DerivedRow row : rows.stream().sorted(ORDER).toList()) {
      int last = distinct.size() - 1;
      if (last >= 0 && ORDER.compare(distinct.get(last), row) == 0) {
        distinct.set(last, row);
      } else {
        distinct.add(row);
      }
    }
    return distinct;
  }

  @Override
  public List<DerivedRow> derived(int space, byte[] key, int limit) {
    return rows("space = ? AND key = ? ORDER BY place LIMIT ?", space, key, limit);
  }

  @Override
  public List<DerivedRow> derivedAfter(int space, byte[] key, byte[] place, int limit) {
    return rows(
        "space = ? AND key = ? AND place > ? ORDER BY place LIMIT ?", space, key, place, limit);
  }

  @Override
  public List<DerivedRow> derivedKeys(int space, byte[] after, int limit) {
    return rows("space = ? AND key > ? ORDER BY key, place LIMIT ?", space, after, limit);
  }

  private List<DerivedRow> rows(String where, int space, Object... values) {
    try {
      PreparedStatement statement = statement(COLUMNS + where);
      bind(statement, space, values);
      List<DerivedRow> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(new DerivedRow(space, bytes(found, 1), bytes(found, 2), bytes(found, 3)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new ConnectionException(e);
    }
  }

  private static void bind(PreparedStatement statement, int space, Object... values)
      throws SQLException {
    statement.setInt(1, space);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof byte[] bytes) {
        statement.setBytes(i + 2, bytes);
      } else {
        statement.setInt(i + 2, (Integer) values[i]);
      }
    }
  }

  /** SQLite's driver gives no bytes where there are none. */
  private static byte[] bytes(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? new byte[0] : bytes;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = kept.get(sql);
    if (known == null) {
      known = handle().getConnection().prepareStatement(sql);
      handle().addCleanable(known::close);
      kept.put(sql, known);
    }
    return known;
  }

  @Override
  public void forgetDerived() {
    handle().execute("DELETE FROM derived"); // not run(String), which asks for a run
  }
}

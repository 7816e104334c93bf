package dev.stemma.ledger.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * Rows that other rooms derive. There are dozens for each document, so they are written by plain
 * JDBC too. Not thread-safe.
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
    Object[] all = new Object[values.length + 1];
    all[0] = space;
    System.arraycopy(values, 0, all, 1, values.length);
    return list(
        row -> new DerivedRow(space, blob(row, 1), blob(row, 2), blob(row, 3)),
        COLUMNS + where,
        all);
  }

  @Override
  public void forgetDerived() {
    handle().execute("DELETE FROM derived"); // not run(String), which asks for a run
  }
}

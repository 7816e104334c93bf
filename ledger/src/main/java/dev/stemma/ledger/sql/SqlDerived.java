package dev.stemma.ledger.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows that other rooms derive. Not thread-safe. */
abstract class SqlDerived extends SqlDocuments {
  private static final String COLUMNS = "SELECT space, key, place, value FROM derived WHERE ";

  SqlDerived(Handle handle) {
    super(handle);
  }

  @Override
  public void derive(List<DerivedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle()
            .prepareBatch(
                "INSERT INTO derived (space, key, place, value) VALUES (?, ?, ?, ?) ON CONFLICT"
                    + " (space, key, place) DO UPDATE SET value = excluded.value");
    // one statement may not write a row twice
    Map<String, DerivedRow> last = new LinkedHashMap<>();
    rows.forEach(row -> last.put(name(row), row));
    last.values().forEach(row -> batch.add(row.space(), row.key(), row.place(), row.value()));
    batch.execute();
  }

  private static String name(DerivedRow row) {
    return row.space() + " " + HEX.formatHex(row.key()) + " " + HEX.formatHex(row.place());
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

  private List<DerivedRow> rows(String where, Object... values) {
    return query(COLUMNS + where, values)
        .map(
            (RowView row) ->
                new DerivedRow(
                    (int) number(row, "space"),
                    blob(row, "key"),
                    blob(row, "place"),
                    blob(row, "value")))
        .list();
  }

  @Override
  public void forgetDerived(List<DerivedRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle().prepareBatch("DELETE FROM derived WHERE space = ? AND key = ? AND place = ?");
    rows.forEach(row -> batch.add(row.space(), row.key(), row.place()));
    batch.execute();
  }

  @Override
  public void forgetDerived() {
    handle().execute("DELETE FROM derived"); // not run(String), which asks for a run
  }
}

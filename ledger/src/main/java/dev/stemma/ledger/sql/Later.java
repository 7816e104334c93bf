package dev.stemma.ledger.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are seldom read in the transaction that writes them: they are sent together, since a
 * server answers many at once about as fast as one. Whoever reads such a table sends first. Not
 * thread-safe.
 */
final class Later {
  private static final int MOST = 1_000;

  private final Handle handle;
  private final Map<String, PreparedBatch> batches = new LinkedHashMap<>();

  Later(Handle handle) {
    this.handle = handle;
  }

  /** Adds a row; whether there are many now. */
  boolean add(String sql, @Nullable Object... values) {
    return batches.computeIfAbsent(sql, handle::prepareBatch).add(values).size() >= MOST;
  }

  void send() {
    batches.values().forEach(PreparedBatch::execute);
    batches.clear();
  }
}

package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.Tables.Index;
import dev.stemma.ledger.Terms;
import dev.stemma.ledger.sql.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Full text by FTS5, in tables that hold the index alone. */
final class Fts5 implements Words {
  @Override
  public void put(Handle handle, Index index, Map<Long, List<String>> tokens) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT OR REPLACE INTO " + Words.table(index) + " (rowid, words) VALUES (?, ?)");
    tokens.forEach((number, words) -> batch.bind(0, number).bind(1, String.join(" ", words)).add());
    batch.execute();
  }

  @Override
  public void forget(Handle handle, Index index, long number) {
    handle.execute("DELETE FROM " + Words.table(index) + " WHERE rowid = ?", number);
  }

  @Override
  public List<Long> find(Handle handle, Index index, Terms terms, long before, int limit) {
    String table = Words.table(index);
    if (terms.all().isEmpty() && terms.none().isEmpty()) {
      return handle
          .createQuery(
              "SELECT rowid FROM " + table + " WHERE rowid < ? ORDER BY rowid DESC LIMIT " + limit)
          .bind(0, before)
          .mapTo(Long.class)
          .list();
    }
    return handle
        .createQuery(
            "SELECT rowid FROM "
                + table
                + " WHERE "
                + table
                + " MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT "
                + limit)
        .bind(0, expression(terms))
        .bind(1, before)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public int count(Handle handle, Index index, Terms terms, int limit) {
    return find(handle, index, terms, Long.MAX_VALUE, limit).size();
  }

  /** An expression of FTS5; without positive terms, all of a word that everything has. */
  static String expression(Terms terms) {
    String all =
        terms.all().stream()
            .map(any -> any.stream().map(Fts5::phrase).collect(Collectors.joining(" OR ")))
            .map(any -> "(" + any + ")")
            .collect(Collectors.joining(" AND "));
    String none = terms.none().stream().map(Fts5::phrase).collect(Collectors.joining(" OR "));
    return none.isEmpty() ? all : "(" + all + ") NOT (" + none + ")";
  }

  private static String phrase(Terms.Phrase phrase) {
    return '"' + String.join(" ", phrase.tokens()) + '"' + (phrase.prefix() ? " *" : "");
  }
}

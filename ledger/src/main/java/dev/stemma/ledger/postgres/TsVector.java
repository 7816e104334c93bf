package dev.stemma.ledger.postgres;

import dev.stemma.ledger.Tables.Index;
import dev.stemma.ledger.Terms;
import dev.stemma.ledger.sql.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Full text by PostgreSQL's {@code tsvector}, whose words are ours: no dictionary is asked. */
final class TsVector implements Words {
  /** What a {@code tsvector} can tell apart. */
  private static final int POSITIONS = 16_383;

  private static final int POSITIONS_OF_ONE = 255;

  @Override
  public void put(Handle handle, Index index, Map<Long, List<String>> tokens) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO "
                + Words.table(index)
                + " (number, words) VALUES (?, CAST(? AS tsvector)) ON CONFLICT (number) DO UPDATE"
                + " SET words = excluded.words");
    tokens.forEach((number, words) -> batch.bind(0, number).bind(1, vector(words)).add());
    batch.execute();
  }

  private static String vector(List<String> tokens) {
    Map<String, StringJoiner> places = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (counts.merge(tokens.get(i), 1, Integer::sum) <= POSITIONS_OF_ONE) {
        places
            .computeIfAbsent(tokens.get(i), t -> new StringJoiner(","))
            .add(Integer.toString(Math.min(i + 1, POSITIONS)));
      }
    }
    return places.entrySet().stream()
        .map(e -> quoted(e.getKey()) + ":" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public void forget(Handle handle, Index index, long number) {
    handle.execute("DELETE FROM " + Words.table(index) + " WHERE number = ?", number);
  }

  @Override
  public List<Long> find(Handle handle, Index index, Terms terms, long before, int limit) {
    boolean any = terms.all().isEmpty() && terms.none().isEmpty();
    String match = any ? "" : "words @@ CAST(:terms AS tsquery) AND ";
    return handle
        .createQuery(
            "SELECT number FROM "
                + Words.table(index)
                + " WHERE "
                + match
                + "number < :before ORDER BY number DESC LIMIT "
                + limit)
        .bindMap(any ? Map.of("before", before) : Map.of("before", before, "terms", query(terms)))
        .mapTo(Long.class)
        .list();
  }

  @Override
  public int count(Handle handle, Index index, Terms terms, int limit) {
    return find(handle, index, terms, Long.MAX_VALUE, limit).size();
  }

  static String query(Terms terms) {
    StringJoiner all = new StringJoiner(" & ");
    terms
        .all()
        .forEach(
            any ->
                all.add(
                    any.stream()
                        .map(TsVector::phrase)
                        .collect(Collectors.joining(" | ", "(", ")"))));
    terms.none().forEach(phrase -> all.add("!" + phrase(phrase)));
    return all.toString();
  }

  private static String phrase(Terms.Phrase phrase) {
    List<String> tokens = phrase.tokens();
    StringJoiner words = new StringJoiner(" <-> ", "(", ")");
    for (int i = 0; i < tokens.size(); i++) {
      boolean open = phrase.prefix() && i == tokens.size() - 1;
      words.add(quoted(tokens.get(i)) + (open ? ":*" : ""));
    }
    return words.toString();
  }

  private static String quoted(String token) {
    return "'" + token.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}

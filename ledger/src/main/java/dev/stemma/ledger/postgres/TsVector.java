package dev.stemma.ledger.postgres;

import dev.stemma.ledger.Tables.Index;
import dev.stemma.ledger.Terms;
import dev.stemma.ledger.sql.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Full text by PostgreSQL's {@code tsvector}, whose words are ours: no dictionary is asked. */
final class TsVector implements Words {
  /** What a {@code tsvector} can tell apart. */
  private static final int POSITIONS = 16_383;

  private static final int POSITIONS_OF_ONE = 255;

  /**
   * How many of the newest are looked through for a result, and at least and at most for a page.
   */
  private static final int A_RESULT = 200;

  private static final int FEWEST = 2_000;
  private static final int MOST = 10_000;

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

  /**
   * A GIN index knows no order, so what is found by it is fetched whole and sorted: slow for a word
   * that many have. Such a word fills the page from the newest alone; for others there is little to
   * sort.
   */
  @Override
  public List<Long> find(Handle handle, Index index, Terms terms, long before, int limit) {
    List<Long> newest = newest(handle, index, terms, before, limit);
    return newest.size() == limit ? newest : all(handle, index, terms, before, limit);
  }

  private static List<Long> newest(
      Handle handle, Index index, Terms terms, long before, int limit) {
    int looked = Math.max(FEWEST, Math.min(MOST, limit * A_RESULT));
    return bound(
            handle,
            "SELECT number FROM (SELECT number, words FROM "
                + Words.table(index)
                + " WHERE number < :before ORDER BY number DESC LIMIT "
                + looked
                + ") newest WHERE "
                + match(terms)
                + " ORDER BY number DESC LIMIT "
                + limit,
            terms)
        .bind("before", before)
        .mapTo(Long.class)
        .list();
  }

  /** The sum keeps the server from walking the whole case by number in the hope of a full page. */
  private static List<Long> all(Handle handle, Index index, Terms terms, long before, int limit) {
    return bound(
            handle,
            "SELECT number FROM "
                + Words.table(index)
                + " WHERE "
                + match(terms)
                + " AND number < :before ORDER BY number + 0 DESC LIMIT "
                + limit,
            terms)
        .bind("before", before)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public int count(Handle handle, Index index, Terms terms, int limit) {
    return bound(
            handle,
            "SELECT count(*) FROM (SELECT 1 FROM "
                + Words.table(index)
                + " WHERE "
                + match(terms)
                + " LIMIT "
                + limit
                + ") found",
            terms)
        .mapTo(Integer.class)
        .one();
  }

  private static Query bound(Handle handle, String sql, Terms terms) {
    Query query = handle.createQuery(sql);
    List<String> parts = queries(terms);
    for (int i = 0; i < parts.size(); i++) {
      query.bind("q" + i, parts.get(i));
    }
    return query;
  }

  /**
   * A condition a term: the index skips from one to the next, as it does not within one. What must
   * not be there is looked for in what was found, not in the index.
   */
  private static String match(Terms terms) {
    int wanted = terms.all().size();
    String match =
        IntStream.range(0, wanted + terms.none().size())
            .mapToObj(i -> (i < wanted ? "" : "NOT ") + "words @@ CAST(:q" + i + " AS tsquery)")
            .collect(Collectors.joining(" AND "));
    return match.isEmpty() ? "true" : match;
  }

  private static List<String> queries(Terms terms) {
    Stream<String> all =
        terms.all().stream()
            .map(any -> any.stream().map(TsVector::phrase).collect(Collectors.joining(" | ")));
    return Stream.concat(all, terms.none().stream().map(TsVector::phrase)).toList();
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

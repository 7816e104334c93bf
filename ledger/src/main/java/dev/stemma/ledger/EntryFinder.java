package dev.stemma.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds entries of the log, newest first, within one transaction. */
final class EntryFinder {
  /** How many entries one look goes back for those of a person or a kind. */
  static final int LOOK = 3000;

  private static final int STRETCH = 500;
  private static final int TAIL = 400;

  /** How an entry ends: its bytes are canonical, so {@code by}, {@code kind} and time are last. */
  private static final Pattern END =
      Pattern.compile(
          "\"by\":\"((?:[^\"\\\\]|\\\\.)*)\",\"kind\":\"([a-z]+)\",\"time\":\"[^\"]*\"}$");

  private final Tables tables;

  EntryFinder(Tables tables) {
    this.tables = tables;
  }

  Entries find(EntryQuery query) {
    long top = Math.min(query.before(), tables.lastEntry() + 1);
    if (query.isOpen()) {
      long from = Math.max(0, top - query.limit());
      return page(stretch(from, top), from);
    }
    boolean reviews = query.kind().filter("review"::equals).isPresent();
    if (query.by().isEmpty() && (reviews || query.kind().filter("judgement"::equals).isPresent())) {
      List<Long> numbers =
          reviews
              ? tables.reviewsBefore(top, query.limit())
              : tables.judgementsBefore(top, query.limit());
      return page(
          numbers.stream().flatMap(n -> tables.entry(n).stream()).toList(),
          numbers.size() < query.limit() ? 0 : numbers.get(numbers.size() - 1));
    }
    return looked(query, top);
  }

  private Entries looked(EntryQuery query, long top) {
    List<Tables.Row> found = new ArrayList<>();
    long from = top;
    long least = Math.max(0, top - LOOK);
    while (from > least && found.size() < query.limit()) {
      long to = from;
      from = Math.max(least, to - STRETCH);
      for (Tables.Row row : stretch(from, to)) {
        if (found.size() < query.limit() && matches(row, query)) {
          found.add(row);
        }
      }
      if (found.size() == query.limit()) {
        from = found.get(found.size() - 1).number();
      }
    }
    return page(found, from);
  }

  private Entries page(List<Tables.Row> rows, long from) {
    return new Entries(
        rows.stream().map(row -> LoggedEntry.of(row, tables)).toList(),
        from > 0 ? OptionalLong.of(from) : OptionalLong.empty());
  }

  /** The entries from one place to another, exclusive, newest first. */
  private List<Tables.Row> stretch(long from, long to) {
    List<Tables.Row> rows = new ArrayList<>();
    tables.entries(from, to, rows::add);
    Collections.reverse(rows);
    return rows;
  }

  private boolean matches(Tables.Row row, EntryQuery query) {
    Optional<byte[]> bytes = row.packed().flatMap(Packed::tried);
    if (bytes.isEmpty()) {
      return false;
    }
    int begin = Math.max(0, bytes.get().length - TAIL);
    String tail =
        new String(bytes.get(), begin, bytes.get().length - begin, StandardCharsets.UTF_8);
    Matcher end = END.matcher(tail);
    boolean plain = end.find() && end.group(1).indexOf('\\') < 0;
    Optional<LoggedEntry.Told> told = plain ? Optional.empty() : LoggedEntry.of(row, tables).told();
    String by = plain ? end.group(1) : told.map(LoggedEntry.Told::by).orElse("");
    String kind = plain ? end.group(2) : told.map(LoggedEntry.Told::kind).orElse("");
    return query.by().filter(b -> !b.equals(by)).isEmpty()
        && query.kind().filter(k -> !k.equals(kind)).isEmpty();
  }
}

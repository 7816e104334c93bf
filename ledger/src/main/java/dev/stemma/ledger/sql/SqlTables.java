package dev.stemma.ledger.sql;

import dev.stemma.ledger.Tables;
import dev.stemma.ledger.Terms;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The tables of a case within one transaction of a database. Not thread-safe. */
public final class SqlTables extends SqlDerived {
  private static final int MOST = 1_000;
  private static final String LIVE = "claims.live";

  private final Words words;
  private final Map<Index, Map<Long, List<String>>> unsent = new EnumMap<>(Index.class);

  /** Tables within the transaction of a handle. */
  public SqlTables(Handle handle, Words words) {
    super(handle);
    this.words = words;
  }

  /** Works on the tables of a transaction that writes, and sends all that it wrote. */
  public static <T> T written(Handle handle, Words words, Function<Tables, T> work) {
    SqlTables tables = new SqlTables(handle, words);
    T result = work.apply(tables);
    tables.send();
    return result;
  }

  @Override
  void send() {
    super.send();
    unsent.forEach((index, tokens) -> words.put(handle(), index, tokens));
    unsent.clear();
  }

  @Override
  public void alias(String name, Optional<String> meaning, long entry) {
    run("DELETE FROM alias WHERE name = ?", plain(name));
    meaning.ifPresent(
        m ->
            run(
                "INSERT INTO alias (name, meaning, entry) VALUES (?, ?, ?)",
                plain(name),
                plain(m),
                entry));
  }

  @Override
  public List<AliasRow> aliases() {
    return list(
        row -> new AliasRow(text(row, 1).orElse(""), text(row, 2).orElse(""), row.getLong(3)),
        "SELECT name, meaning, entry FROM alias ORDER BY name");
  }

  @Override
  public void judgement(long entry) {
    run("INSERT INTO judgement (entry) VALUES (?)", entry);
  }

  @Override
  public List<Long> judgements() {
    return numbers("SELECT entry FROM judgement ORDER BY entry");
  }

  @Override
  public List<Long> judgementsBefore(long entry, int limit) {
    return numbers(
        "SELECT entry FROM judgement WHERE entry < ? ORDER BY entry DESC LIMIT ?", entry, limit);
  }

  @Override
  public void run(String hash, String fingerprint, long entry) {
    run(
        "INSERT INTO run (fingerprint, hash, entry) VALUES (?, ?, ?)",
        fingerprint,
        HEX.parseHex(hash),
        entry);
  }

  @Override
  public Optional<String> run(String fingerprint) {
    return first(
        row -> HEX.formatHex(blob(row, 1)),
        "SELECT hash FROM run WHERE fingerprint = ?",
        fingerprint);
  }

  @Override
  public Optional<Long> runEntry(String hash) {
    return numbers("SELECT entry FROM run WHERE hash = ?", HEX.parseHex(hash)).stream().findFirst();
  }

  @Override
  public void live(long change) {
    if (change != 0) {
      setting(LIVE, Long.toString(live() + change));
    }
  }

  private long live() {
    return setting(LIVE).map(Long::parseLong).orElse(0L);
  }

  @Override
  public Counts counts() {
    return new Counts(
        lastDocument(), live(), numbers("SELECT count(*) FROM review").get(0), head().size());
  }

  @Override
  public void words(Index index, Map<Long, List<String>> tokens) {
    if (!tokens.isEmpty()) {
      Map<Long, List<String>> all = unsent.computeIfAbsent(index, i -> new LinkedHashMap<>());
      all.putAll(tokens);
      if (all.size() >= MOST) {
        send();
      }
    }
  }

  @Override
  public void forget(Index index, long number) {
    send();
    words.forget(handle(), index, number);
  }

  @Override
  public List<Long> find(Index index, Terms terms, long before, int limit) {
    send();
    return words.find(handle(), index, terms, before, limit);
  }

  @Override
  public int count(Index index, Terms terms, int limit) {
    send();
    return words.count(handle(), index, terms, limit);
  }

  @Override
  public void feed(FeedRow row) {
    run(
        "INSERT INTO feed (address, title, origin, etag, modified, hash, checked) VALUES (?, ?,"
            + " ?, ?, ?, ?, ?) ON CONFLICT (address) DO UPDATE SET title = excluded.title, origin"
            + " = excluded.origin, etag = excluded.etag, modified = excluded.modified, hash ="
            + " excluded.hash, checked = excluded.checked",
        plain(row.address()),
        plain(row.title()),
        row.from().map(SqlRows::plain).orElse(null),
        row.etag().map(SqlRows::plain).orElse(null),
        row.modified().map(SqlRows::plain).orElse(null),
        row.sha256().orElse(null),
        row.checked().orElse(null));
  }

  @Override
  public void forgetFeed(String address) {
    run("DELETE FROM feed WHERE address = ?", plain(address));
  }

  @Override
  public List<FeedRow> feeds() {
    return list(
        row ->
            new FeedRow(
                text(row, 1).orElse(""),
                text(row, 2).orElse(""),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7)),
        "SELECT address, title, origin, etag, modified, hash, checked FROM feed ORDER BY address");
  }
}

package dev.stemma.ledger.sql;

import dev.stemma.ledger.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The tables of a case within one transaction of a database. Not thread-safe. */
public final class SqlTables extends SqlDerived {
  private final Words words;

  /** Tables within the transaction of a handle. */
  public SqlTables(Handle handle, Words words) {
    super(handle);
    this.words = words;
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
    return query("SELECT name, meaning, entry FROM alias ORDER BY name")
        .map(
            (RowView row) ->
                new AliasRow(
                    text(row, "name").orElse(""),
                    text(row, "meaning").orElse(""),
                    number(row, "entry")))
        .list();
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
  public void run(String hash, String fingerprint, long entry) {
    run(
        "INSERT INTO run (fingerprint, hash, entry) VALUES (?, ?, ?)",
        fingerprint,
        HEX.parseHex(hash),
        entry);
  }

  @Override
  public Optional<String> run(String fingerprint) {
    return query("SELECT hash FROM run WHERE fingerprint = ?", fingerprint)
        .map((RowView row) -> HEX.formatHex(blob(row, "hash")))
        .findOne();
  }

  @Override
  public Optional<Long> runEntry(String hash) {
    return numbers("SELECT entry FROM run WHERE hash = ?", HEX.parseHex(hash)).stream().findFirst();
  }

  @Override
  public Counts counts() {
    return new Counts(
        numbers("SELECT count(*) FROM document").get(0),
        numbers("SELECT count(*) FROM claim WHERE live = 1").get(0),
        numbers("SELECT count(*) FROM review").get(0),
        head().size());
  }

  @Override
  public void words(Index index, Map<Long, List<String>> tokens) {
    if (!tokens.isEmpty()) {
      words.put(handle(), index, tokens);
    }
  }

  @Override
  public void forget(Index index, long number) {
    words.forget(handle(), index, number);
  }

  @Override
  public List<Long> find(Index index, Terms terms, long before, int limit) {
    return words.find(handle(), index, terms, before, limit);
  }

  @Override
  public int count(Index index, Terms terms, int limit) {
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
    return query(
            "SELECT address, title, origin, etag, modified, hash, checked FROM feed ORDER BY"
                + " address")
        .map(
            (RowView row) ->
                new FeedRow(
                    text(row, "address").orElse(""),
                    text(row, "title").orElse(""),
                    text(row, "origin"),
                    text(row, "etag"),
                    text(row, "modified"),
                    text(row, "hash"),
                    text(row, "checked")))
        .list();
  }
}

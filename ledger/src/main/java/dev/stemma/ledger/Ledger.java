package dev.stemma.ledger;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Content;
import dev.stemma.ledger.Tables.DocumentRow;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case: documents with their untouched bytes, what was read in them, and what people said of it.
 * Nothing in it is ever changed; what is new is added. Thread-safe; closing it closes its store.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(SqliteStore.open(Path.of("stemma.case")), Clock.systemUTC())) {
 *   ledger.add(findings);
 *   ledger.search(Query.of("drones", 20));
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {
  private static final String CASE = "case";
  private static final String NOTE = "note.";
  private static final int CASE_BITS = 128;

  private final Store store;
  private final Clock clock;
  private final RecentDocuments recent = RecentDocuments.some();

  private Ledger(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A case in a store; one that is new gets a random identifier. */
  public static Ledger open(Store store, Clock clock) {
    if (store.read(tables -> tables.setting(CASE)).isEmpty()) {
      String id = String.format("%032x", new BigInteger(CASE_BITS, new SecureRandom()));
      store.write(
          tables -> {
            if (tables.setting(CASE).isEmpty()) {
              tables.setting(CASE, id);
            }
            return true;
          });
    }
    return new Ledger(store, clock);
  }

  /** A damaged case, of which nothing is asked but {@link #copy}. */
  public static Ledger damaged(Store store, Clock clock) {
    return new Ledger(store, clock);
  }

  /** The case as the user named it. */
  public String name() {
    return store.name();
  }

  /** Fails at once where the case may only be read. */
  public void requireWritable() {
    store.requireWritable();
  }

  /** Adds findings, all or none; they are on disk when this returns. */
  public List<Added> add(List<Finding> findings) {
    List<Prepared> prepared = findings.parallelStream().map(Prepared::of).toList();
    return write(
        (tables, log) -> {
          Additions additions = new Additions(tables, log);
          List<Added> added = new ArrayList<>();
          for (int i = 0; i < findings.size(); i++) {
            added.add(additions.add(findings.get(i), prepared.get(i)));
          }
          return added;
        });
  }

  private <T> T write(BiFunction<Tables, Log, T> work) {
    return store.write(
        tables -> {
          Log log = new Log(tables, clock);
          T result = work.apply(tables, log);
          log.close();
          return result;
        });
  }

  /** Whether bytes are in the case and were read, by which run. */
  public record Known(long document, boolean redacted, Optional<Run> run) {}

  /** What the case knows of bytes. */
  public Optional<Known> known(String sha256) {
    return store.read(
        tables ->
            tables
                .document(sha256)
                .map(
                    row ->
                        new Known(
                            row.number(),
                            row.redacted(),
                            row.run()
                                .flatMap(tables::runEntry)
                                .flatMap(n -> Log.entry(tables, n))
                                .map(entry -> Run.of(entry.body())))));
  }

  /** How much the case holds. */
  public Tables.Counts counts() {
    return store.read(Tables::counts);
  }

  private Holdings holdings(Tables tables) {
    return new Holdings(tables, recent);
  }

  private <T> T find(Function<Finder, T> work) {
    return store.read(tables -> work.apply(new Finder(tables, holdings(tables))));
  }

  // search

  /** Claims that are found, newest first. */
  public Page<Hit> search(Query query) {
    return find(finder -> finder.claims(query));
  }

  /** Documents that are found, newest first; without captures and statements. */
  public Page<HeldDocument> searchDocuments(Query query) {
    return find(finder -> finder.documents(query));
  }

  /** The numbers of claims that are found, newest first. */
  public List<Long> numbers(Query query) {
    return find(finder -> finder.numbers(query));
  }

  /** How many claims are found, counted up to a limit. */
  public int count(Query query, int limit) {
    return find(finder -> finder.count(query, limit));
  }

  // documents and claims

  /**
   * The document of a number, or whose hash begins so (four digits at least), or the newest that
   * was taken from a location.
   */
  public Optional<HeldDocument> document(String key) {
    return find(finder -> finder.document(key));
  }

  /** The documents of a case in the order of their numbers, from one on. */
  public List<HeldDocument> documents(long from, int limit) {
    return store.read(
        tables ->
            tables.documentsFrom(from, limit).stream()
                .map(new Holdings(tables)::document)
                .toList());
  }

  /** A claim of a number, or whose id begins so (four digits at least), in its document. */
  public Optional<Hit> claim(String key) {
    return find(finder -> finder.claim(key));
  }

  /** The untouched bytes of a document; empty where they were redacted. */
  public Optional<Content> original(HeldDocument document) {
    return store.read(
        tables -> new Holdings(tables).content(document.document().sha256()).map(Content::of));
  }

  /** The WARC records of the exchanges by which a document was fetched, in order. */
  public List<Content> records(HeldDocument document) {
    return store.read(tables -> new Holdings(tables).records(document.number()));
  }

  /** Where the characters of a document's text stand in its bytes. */
  public Alignment alignment(HeldDocument document) {
    return store.read(
        tables ->
            tables
                .document(document.number())
                .flatMap(row -> Log.entry(tables, row.entry()))
                .flatMap(entry -> ClaimParser.string(entry.body(), "alignment"))
                .flatMap(hash -> new Holdings(tables).content(hash))
                .map(Alignment::decoded)
                .orElse(Alignment.NONE));
  }

  // what people say

  /**
   * Adds a review of a claim.
   *
   * @param changes for {@link Review.Verdict#CORRECT}: a merge patch of the claim's JSON
   * @throws IllegalArgumentException where the changes do not leave a claim
   * @throws ConflictException where the document was read again and has the claim no more
   */
  public HeldClaim review(
      String claim, Review.Verdict verdict, Optional<JsonNode> changes, String by, String reason) {
    return write(
        (tables, log) ->
            new Reviewing(tables, log, clock).review(claim, verdict, changes, by, reason));
  }

  /**
   * Adds a claim that a person finds in a document and that nothing read there. It stays when the
   * document is read again; an undo, or a rejection, takes it back.
   *
   * @param document the document's key, as {@link #document} takes it
   * @param claim each of its words that has a place must be what stands there
   * @throws IllegalArgumentException where words do not stand where the claim says
   * @throws ConflictException where the case has the very claim already
   */
  public HeldClaim addClaim(String document, Claim claim, String by, String reason) {
    return write(
        (tables, log) -> new Reviewing(tables, log, clock).add(document, claim, by, reason));
  }

  /** Says that a name means another from now on; empty: itself again. */
  public void alias(String name, Optional<String> meaning, String by, String reason) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("meaning", meaning.orElse(null));
    body.put("reason", reason);
    write(
        (tables, log) -> {
          log.add(Entry.Kind.ALIAS, by, body);
          return true;
        });
  }

  /** Every name that means another. */
  public List<Tables.AliasRow> aliases() {
    return store.read(Tables::aliases);
  }

  /**
   * Says something of a matter or a source.
   *
   * @param value empty takes back what was said before
   */
  public void judge(
      Judgement.Kind kind,
      String subject,
      Optional<String> value,
      List<Judgement.Part> claims,
      String by,
      String reason) {
    Judgement judgement = new Judgement(clock.instant(), by, kind, subject, value, claims, reason);
    write(
        (tables, log) -> {
          log.add(Entry.Kind.JUDGEMENT, by, judgement.body());
          return true;
        });
  }

  /** All that was said of matters and sources, in order. */
  public List<Judgement> judgements() {
    return store.read(tables -> new Holdings(tables).judgements());
  }

  /**
   * Notes what a server let somebody do.
   *
   * @param event {@code login}, {@code login-failed}, {@code export}, {@code user-added}…
   * @param subject whom or what it was done to
   */
  public void audit(String by, String event, String subject, String detail) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("event", event);
    body.put("subject", subject);
    body.put("detail", detail);
    write(
        (tables, log) -> {
          log.add(Entry.Kind.AUDIT, by, body);
          return true;
        });
  }

  /** Follows the case: the rows that the work derives are on disk when this returns. */
  public <T> T derive(Function<Projection, T> work) {
    return store.write(tables -> work.apply(new Projection(tables, new Holdings(tables))));
  }

  /** Looks at rows that were derived, on one state of the case. */
  public <T> T derived(Function<Projection, T> work) {
    return store.read(tables -> work.apply(new Projection(tables, holdings(tables))));
  }

  /** Takes a document's bytes, and all words quoted from it, out of the case. */
  public void redact(String key, String by, String reason) {
    write(
        (tables, log) -> {
          DocumentRow row =
              new Finder(tables)
                  .row(key)
                  .orElseThrow(() -> LedgerException.of(Fault.NO_DOCUMENT, key));
          if (!row.redacted()) {
            new Additions(tables, log).redact(row, by, reason);
          }
          return true;
        });
    store.scrub();
  }

  // reading again

  /** What another reading of a document would change. */
  public Difference difference(Finding finding) {
    return store.read(
        tables -> {
          Holdings holdings = new Holdings(tables);
          DocumentRow row = tables.document(finding.document().sha256()).orElseThrow();
          List<Review> reviews = holdings.reviews(row.number());
          List<Claim> before =
              holdings.standings(row, List.of()).claims().stream()
                  .map(Standings.Standing::claim)
                  .toList();
          return Difference.of(before, finding, reviews);
        });
  }

  /** Puts a reading in the place of the one before; reviews hold on. */
  public void reread(Finding finding) {
    write(
        (tables, log) -> {
          DocumentRow row = tables.document(finding.document().sha256()).orElseThrow();
          new Additions(tables, log).reading(row, finding);
          return true;
        });
  }

  // the log

  /** Entries of the log, newest first. */
  public Entries entries(EntryQuery query) {
    return store.read(tables -> new EntryFinder(tables).find(query));
  }

  /** An entry of the log, by its number. */
  public Optional<LoggedEntry> entry(long number) {
    return store.read(tables -> tables.entry(number).map(row -> LoggedEntry.of(row, tables)));
  }

  // what pages remember

  /** What was noted under a name; no part of the log, and not copied. */
  public Optional<String> note(String name) {
    return store.read(tables -> tables.setting(NOTE + name)).filter(value -> !value.isEmpty());
  }

  /** Notes something under a name: how the case is worked with, not what it holds. */
  public void note(String name, String value) {
    store.write(
        tables -> {
          tables.setting(NOTE + name, value);
          return true;
        });
  }

  // searches

  /** The searches that users keep, by their names. */
  public List<SavedSearch> searches() {
    return store.read(SavedSearch::all);
  }

  /**
   * Keeps a search, in the place of one of the same name.
   *
   * @throws LedgerException where the case keeps too many already
   */
  public void keep(SavedSearch search) {
    store.write(tables -> SavedSearch.change(tables, search.name(), Optional.of(search)));
  }

  /** Keeps a search no longer. */
  public void forgetSearch(String name) {
    store.write(tables -> SavedSearch.change(tables, name, Optional.empty()));
  }

  /** Calls a search otherwise; one that has the name already is kept no longer. */
  public void renameSearch(String name, String other) {
    store.write(tables -> SavedSearch.rename(tables, name, other));
  }

  // feeds

  /** The feeds that are followed. */
  public List<Tables.FeedRow> feeds() {
    return store.read(Tables::feeds);
  }

  /** Follows a feed, or notes its state. */
  public void feed(Tables.FeedRow feed) {
    store.write(
        tables -> {
          tables.feed(feed);
          return true;
        });
  }

  /** Follows a feed no longer. */
  public void forgetFeed(String address) {
    store.write(
        tables -> {
          tables.forgetFeed(address);
          return true;
        });
  }

  // proof

  /** The head of the log, to be kept elsewhere. */
  public Receipt receipt() {
    return store.read(this::receipt);
  }

  private Receipt receipt(Tables tables) {
    Merkle.Growing tree = Log.tree(tables.head());
    return new Receipt(
        tables.setting(CASE).orElse(""),
        tree.size(),
        java.util.HexFormat.of().formatHex(tree.root()),
        clock.instant().toString());
  }

  /** Recomputes the hash of every entry and content. */
  public Verification verify(Verification.Progress progress) {
    store.check();
    return store.read(tables -> Verification.of(tables, progress));
  }

  /** Shows that the case goes on from an earlier receipt. */
  public Continuation since(Receipt earlier) {
    return store.read(tables -> Continuation.of(tables, earlier, receipt(tables)));
  }

  /** Copies the case, as it stands at one moment, into an empty store. */
  public Copy.Result copy(Store target, Verification.Progress progress) {
    return store.read(tables -> Copy.of(tables, target, progress));
  }

  @Override
  public void close() {
    store.close();
  }
}

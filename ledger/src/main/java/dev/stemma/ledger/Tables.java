package dev.stemma.ledger;

import dev.stemma.evidence.Content;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The tables of a case within one transaction: the log and the contents, which are the case; and
 * what is found quickly because of the others, which can be made again from the log. Hashes are 64
 * hexadecimal digits here and bytes in the tables.
 */
public interface Tables extends DerivedRows {
  /** A setting of the case. */
  Optional<String> setting(String name);

  /** Sets it. */
  void setting(String name, String value);

  // the log

  /**
   * An entry as it is kept.
   *
   * @param number its place, from 0
   * @param packed its bytes, packed; empty where its document was redacted
   * @param leaf its hash
   */
  record Row(long number, Optional<byte[]> packed, String leaf) {
    /** Whether the bytes, where they are there, have the hash. */
    public boolean isSound() {
      return packed.isEmpty() || sound().isPresent();
    }

    /** The bytes, where they are there and have the hash. */
    Optional<byte[]> sound() {
      return packed
          .flatMap(Packed::tried)
          .filter(bytes -> HexFormat.of().formatHex(Merkle.leaf(bytes)).equals(leaf));
    }
  }

  /** How many entries there are, and the roots of the complete subtrees over them, joined. */
  record Head(long size, String peaks) {}

  /** The log's head. */
  Head head();

  /** Adds an entry at its place. */
  void add(Row row);

  /** Writes the head after entries were added. */
  void head(Head head);

  /** The place of the last entry that is there, whatever the head says; -1 where there is none. */
  long lastEntry();

  /** An entry. */
  Optional<Row> entry(long number);

  /** All entries from one place to another, exclusive, in order. */
  void entries(long from, long to, Consumer<Row> take);

  /** The entries of all readings of a document. */
  List<Long> readings(long document);

  /** Notes a reading of a document. */
  void reading(long document, long entry);

  /** Takes an entry's bytes away; its hash stays. */
  void eraseEntry(long number);

  // contents

  /**
   * A content.
   *
   * @param packed its bytes, packed; empty where they were redacted
   */
  record Held(String sha256, Optional<byte[]> packed) {
    /** Whether the bytes, where they are there, have the hash. */
    public boolean isSound() {
      return packed.isEmpty()
          || Packed.tried(packed.get())
              .filter(bytes -> Content.of(bytes).sha256().equals(sha256))
              .isPresent();
    }
  }

  /** Keeps a content, unless it is kept already; one that was redacted stays away. */
  void keep(String sha256, byte[] packed);

  /** Keeps a content, also where it was redacted: another document has it now. */
  void restore(String sha256, byte[] packed);

  /** A content. */
  Optional<Held> content(String sha256);

  /** All contents. */
  void contents(Consumer<Held> take);

  /** Takes a content's bytes away; its hash stays. */
  void eraseContent(String sha256);

  // what is found quickly

  /**
   * A document.
   *
   * @param number its number in this case, from 1
   * @param entry the entry that records it
   * @param reading the entry of its current reading
   * @param run the current reading's run
   */
  record DocumentRow(
      long number,
      String sha256,
      String source,
      Optional<String> title,
      Optional<String> language,
      Optional<LocalDate> published,
      long entry,
      Optional<Long> reading,
      Optional<String> run,
      boolean redacted) {}

  /** Adds a document or writes over it. */
  void document(DocumentRow row);

  /** The document of a hash. */
  Optional<DocumentRow> document(String sha256);

  /** The document of a number. */
  Optional<DocumentRow> document(long number);

  /** The documents whose hash, in hexadecimal, begins so; at most a few. */
  List<DocumentRow> documentsBeginning(String sha256);

  /** The documents that were taken from a location. */
  List<DocumentRow> documentsAt(String location);

  /** Documents by number, from one on, at most so many. */
  List<DocumentRow> documentsFrom(long number, int limit);

  /** Notes a capture of a document; {@code key} tells captures of one document apart. */
  void capture(long document, String location, String key, long entry);

  /** The entries of a document's captures. */
  List<Long> captures(long document);

  /** Whether a capture is noted. */
  boolean hasCapture(long document, String key);

  /**
   * A claim.
   *
   * @param number its number in this case, from 1; stays when its document is read again and gives
   *     the same claim
   * @param reading the entry of the reading that holds it, or beside which a person added it
   * @param place its place among the claims as they stand
   * @param live whether the current reading has it
   */
  record ClaimRow(
      long number,
      String id,
      long document,
      long reading,
      int place,
      String type,
      int begin,
      int end,
      boolean live) {
    /** The same claim, which the current reading does not have. */
    ClaimRow retired() {
      return new ClaimRow(number, id, document, reading, place, type, begin, end, false);
    }
  }

  /** Adds claims or writes over them. */
  void claims(List<ClaimRow> rows);

  /** The claim of a number. */
  Optional<ClaimRow> claim(long number);

  /** The claims whose id, in hexadecimal, begins so; at most a few. */
  List<ClaimRow> claimsBeginning(String id);

  /** All claims of a document, live or not. */
  List<ClaimRow> claims(long document);

  /** The highest numbers given so far to a document, a claim. */
  long lastDocument();

  /** See {@link #lastDocument}. */
  long lastClaim();

  /** Notes a review of a claim. */
  void review(long document, String claim, long entry);

  /** The entries of a document's reviews, in order. */
  List<Long> reviews(long document);

  /** The entries of reviews before one, latest first, at most so many. */
  List<Long> reviewsBefore(long entry, int limit);

  /** Forgets that a document has reviews. */
  void forgetReviews(long document);

  /** Notes that a name means another, or (empty) itself again. */
  void alias(String name, Optional<String> meaning, long entry);

  /** A name and what it means. */
  record AliasRow(String name, String meaning, long entry) {}

  /** All names that mean others. */
  List<AliasRow> aliases();

  /** Notes that an entry judges a matter or a source. */
  void judgement(long entry);

  /** The entries that judge matters and sources, in order. */
  List<Long> judgements();

  /** The entries before one that judge matters and sources, latest first, at most so many. */
  List<Long> judgementsBefore(long entry, int limit);

  /** Notes a run. */
  void run(String hash, String fingerprint, long entry);

  /** The hash of the run of a fingerprint. */
  Optional<String> run(String fingerprint);

  /** The entry of the run of a hash. */
  Optional<Long> runEntry(String hash);

  /** Notes that so many more claims are live; fewer, where it is below 0. */
  void live(long change);

  /** How many documents, live claims, reviews there are; found without counting them all. */
  record Counts(long documents, long claims, long reviews, long entries) {}

  /** See {@link Counts}. */
  Counts counts();

  // words

  /** What is searched. */
  enum Index {
    CLAIM,
    DOCUMENT
  }

  /** Makes things found by their words; writes over what they were found by before. */
  void words(Index index, Map<Long, List<String>> tokens);

  /** Makes it not found any more. */
  void forget(Index index, long number);

  /**
   * Numbers of what is found, highest first.
   *
   * @param before only numbers below this
   */
  List<Long> find(Index index, Terms terms, long before, int limit);

  /** How many are found, counted up to a limit. */
  int count(Index index, Terms terms, int limit);

  // feeds

  /**
   * A feed that is followed, and its state at the last look.
   *
   * @param from the address that answered, to which the validators belong
   * @param etag what the server called that state
   * @param modified when the server said it changed
   * @param sha256 of its bytes
   * @param checked when it was looked at
   */
  record FeedRow(
      String address,
      String title,
      Optional<String> from,
      Optional<String> etag,
      Optional<String> modified,
      Optional<String> sha256,
      Optional<String> checked) {
    /** A feed that nobody looked at yet. */
    public static FeedRow of(String address, String title) {
      return new FeedRow(
          address,
          title,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /** Adds a feed or writes over it. */
  void feed(FeedRow row);

  /** Follows a feed no longer. */
  void forgetFeed(String address);

  /** All feeds. */
  List<FeedRow> feeds();
}

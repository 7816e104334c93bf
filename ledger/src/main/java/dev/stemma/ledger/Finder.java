package dev.stemma.ledger;

import dev.stemma.ledger.Tables.ClaimRow;
import dev.stemma.ledger.Tables.DocumentRow;
import dev.stemma.ledger.Tables.Index;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Finds claims and documents, by words and attributes or by their keys, within one transaction. */
final class Finder {
  private final Tables tables;
  private final Holdings holdings;
  private final Map<Long, HeldDocument> seen = new HashMap<>();

  /** In a transaction that writes. */
  Finder(Tables tables) {
    this(tables, new Holdings(tables));
  }

  Finder(Tables tables, Holdings holdings) {
    this.tables = tables;
    this.holdings = holdings;
  }

  /** Claims that are found, newest first. */
  Page<Hit> claims(Query query) {
    List<Long> numbers =
        tables.find(Index.CLAIM, query.terms(names(), true), query.before(), query.limit() + 1);
    List<Hit> hits =
        shown(numbers, query).stream()
            .flatMap(number -> tables.claim(number).stream())
            .flatMap(row -> hit(row, query.words(), holdings::brief))
            .toList();
    return new Page<>(hits, next(numbers, query));
  }

  /** The numbers of the claims that are found, highest first. */
  List<Long> numbers(Query query) {
    return tables.find(Index.CLAIM, query.terms(names(), true), query.before(), query.limit());
  }

  private Stream<Hit> hit(
      ClaimRow row, String words, Function<DocumentRow, HeldDocument> documents) {
    HeldDocument document =
        seen.computeIfAbsent(
            row.document(), n -> documents.apply(tables.document(n).orElseThrow()));
    return document.claims().stream()
        .filter(claim -> claim.number() == row.number())
        .limit(1)
        .map(
            claim ->
                new Hit(
                    claim,
                    document,
                    Highlights.of(words, document.document().text(), claim.claim().evidence())));
  }

  /** Documents that are found, newest first. */
  Page<HeldDocument> documents(Query query) {
    List<Long> numbers =
        tables.find(Index.DOCUMENT, query.terms(names(), false), query.before(), query.limit() + 1);
    List<HeldDocument> hits =
        shown(numbers, query).stream()
            .flatMap(number -> tables.document(number).stream())
            .map(holdings::brief)
            .toList();
    return new Page<>(hits, next(numbers, query));
  }

  /** How many claims are found, counted up to a limit. */
  int count(Query query, int limit) {
    return tables.count(Index.CLAIM, query.terms(names(), true), limit);
  }

  private UnaryOperator<List<String>> names() {
    return new Aliases(tables.aliases())::expanded;
  }

  private static List<Long> shown(List<Long> numbers, Query query) {
    return numbers.subList(0, Math.min(numbers.size(), query.limit()));
  }

  private static OptionalLong next(List<Long> numbers, Query query) {
    return numbers.size() > query.limit()
        ? OptionalLong.of(numbers.get(query.limit() - 1))
        : OptionalLong.empty();
  }

  /** The document of a key, as {@link #row} takes it, with all that is known of it. */
  Optional<HeldDocument> document(String key) {
    return row(key).map(holdings::document);
  }

  /** The document of a number or hash, or the newest that was taken from a location. */
  Optional<DocumentRow> row(String key) {
    if (isNumber(key)) {
      return tables.document(Long.parseLong(key));
    }
    List<DocumentRow> there = tables.documentsAt(key);
    if (!there.isEmpty()) {
      return Optional.of(there.get(there.size() - 1));
    }
    return isHash(key)
        ? one(tables.documentsBeginning(key), key, Fault.SEVERAL_DOCUMENTS)
        : Optional.empty();
  }

  /** The claim of a number or id, if the current reading of its document has it. */
  Optional<Hit> claim(String key) {
    List<ClaimRow> rows =
        isNumber(key)
            ? tables.claim(Long.parseLong(key)).stream().toList()
            : isHash(key) ? tables.claimsBeginning(key) : List.of();
    return one(rows.stream().filter(ClaimRow::live).toList(), key, Fault.SEVERAL_CLAIMS)
        .flatMap(row -> hit(row, "", holdings::document).findFirst());
  }

  /** Whether an earlier reading had the claim of a number or id. */
  boolean isPast(String key) {
    return isNumber(key)
        ? tables.claim(Long.parseLong(key)).isPresent()
        : isHash(key) && !tables.claimsBeginning(key).isEmpty();
  }

  private static boolean isNumber(String key) {
    return key.matches("[0-9]{1,12}");
  }

  private static boolean isHash(String key) {
    return key.matches("[0-9a-f]{4,64}");
  }

  private static <T> Optional<T> one(List<T> found, String key, Fault several) {
    if (found.size() > 1) {
      throw LedgerException.of(several, key);
    }
    return found.stream().findFirst();
  }
}

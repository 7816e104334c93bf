package dev.stemma.ledger;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.ledger.Standings.Standing;
import dev.stemma.ledger.Tables.ClaimRow;
import dev.stemma.ledger.Tables.DocumentRow;
import dev.stemma.ledger.Tables.Index;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is found quickly up to date with the log: each entry is applied once, in order.
 * Whatever is not in the log or the contents is made here, so that it can be made again.
 */
final class Views {
  private final Tables tables;

  /** The document that was added last, until it is read; usually at once. */
  private Optional<Fresh> fresh = Optional.empty();

  private long lastDocument = -1;

  /** A document that was not read yet. */
  private record Fresh(DocumentRow row, Document document) {}

  Views(Tables tables) {
    this.tables = tables;
  }

  /** Applies an entry of the log. */
  void apply(long number, String leaf, Entry entry) {
    JsonNode body = entry.body();
    switch (entry.kind()) {
      case DOCUMENT -> document(number, body);
      case CAPTURE -> capture(number, body);
      case RUN -> tables.run(leaf, Run.of(body).fingerprint(), number);
      case READING -> reading(number, body);
      case REVIEW -> review(number, Review.of(entry));
      case ALIAS ->
          tables.alias(ClaimParser.text(body, "name"), ClaimParser.string(body, "meaning"), number);
      case JUDGEMENT -> tables.judgement(number);
      case REDACTION -> redaction(number, body);
      case AUDIT -> {} // found in the log alone
    }
  }

  private void document(long number, JsonNode body) {
    Document document = new Holdings(tables).document(body);
    DocumentRow row =
        new DocumentRow(
            nextDocument(),
            document.sha256(),
            document.source(),
            document.title(),
            document.language(),
            document.published(),
            number,
            Optional.empty(),
            Optional.empty(),
            false);
    tables.document(row);
    tables.words(Index.DOCUMENT, Map.of(row.number(), IndexWords.of(document)));
    fresh = Optional.of(new Fresh(row, document));
  }

  private long nextDocument() {
    lastDocument = (lastDocument < 0 ? tables.lastDocument() : lastDocument) + 1;
    return lastDocument;
  }

  private DocumentRow row(JsonNode body) {
    String hash = ClaimParser.text(body, "document");
    return fresh
        .map(Fresh::row)
        .filter(row -> row.sha256().equals(hash))
        .or(() -> tables.document(hash))
        .orElseThrow(() -> LedgerException.damage(Fault.DOCUMENT_MISSING, hash));
  }

  private void capture(long number, JsonNode body) {
    String location = ClaimParser.text(body, "location");
    tables.capture(row(body).number(), location, captureKey(body), number);
  }

  /** What tells captures of one document apart: where, how and, if that is known, when. */
  static String captureKey(JsonNode body) {
    String parts =
        String.join(
            "\n",
            ClaimParser.text(body, "location"),
            ClaimParser.text(body, "method"),
            ClaimParser.string(body, "taken").orElse(""));
    return Content.of(parts.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 32);
  }

  private void reading(long number, JsonNode body) {
    DocumentRow before = row(body);
    DocumentRow row =
        new DocumentRow(
            before.number(),
            before.sha256(),
            before.source(),
            before.title(),
            ClaimParser.string(body, "language"),
            ClaimParser.string(body, "published").map(LocalDate::parse),
            before.entry(),
            Optional.of(number),
            ClaimParser.string(body, "run"),
            false);
    tables.document(row);
    tables.reading(row.number(), number);
    List<JsonNode> claims = new ArrayList<>(body.path("claims").values());
    boolean first = before.reading().isEmpty();
    List<Review> reviews = first ? List.of() : new Holdings(tables).reviews(row.number());
    claims(before, row, Standings.of(claims, reviews));
    fresh = Optional.empty();
  }

  /** Claims that both readings have keep their numbers; those that only the older has retire. */
  private void claims(DocumentRow before, DocumentRow row, Standings standings) {
    Map<String, ClaimRow> old = new HashMap<>();
    if (before.reading().isPresent()) {
      tables.claims(row.number()).forEach(claim -> old.put(claim.id(), claim));
    }
    long live = old.values().stream().filter(ClaimRow::live).count();
    Document document = document(row);
    List<ClaimRow> rows = new ArrayList<>();
    Map<Long, List<String>> words = new LinkedHashMap<>();
    for (int place = 0; place < standings.claims().size(); place++) {
      Standing standing = standings.claims().get(place);
      old.remove(standing.id());
      long number = standing.json().path("number").longValue();
      if (words.put(number, words(row, document, standing)) == null) {
        rows.add(claimRow(number, row, place, standing));
      }
    }
    tables.claims(rows);
    tables.words(Index.CLAIM, words);
    retire(old.values());
    tables.live(rows.size() - live);
  }

  private Document document(DocumentRow row) {
    return fresh
        .filter(f -> f.row().number() == row.number())
        .map(f -> Holdings.read(f.document(), row))
        .orElseGet(() -> new Holdings(tables).read(row));
  }

  private static ClaimRow claimRow(long number, DocumentRow row, int place, Standing standing) {
    return new ClaimRow(
        number,
        standing.id(),
        row.number(),
        row.reading().orElseThrow(),
        place,
        standing.claim().type().label(),
        standing.claim().evidence().begin(),
        standing.claim().evidence().end(),
        true);
  }

  private static List<String> words(DocumentRow row, Document document, Standing standing) {
    return IndexWords.of(standing.claim(), document, row.number(), standing.verdict().standing());
  }

  private void retire(Collection<ClaimRow> claims) {
    claims.forEach(claim -> tables.forget(Index.CLAIM, claim.number()));
    tables.claims(claims.stream().map(ClaimRow::retired).toList());
  }

  private void review(long number, Review review) {
    DocumentRow row =
        tables
            .document(review.document())
            .orElseThrow(() -> LedgerException.of(Fault.DOCUMENT_MISSING, review.document()));
    tables.review(row.number(), review.claim(), number);
    review.added().ifPresent(claim -> added(number, row, review, claim));
    Holdings holdings = new Holdings(tables);
    Standings standings = holdings.standings(row);
    Map<String, Long> numbers = holdings.numbers(row);
    Document document = holdings.read(row);
    for (Standing standing : standings.claims()) {
      if (standing.reviews().stream().anyMatch(r -> r.claim().equals(review.claim()))
          && numbers.containsKey(standing.id())) {
        tables.words(
            Index.CLAIM,
            Map.of(numbers.getOrDefault(standing.id(), 0L), words(row, document, standing)));
      }
    }
  }

  /** A claim that a person added stands beside those of the current reading. */
  private void added(long number, DocumentRow row, Review review, JsonNode claim) {
    boolean live =
        tables.claim(claim.path("number").longValue()).filter(ClaimRow::live).isPresent();
    tables.live(live ? 0 : 1);
    tables.claims(
        List.of(
            new ClaimRow(
                claim.path("number").longValue(),
                review.claim(),
                row.number(),
                row.reading().orElse(number),
                0,
                review.type(),
                review.evidence().begin(),
                review.evidence().end(),
                true)));
  }

  private void redaction(long number, JsonNode body) {
    DocumentRow row = row(body);
    body.path("contents").values().forEach(hash -> tables.eraseContent(hash.asString("")));
    tables.readings(row.number()).forEach(tables::eraseEntry);
    tables.reviews(row.number()).forEach(tables::eraseEntry);
    tables.forgetReviews(row.number());
    List<ClaimRow> claims = tables.claims(row.number());
    retire(claims);
    tables.live(-claims.stream().filter(ClaimRow::live).count());
    tables.forget(Index.DOCUMENT, row.number());
    tables.forgetDerived(); // there are words of it in them
    tables.setting(Holdings.redactionSetting(row.number()), Long.toString(number));
    tables.document(
        new DocumentRow(
            row.number(),
            row.sha256(),
            row.source(),
            row.title(),
            row.language(),
            row.published(),
            row.entry(),
            Optional.empty(),
            Optional.empty(),
            true));
  }
}

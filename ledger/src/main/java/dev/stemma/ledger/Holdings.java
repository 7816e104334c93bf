package dev.stemma.ledger;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Statement;
import dev.stemma.ledger.Tables.ClaimRow;
import dev.stemma.ledger.Tables.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Makes documents and claims from the log's entries and the contents, within one transaction. */
final class Holdings {
  private final Tables tables;
  private final RecentDocuments recent;
  private final Map<String, Optional<Run>> runs = new HashMap<>();

  /** In a transaction that writes. */
  Holdings(Tables tables) {
    this(tables, RecentDocuments.none());
  }

  /** In a transaction that writes nothing. */
  Holdings(Tables tables, RecentDocuments recent) {
    this.tables = tables;
    this.recent = recent;
  }

  /** The setting that holds the entry of a document's redaction. */
  static String redactionSetting(long document) {
    return "redaction." + document;
  }

  /** A document with all that is known of it. */
  HeldDocument document(DocumentRow row) {
    Entry entry = known(row.entry());
    Optional<Entry> reading = reading(row);
    Standings standings = Standings.of(claims(reading), reviews(row.number()));
    return new HeldDocument(
        row.number(),
        read(document(entry.body()), row),
        entry.time(),
        ClaimParser.text(entry.body(), "media_type"),
        entry.body().path("gzipped").asBoolean(false),
        Bodies.data(entry.body()),
        captures(row.number()),
        reading.flatMap(this::run),
        reading.map(Holdings::statements).orElse(List.of()),
        claims(row, standings),
        standings.unattached(),
        row.redacted() ? Optional.of(redaction(row)) : Optional.empty());
  }

  /** A document with its claims, without captures and statements. */
  HeldDocument brief(DocumentRow row) {
    List<Long> reviews = tables.reviews(row.number());
    return recent.brief(row, reviews, () -> brief(row, reviews));
  }

  private HeldDocument brief(DocumentRow row, List<Long> reviews) {
    Entry entry = known(row.entry());
    Standings standings = standings(row, reviews(reviews));
    return new HeldDocument(
        row.number(),
        read(document(entry.body()), row),
        entry.time(),
        ClaimParser.text(entry.body(), "media_type"),
        entry.body().path("gzipped").asBoolean(false),
        Bodies.data(entry.body()),
        List.of(),
        Optional.empty(),
        List.of(),
        claims(row, standings),
        standings.unattached(),
        row.redacted() ? Optional.of(redaction(row)) : Optional.empty());
  }

  /** All that was said of matters and sources, in order. */
  List<Judgement> judgements() {
    return tables.judgements().stream()
        .flatMap(number -> Log.entry(tables, number).stream())
        .map(Judgement::of)
        .toList();
  }

  private Optional<Entry> reading(DocumentRow row) {
    return row.reading().flatMap(n -> Log.entry(tables, n));
  }

  private static List<Statement> statements(Entry reading) {
    return reading.body().path("statements").values().stream().map(ClaimParser::statement).toList();
  }

  /** The claims of a document's current reading as they stand. */
  Standings standings(DocumentRow row) {
    return standings(row, reviews(row.number()));
  }

  /** The claims of a document's current reading as they stand by some reviews. */
  Standings standings(DocumentRow row, List<Review> reviews) {
    return Standings.of(claims(reading(row)), reviews);
  }

  private static List<JsonNode> claims(Optional<Entry> reading) {
    return reading.map(r -> List.copyOf(r.body().path("claims").values())).orElse(List.of());
  }

  private Entry known(long number) {
    return Log.entry(tables, number)
        .orElseThrow(() -> LedgerException.damage(Fault.ENTRY_MISSING, number));
  }

  /** A document as its entry records it. */
  Document document(JsonNode body) {
    return Bodies.document(body, text(ClaimParser.text(body, "text")));
  }

  /** A document with the language and day that it was last read with. */
  Document read(DocumentRow row) {
    return recent.text(row, () -> read(document(known(row.entry()).body()), row));
  }

  /** A document with the language and day of its row. */
  static Document read(Document document, DocumentRow row) {
    Document spoken = row.language().map(document::withLanguage).orElse(document);
    return row.published().map(spoken::withPublished).orElse(spoken);
  }

  private String text(String sha256) {
    return content(sha256).map(c -> new String(c, StandardCharsets.UTF_8)).orElse("");
  }

  /** The bytes of a content; empty where they were redacted. */
  Optional<byte[]> content(String sha256) {
    return tables
        .content(sha256)
        .orElseThrow(() -> LedgerException.damage(Fault.CONTENT_MISSING, sha256))
        .packed()
        .map(packed -> checked(Log.unpacked(packed, Fault.CONTENT_DAMAGED, sha256), sha256));
  }

  private static byte[] checked(byte[] bytes, String sha256) {
    if (!Content.of(bytes).sha256().equals(sha256)) {
      throw LedgerException.damage(Fault.CONTENT_ALTERED, sha256);
    }
    return bytes;
  }

  private List<HeldDocument.Taken> captures(long document) {
    return tables.captures(document).stream()
        .map(this::known)
        .map(entry -> new HeldDocument.Taken(entry.time(), Bodies.capture(entry.body())))
        .toList();
  }

  /** The WARC records of a document's captures, as far as they were fetched and not redacted. */
  List<Content> records(long document) {
    return tables.captures(document).stream()
        .map(this::known)
        .flatMap(entry -> ClaimParser.string(entry.body(), "record").stream())
        .distinct()
        .flatMap(hash -> content(hash).stream())
        .map(Content::of)
        .toList();
  }

  private Optional<Run> run(Entry reading) {
    return runs.computeIfAbsent(
        ClaimParser.text(reading.body(), "run"),
        hash ->
            tables.runEntry(hash).flatMap(n -> Log.entry(tables, n)).map(e -> Run.of(e.body())));
  }

  /** The reviews of a document, in order. */
  List<Review> reviews(long document) {
    return reviews(tables.reviews(document));
  }

  private List<Review> reviews(List<Long> entries) {
    return entries.stream()
        .flatMap(number -> Log.entry(tables, number).stream())
        .map(Review::of)
        .toList();
  }

  /** The numbers of a document's live claims, by their ids. */
  Map<String, Long> numbers(DocumentRow row) {
    Map<String, Long> numbers = new HashMap<>();
    for (ClaimRow claim : tables.claims(row.number())) {
      if (claim.live()) {
        numbers.put(claim.id(), claim.number());
      }
    }
    return numbers;
  }

  private List<HeldClaim> claims(DocumentRow row, Standings standings) {
    Map<String, Long> numbers = numbers(row);
    List<HeldClaim> claims = new ArrayList<>();
    for (Standings.Standing standing : standings.claims()) {
      claims.add(
          new HeldClaim(
              numbers.getOrDefault(standing.id(), 0L),
              standing.id(),
              standing.claim(),
              standing.verdict().standing(),
              standing.reviews()));
    }
    claims.sort(Comparator.comparingInt(held -> held.claim().evidence().begin()));
    return claims;
  }

  private String redaction(DocumentRow row) {
    return tables
        .setting(redactionSetting(row.number()))
        .map(number -> ClaimParser.text(known(Long.parseLong(number)).body(), "reason"))
        .orElse("");
  }
}

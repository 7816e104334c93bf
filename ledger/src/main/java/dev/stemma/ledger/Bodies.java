package dev.stemma.ledger;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bodies of entries on documents, captures and readings: written and read in one place. */
final class Bodies {
  private Bodies() {}

  /** The contents that a document's entry names: its bytes, its text, its alignment. */
  static List<Content> contents(Document document, Original original) {
    List<Content> contents = new ArrayList<>();
    contents.add(original.content());
    contents.add(text(document));
    if (!original.alignment().equals(Alignment.NONE)) {
      contents.add(Content.of(original.alignment().encoded()));
    }
    return contents;
  }

  /** The hash of the document that an entry with contents is about. */
  static Optional<String> document(Entry entry) {
    return switch (entry.kind()) {
      case DOCUMENT -> ClaimParser.string(entry.body(), "sha256");
      case CAPTURE -> ClaimParser.string(entry.body(), "document");
      default -> Optional.empty();
    };
  }

  /** The hashes of the contents that an entry names. */
  static List<String> named(Entry entry) {
    List<String> hashes = new ArrayList<>();
    if (entry.kind() == Entry.Kind.DOCUMENT) {
      hashes.add(ClaimParser.text(entry.body(), "sha256"));
      hashes.add(ClaimParser.text(entry.body(), "text"));
      ClaimParser.string(entry.body(), "alignment").ifPresent(hashes::add);
    } else if (entry.kind() == Entry.Kind.CAPTURE) {
      ClaimParser.string(entry.body(), "record").ifPresent(hashes::add);
    }
    return hashes;
  }

  private static Content text(Document document) {
    return Content.of(document.text().value().getBytes(StandardCharsets.UTF_8));
  }

  static Map<String, @Nullable Object> document(Document document, Original original) {
    Map<String, @Nullable Object> body = DocumentLine.header(document);
    List<Content> contents = contents(document, original);
    body.put("text", contents.get(1).sha256());
    body.put("alignment", contents.size() > 2 ? contents.get(2).sha256() : null);
    body.put("media_type", original.mediaType());
    body.put("gzipped", original.gzipped());
    body.put("data", original.data().stream().map(Bodies::datum).toList());
    return body;
  }

  private static Map<String, @Nullable Object> datum(Original.Datum datum) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", datum.name());
    map.put("value", datum.value());
    map.put("evidence", datum.evidence());
    return map;
  }

  /** A document as an entry records it, with a text that was read from its contents. */
  static Document document(JsonNode body, String text) {
    return new Document(
        ClaimParser.text(body, "id"),
        ClaimParser.text(body, "sha256"),
        ClaimParser.text(body, "source"),
        ClaimParser.string(body, "publisher"),
        ClaimParser.string(body, "title"),
        ClaimParser.string(body, "language"),
        ClaimParser.string(body, "published").map(LocalDate::parse),
        new Text(text));
  }

  static List<Original.Datum> data(JsonNode body) {
    List<Original.Datum> data = new ArrayList<>();
    body.path("data")
        .values()
        .forEach(
            d ->
                data.add(
                    new Original.Datum(
                        ClaimParser.text(d, "name"),
                        ClaimParser.text(d, "value"),
                        ClaimParser.text(d, "evidence"))));
    return data;
  }

  static Map<String, @Nullable Object> capture(String document, Capture capture) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("document", document);
    body.put("location", capture.location());
    body.put("method", capture.method().label());
    body.put("taken", capture.taken().map(Instant::toString).orElse(null));
    body.put("headers", capture.headers().stream().map(h -> List.of(h.name(), h.value())).toList());
    body.put("record", capture.record().map(Content::sha256).orElse(null));
    return body;
  }

  /** A capture as an entry records it, without its record's bytes. */
  static Capture capture(JsonNode body) {
    List<Capture.Header> headers = new ArrayList<>();
    body.path("headers")
        .values()
        .forEach(
            h -> headers.add(new Capture.Header(h.path(0).asString(""), h.path(1).asString(""))));
    return new Capture(
        ClaimParser.text(body, "location"),
        Capture.Method.valueOf(
            ClaimParser.text(body, "method").toUpperCase(Locale.ROOT).replace('-', '_')),
        ClaimParser.string(body, "taken").map(Instant::parse),
        headers,
        Optional.empty());
  }

  /**
   * A reading.
   *
   * @param numbers gives the number in the case of a claim's id
   */
  static Map<String, @Nullable Object> reading(
      Finding finding, String run, ToLongFunction<String> numbers) {
    Document document = finding.document();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("document", document.sha256());
    body.put("run", run);
    body.put("language", document.language().orElse(null));
    body.put("published", document.published().map(LocalDate::toString).orElse(null));
    body.put("statements", finding.statements().stream().map(DocumentLine::statement).toList());
    List<Map<String, @Nullable Object>> claims = new ArrayList<>();
    for (Claim claim : finding.claims()) {
      Map<String, @Nullable Object> map = ClaimJson.of(claim, document.text(), document.sha256());
      map.put("number", numbers.applyAsLong(String.valueOf(map.get("id"))));
      claims.add(map);
    }
    body.put("claims", claims);
    return body;
  }
}

package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document with its statements and claims as one line of JSON. */
public final class DocumentLine {
  private DocumentLine() {}

  /** The line, without a line end. */
  public static String write(Document document, List<Statement> statements, List<Claim> claims) {
    Map<String, @Nullable Object> map = header(document);
    map.put("text", document.text().value());
    map.put("statements", statements.stream().map(DocumentLine::statement).toList());
    map.put(
        "claims",
        claims.stream().map(c -> ClaimJson.of(c, document.text(), document.sha256())).toList());
    return Json.line(map);
  }

  /** The document's metadata, in the order of the document line. */
  public static Map<String, @Nullable Object> header(Document document) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", document.id());
    map.put("sha256", document.sha256());
    map.put("source", document.source());
    map.put("publisher", document.publisher().orElse(null));
    map.put("title", document.title().orElse(null));
    map.put("language", document.language().orElse(null));
    map.put("published", document.published().map(LocalDate::toString).orElse(null));
    return map;
  }

  /**
   * The document's metadata with what else was found about it: {@code authors} as a list, empty
   * where none is named; {@code modified}, {@code dateline}, and the agencies in {@code credit}.
   */
  public static Map<String, @Nullable Object> header(Document document, Original original) {
    Map<String, @Nullable Object> map = header(document);
    map.put("authors", values(original, "author"));
    for (String name : List.of("modified", "dateline", "credit")) {
      List<String> values = values(original, name);
      map.put(name, values.isEmpty() ? null : String.join(", ", values));
    }
    return map;
  }

  private static List<String> values(Original original, String name) {
    return original.data().stream()
        .filter(datum -> datum.name().equals(name))
        .map(Original.Datum::value)
        .toList();
  }

  /** A statement, in the order of the document line. */
  public static Map<String, @Nullable Object> statement(Statement statement) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("source", ClaimJson.spans(statement.source()));
    map.put("cue", ClaimJson.spans(statement.cue()));
    List<List<Integer>> content = ClaimJson.spans(statement.content());
    map.put("content", content);
    map.put("manner", statement.manner().label());
    return map;
  }
}

package dev.stemma.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What read a document: the same run gives the same claims.
 *
 * @param version Stemma's version
 * @param model SHA-256 of the syntax model
 * @param languages SHA-256 over the language data
 * @param depth how much was parsed: {@code all}, {@code usual}, {@code claims}
 */
public record Run(String version, String model, String languages, String depth) {
  /** Tells runs apart. */
  String fingerprint() {
    return String.join(" ", version, model, languages, depth);
  }

  Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("depth", depth);
    body.put("languages", languages);
    body.put("model", model);
    body.put("version", version);
    return body;
  }

  static Run of(JsonNode body) {
    return new Run(
        ClaimParser.text(body, "version"),
        ClaimParser.text(body, "model"),
        ClaimParser.text(body, "languages"),
        ClaimParser.text(body, "depth"));
  }
}

package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person says of a claim. It is tied to the document, the type and the evidence, so that it
 * holds when the document is read again by a newer Stemma.
 *
 * @param time when it was said
 * @param by who said it
 * @param document SHA-256 of the document
 * @param claim the id of the claim as it was then read
 * @param type the claim's type
 * @param evidence where it stands
 * @param changes what is corrected, as a merge patch (RFC 7396) of the claim's JSON; for {@link
 *     Verdict#ADD} the whole claim with its number
 * @param reason why; may be empty for an acceptance
 */
public record Review(
    Instant time,
    String by,
    String document,
    String claim,
    String type,
    Span evidence,
    Verdict verdict,
    Optional<JsonNode> changes,
    String reason) {
  /** What is said. */
  public enum Verdict {
    /** It is read as the source says it. */
    ACCEPT,
    /** The source does not say this. */
    REJECT,
    /** It is read wrongly in part. */
    CORRECT,
    /** The source says it, and nothing read it: the changes are the whole claim. */
    ADD,
    /** The last review of the claim is taken back. */
    UNDO;

    /** The word on the command line. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The claim that a person adds by this, as JSON. */
  Optional<JsonNode> added() {
    return verdict == Verdict.ADD ? changes : Optional.empty();
  }

  Map<String, @Nullable Object> body() {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("document", document);
    body.put("claim", claim);
    body.put("type", type);
    body.put("begin", evidence.begin());
    body.put("end", evidence.end());
    body.put("verdict", verdict.label());
    body.put("changes", changes.map(JsonTree::plain).orElse(null));
    body.put("reason", reason);
    return body;
  }

  static Review of(Entry entry) {
    JsonNode body = entry.body();
    return new Review(
        entry.time(),
        entry.by(),
        ClaimParser.text(body, "document"),
        ClaimParser.text(body, "claim"),
        ClaimParser.text(body, "type"),
        new Span(body.path("begin").intValue(), body.path("end").intValue()),
        Verdict.valueOf(ClaimParser.text(body, "verdict").toUpperCase(Locale.ROOT)),
        Optional.of(body.path("changes")).filter(JsonNode::isObject),
        ClaimParser.text(body, "reason"));
  }
}

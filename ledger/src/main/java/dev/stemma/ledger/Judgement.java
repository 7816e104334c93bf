package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a person says of a matter or a source, beyond single claims. The last word on a subject
 * holds.
 *
 * @param time when it was said
 * @param by who said it
 * @param kind what is said
 * @param subject the matter's key, or the source's slug
 * @param value the other matter's key, the name of the part that is split off, or the grade; empty
 *     takes back what was said before
 * @param claims for {@link Kind#SPLIT}: the claims that leave the matter
 * @param reason why
 */
public record Judgement(
    Instant time,
    String by,
    Kind kind,
    String subject,
    Optional<String> value,
    List<Part> claims,
    String reason) {
  /** What is said. */
  public enum Kind {
    /** The matter is the same as another. */
    MERGE,
    /** Some claims of the matter are about another thing. */
    SPLIT,
    /** How credible the matter is (Admiralty 1 to 6). */
    CREDIBILITY,
    /** How reliable the source is (Admiralty A to F). */
    RELIABILITY;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A claim, tied to its document and evidence as in {@link Review}. */
  public record Part(String document, String claim, Span evidence) {}

  public Judgement {
    claims = List.copyOf(claims);
  }

  Map<String, @Nullable Object> body() {
    List<Map<String, @Nullable Object>> parts = new ArrayList<>();
    for (Part part : claims) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("document", part.document());
      map.put("claim", part.claim());
      map.put("begin", part.evidence().begin());
      map.put("end", part.evidence().end());
      parts.add(map);
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("judgement", kind.label());
    body.put("subject", subject);
    body.put("value", value.orElse(null));
    body.put("claims", parts);
    body.put("reason", reason);
    return body;
  }

  static Judgement of(Entry entry) {
    JsonNode body = entry.body();
    return new Judgement(
        entry.time(),
        entry.by(),
        Kind.valueOf(ClaimParser.text(body, "judgement").toUpperCase(Locale.ROOT)),
        ClaimParser.text(body, "subject"),
        ClaimParser.string(body, "value"),
        body.path("claims").values().stream().map(Judgement::part).toList(),
        ClaimParser.text(body, "reason"));
  }

  private static Part part(JsonNode part) {
    return new Part(
        ClaimParser.text(part, "document"),
        ClaimParser.text(part, "claim"),
        new Span(part.path("begin").intValue(), part.path("end").intValue()));
  }
}

package dev.stemma.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the log. Its bytes are canonical JSON (RFC 8785) with the keys {@code body}, {@code
 * by}, {@code kind} and {@code time}; what a body holds is in {@code docs/case-file.md}.
 *
 * @param kind what it records
 * @param time when it was made, by this machine's clock; order is told by place, not by time
 * @param by who made it: a reviewer's name, or {@code stemma}
 * @param body its content
 */
record Entry(Kind kind, Instant time, String by, JsonNode body) {
  /** What an entry records. */
  enum Kind {
    /** A document: its metadata and the hashes of its contents. */
    DOCUMENT,
    /** That a document's bytes were taken from somewhere. */
    CAPTURE,
    /** A version of code, model and languages that reads. */
    RUN,
    /** The statements and claims that a run read in a document. */
    READING,
    /** What a person says of a claim. */
    REVIEW,
    /** That two names mean one thing, or no longer do. */
    ALIAS,
    /** What a person says of a matter or a source. */
    JUDGEMENT,
    /** That a document's bytes were taken away. */
    REDACTION,
    /** Who was let in, took something out, or named users: what a server notes. */
    AUDIT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The bytes of an entry with the given body, which are hashed and kept. */
  static byte[] bytes(Kind kind, Instant time, String by, Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    map.put("body", body);
    map.put("by", by);
    map.put("kind", kind.label());
    map.put("time", time.toString());
    return Json.canonical(map).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads an entry's bytes.
   *
   * @throws IllegalArgumentException where they are none
   */
  static Entry of(byte[] bytes) {
    try {
      JsonNode node = JsonMapper.shared().readTree(bytes);
      return new Entry(
          Kind.valueOf(ClaimParser.text(node, "kind").toUpperCase(Locale.ROOT)),
          Instant.parse(ClaimParser.text(node, "time")),
          ClaimParser.text(node, "by"),
          node.path("body"));
    } catch (JacksonException | java.time.DateTimeException e) {
      throw new IllegalArgumentException("no entry: " + e.getMessage(), e);
    }
  }
}

package dev.stemma.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Invented documents and what the reference scripts printed for them. */
final class Recorded {
  private Recorded() {}

  static List<String> text(String name) {
    try (InputStream in = Objects.requireNonNull(Recorded.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> lines(String name) {
    return DocumentLines.parse(text(name));
  }

  static JsonNode figures(String name) {
    return lines(name).get(0);
  }

  static ClaimScore claims() {
    return ClaimScore.of(lines("claims.gold.jsonl"), lines("claims.predicted.jsonl"));
  }

  static StatementScore statements() {
    return StatementScore.of(lines("statements.gold.jsonl"), lines("statements.predicted.jsonl"));
  }
}

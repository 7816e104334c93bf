package dev.stemma.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was published: the clean text of one report, with what is known about it.
 *
 * @param id the id that it came with, else its {@code sha256}
 * @param sha256 SHA-256 of the untouched bytes, 64 lower-case hexadecimal digits
 * @param source the path or address that it was read from
 * @param publisher who published it, as its page says; empty where unknown
 * @param title its headline; empty where unknown
 * @param language ISO 639-1 code; empty where unknown
 * @param published day of publication; empty where unknown, never guessed
 * @param text the main text, verbatim
 */
public record Document(
    String id,
    String sha256,
    String source,
    Optional<String> publisher,
    Optional<String> title,
    Optional<String> language,
    Optional<LocalDate> published,
    Text text) {
  public Document {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a document needs an id: " + source);
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256 in hexadecimal: " + sha256);
    }
  }

  /** The same document in the given language. */
  public Document withLanguage(String code) {
    return new Document(id, sha256, source, publisher, title, Optional.of(code), published, text);
  }

  /** The same document, published on the given day. */
  public Document withPublished(LocalDate day) {
    return new Document(id, sha256, source, publisher, title, language, Optional.of(day), text);
  }
}

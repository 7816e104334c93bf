package dev.stemma.testkit;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Builds documents of which a test minds little but the text. */
public final class Documents {
  /** The day of publication, unless a test gives another. */
  public static final LocalDate PUBLISHED = LocalDate.of(2024, 6, 1);

  private Documents() {}

  /** A document in a language that nobody has named yet. */
  public static Document of(String text) {
    return new Document(
        "test",
        "0".repeat(64),
        "test",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(PUBLISHED),
        new Text(text));
  }

  /** A document in a language. */
  public static Document of(String text, String language) {
    return of(text).withLanguage(language);
  }
}

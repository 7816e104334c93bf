package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found in one file: its main text and what it says about itself.
 *
 * @param alignment where in the file's bytes each character of the text stands
 * @param data what was found about it, and where
 */
record Page(
    String text,
    Alignment alignment,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    List<Datum> data) {
  Page {
    data = List.copyOf(data);
  }

  /** A text that says nothing about itself. */
  static Page of(String text) {
    return of(Traced.of(text));
  }

  /** A text whose source is bytes and that says nothing about itself. */
  static Page of(Traced text) {
    return new Page(
        text.text(),
        text.alignment(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}

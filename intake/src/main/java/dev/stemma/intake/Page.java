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

  /** A text of unknown bytes that says nothing about itself. */
  static Page of(String text) {
    return of(Traced.of(text), new Facts(List.of()));
  }

  /** A text whose source is bytes, and what is known about it besides what it says itself. */
  static Page of(Traced text, Facts known) {
    Facts facts = new Facts(TextFacts.with(known, text.text()));
    return new Page(
        text.text(),
        text.alignment(),
        facts.first("title"),
        facts.first("publisher"),
        facts.day("published"),
        facts.first("language"),
        facts.data());
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was found in one file: its main text and what it says about itself. */
record Page(
    String text,
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
    return new Page(
        text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}

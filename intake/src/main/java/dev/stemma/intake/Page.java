package dev.stemma.intake;

import java.time.LocalDate;
import java.util.Optional;

/** What was found in one file: its main text and what it says about itself. */
record Page(
    String text,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language) {
  /** A text that says nothing about itself. */
  static Page of(String text) {
    return new Page(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}

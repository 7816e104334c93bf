package dev.stemma.intake;

import java.time.LocalDate;
import java.util.Optional;

/** What an extractor found on a page: its main text and what the page says about itself. */
record Page(
    String text,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language) {}

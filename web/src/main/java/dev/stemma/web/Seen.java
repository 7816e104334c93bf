package dev.stemma.web;

import dev.stemma.ledger.Tables;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** How much of a case a browser's user has seen, and when; kept in a cookie of the browser. */
record Seen(long documents, long claims, long reviews, LocalDate day) {
  /** The cookie's name. */
  static final String COOKIE = "seen";

  /** All that there is now. */
  static Seen of(Tables.Counts counts, LocalDate day) {
    return new Seen(counts.documents(), counts.claims(), counts.reviews(), day);
  }

  /** As a cookie has it. */
  static Optional<Seen> of(String cookie) {
    if (!cookie.matches("[0-9]{1,15}(\\.[0-9]{1,15}){3}")) {
      return Optional.empty();
    }
    String[] parts = cookie.split("\\.", -1);
    try {
      return Optional.of(
          new Seen(
              Long.parseLong(parts[0]),
              Long.parseLong(parts[1]),
              Long.parseLong(parts[2]),
              LocalDate.ofEpochDay(Long.parseLong(parts[3]))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  String cookie() {
    return documents + "." + claims + "." + reviews + "." + day.toEpochDay();
  }
}

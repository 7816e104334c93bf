package dev.stemma.ledger;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log as it is shown.
 *
 * @param number its place, from 0
 * @param hash its hash in the log's tree, 64 hexadecimal digits
 * @param state whether its bytes are there, and are those that were hashed
 * @param told what it says; empty where that was redacted or altered
 * @param document the number of the document that it is about
 */
public record LoggedEntry(
    long number, String hash, State state, Optional<Told> told, Optional<Long> document) {
  /** What became of an entry's bytes. */
  public enum State {
    KEPT,
    REDACTED,
    ALTERED
  }

  /**
   * What an entry says.
   *
   * @param kind {@code document}, {@code review}…; {@code docs/case-file.md} has them
   * @param time when it was made, by the clock of the machine that wrote it
   * @param by who made it: a person's name, or {@code stemma}
   * @param body its content, by kind
   */
  public record Told(String kind, Instant time, String by, JsonNode body) {}

  /** The entry of a row, and the document that it is about. */
  static LoggedEntry of(Tables.Row row, Tables tables) {
    if (row.packed().isEmpty()) {
      return new LoggedEntry(
          row.number(), row.leaf(), State.REDACTED, Optional.empty(), Optional.empty());
    }
    Optional<Told> told = row.sound().flatMap(LoggedEntry::told);
    State state = told.isPresent() ? State.KEPT : State.ALTERED;
    Optional<Long> document =
        told.map(LoggedEntry::about)
            .filter(hash -> hash.matches("[0-9a-f]{64}"))
            .flatMap(tables::document)
            .map(Tables.DocumentRow::number);
    return new LoggedEntry(row.number(), row.leaf(), state, told, document);
  }

  private static String about(Told told) {
    return told.body().path(told.kind().equals("document") ? "sha256" : "document").asString("");
  }

  private static Optional<Told> told(byte[] bytes) {
    try {
      Entry entry = Entry.of(bytes);
      return Optional.of(new Told(entry.kind().label(), entry.time(), entry.by(), entry.body()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

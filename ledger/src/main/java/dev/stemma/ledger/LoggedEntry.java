package dev.stemma.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log as it is shown.
 *
 * @param number its place, from 0
 * @param hash its hash in the log's tree, 64 hexadecimal digits
 * @param state whether its bytes are there, and are those that were hashed
 * @param told what it says; empty where that was redacted or altered
 */
public record LoggedEntry(long number, String hash, State state, Optional<Told> told) {
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

  /** Makes entries of their rows, and holds what those that were shown last say. Thread-safe. */
  static final class Maker {
    private static final long MOST_BYTES = 24L << 20;

    /** What parsed JSON takes beside its bytes. */
    private static final long PARSED = 12;

    private final Recent<String, Parsed> recent = new Recent<>(MOST_BYTES, Parsed::bytes);

    private record Parsed(Told told, long bytes) {}

    /** The entry of a row, whose hash is proved each time. */
    LoggedEntry of(Tables.Row row) {
      return LoggedEntry.of(
          row,
          bytes ->
              recent
                  .of(row.leaf())
                  .or(
                      () ->
                          LoggedEntry.told(bytes)
                              .map(told -> new Parsed(told, PARSED * bytes.length))
                              .map(parsed -> recent.of(row.leaf(), () -> parsed)))
                  .map(Parsed::told));
    }
  }

  private static LoggedEntry of(Tables.Row row, Function<byte[], Optional<Told>> teller) {
    if (row.packed().isEmpty()) {
      return new LoggedEntry(row.number(), row.leaf(), State.REDACTED, Optional.empty());
    }
    Optional<Told> told = row.sound().flatMap(teller);
    State state = told.isPresent() ? State.KEPT : State.ALTERED;
    return new LoggedEntry(row.number(), row.leaf(), state, told);
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

package dev.stemma.ledger;

import java.util.List;
import java.util.OptionalLong;

/**
 * Entries of the log, newest first.
 *
 * @param entries those that were found
 * @param next go on before this number; empty where the log's beginning was reached. There may be
 *     more even where few were found: one look goes back so far and no further.
 */
public record Entries(List<LoggedEntry> entries, OptionalLong next) {
  public Entries {
    entries = List.copyOf(entries);
  }
}

package dev.stemma.ledger;

import java.util.Optional;

/**
 * Which entries of the log are wanted.
 *
 * @param kind of this kind only: {@code review}
 * @param by made by this person only
 * @param before with a number below this
 * @param limit at most so many
 */
public record EntryQuery(Optional<String> kind, Optional<String> by, long before, int limit) {
  public EntryQuery {
    if (limit < 1 || before < 0) {
      throw new IllegalArgumentException("no entries are below " + before + ", or fewer than one");
    }
  }

  /** All entries, the newest first. */
  public static EntryQuery newest(int limit) {
    return new EntryQuery(Optional.empty(), Optional.empty(), Long.MAX_VALUE, limit);
  }

  /** The same, before another number. */
  public EntryQuery before(long number) {
    return new EntryQuery(kind, by, number, limit);
  }

  boolean isOpen() {
    return kind.isEmpty() && by.isEmpty();
  }
}

package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says in a user's words what went wrong with a file. */
final class SqliteFaults {
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READ_ONLY = 8;
  private static final int INPUT_OUTPUT = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANNOT_OPEN = 14;
  private static final int NOT_A_DATABASE = 26;

  private static final String FULL_DISK =
      "cannot grow: the disk is full; what was added before is safe. Make room and run the same"
          + " command again";

  /** Less than this is no room: SQLite grows the index of its log by so much at once. */
  private static final int ROOM = 65_536;

  private SqliteFaults() {}

  /** Whether {@link #of} has words for it. */
  static boolean isKnown(RuntimeException fault) {
    return fault instanceof LedgerException || sql(fault) != null;
  }

  static LedgerException of(Path file, RuntimeException fault) {
    if (fault instanceof LedgerException known) {
      return known;
    }
    SQLException cause = sql(fault);
    if (cause == null) {
      throw fault;
    }
    return new LedgerException(file + " " + reason(cause, file), cause);
  }

  /** The first cause; what lies over it is the pool's. */
  private static @Nullable SQLException sql(Throwable fault) {
    SQLException found = null;
    for (Throwable at = fault; at != null; at = at.getCause()) {
      found = at instanceof SQLException sql ? sql : found;
    }
    return found;
  }

  private static String reason(SQLException fault, Path file) {
    return switch (fault.getErrorCode() & 0xff) {
      case BUSY, LOCKED -> "is being written by another Stemma; try again when that has finished";
      case READ_ONLY -> "may not be written; check who owns the file and its folder";
      case FULL -> FULL_DISK;
      case CORRUPT, NOT_A_DATABASE ->
          "is damaged; save what can be read with: stemma salvage " + file + " NEW-CASE";
      case CANNOT_OPEN -> "cannot be opened; check that its folder exists and may be written";
      case INPUT_OUTPUT ->
          isFull(file) ? FULL_DISK : "cannot be read or written: " + fault.getMessage();
      default -> "failed: " + fault.getMessage();
    };
  }

  private static boolean isFull(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && folder.toFile().getUsableSpace() < ROOM;
  }
}

package dev.stemma.ledger.postgres;

import dev.stemma.ledger.LedgerException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in a user's words what went wrong with a server. */
final class PostgresFaults {
  private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "53300");

  private PostgresFaults() {}

  /** Whether the server was lost, so that the work may be tried again. */
  static boolean isLost(RuntimeException fault) {
    SQLException cause = sql(fault);
    String state = cause == null ? null : cause.getSQLState();
    return cause != null
        && (state == null
            || state.startsWith("08")
            || LOST.contains(state)
            || cause instanceof SQLTransientConnectionException);
  }

  static LedgerException of(String name, RuntimeException fault) {
    if (fault instanceof LedgerException known) {
      return known;
    }
    SQLException cause = sql(fault);
    if (cause == null) {
      throw fault;
    }
    return new LedgerException(name + " " + reason(cause), cause);
  }

  private static @Nullable SQLException sql(Throwable fault) {
    SQLException found = null;
    for (Throwable at = fault; at != null; at = at.getCause()) {
      found = at instanceof SQLException sql ? sql : found;
    }
    return found;
  }

  private static String reason(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    if (state.startsWith("28")) {
      return "refuses this user or password: " + fault.getMessage();
    }
    if (state.startsWith("3D")) {
      return "has no such database; make it with createdb";
    }
    if (state.startsWith("53")) {
      return "is out of room or connections: " + fault.getMessage();
    }
    if (state.startsWith("08")
        || LOST.contains(state)
        || fault instanceof SQLTransientConnectionException) {
      return "cannot be reached: " + fault.getMessage() + " Is the server running?";
    }
    return "failed: " + fault.getMessage();
  }
}

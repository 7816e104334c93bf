package dev.stemma.web;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Notes in the case who logged in, exported and named users, where users have names. Failed logins
 * are noted once in ten minutes, with how many there were, so that no stranger fills the log; the
 * same export by the same user once in ten minutes. Thread-safe.
 */
final class Audit {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST = 1000;

  private final Clock clock;
  private final boolean on;
  private final Supplier<Ledger> ledger;
  private final Map<String, Instant> noted = new LinkedHashMap<>();
  private Instant windowEnds = Instant.EPOCH;
  private long failures;

  Audit(Clock clock, boolean on, Supplier<Ledger> ledger) {
    this.clock = clock;
    this.on = on;
    this.ledger = ledger;
  }

  /** Notes what a user did. */
  void note(String by, String event, String subject, String detail) {
    if (!on) {
      return;
    }
    try {
      ledger.get().audit(by, event, subject, detail);
    } catch (LedgerException e) {
      System.err.println("stemma: not noted in the case (" + event + "): " + e.getMessage());
    }
  }

  /** Notes an export, unless it was lately. */
  void export(String by, String what) {
    Instant now = clock.instant();
    synchronized (this) {
      noted.values().removeIf(then -> then.plus(WINDOW).isBefore(now));
      if (noted.size() >= MOST || noted.putIfAbsent(by + " " + what, now) != null) {
        return;
      }
    }
    note(by, "export", what, "");
  }

  /** Counts a failed login; the name that was tried is noted where there is such a user. */
  void failure(String name, boolean known) {
    long before;
    synchronized (this) {
      Instant now = clock.instant();
      if (now.isBefore(windowEnds)) {
        failures++;
        return;
      }
      before = failures;
      failures = 0;
      windowEnds = now.plus(WINDOW);
    }
    more(before);
    note("stemma", "login-failed", known ? name : "", known ? "" : "unknown name");
  }

  private void more(long count) {
    if (count > 0) {
      note("stemma", "login-failed", "", count + " more");
    }
  }

  /** Notes what was only counted so far. */
  void close() {
    long before;
    synchronized (this) {
      before = failures;
      failures = 0;
    }
    more(before);
  }
}

package dev.stemma.web;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is logged in, in memory: a restart logs all out. A session ends after 12 hours without a
 * request, and after 7 days anyhow; past ten thousand, the one that was used longest ago ends.
 * Thread-safe.
 */
final class Sessions {
  private static final int BITS = 256;
  private static final int MOST = 10_000;
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration WHOLE = Duration.ofDays(7);

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;
  private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * A session.
   *
   * @param hash of the user's password; when that changes, the session ends
   * @param csrf what its forms bear
   */
  record Session(String id, String user, String hash, String csrf, Instant begun, Instant used) {
    Session usedAt(Instant now) {
      return new Session(id, user, hash, csrf, begun, now);
    }
  }

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** 256 random bits in letters and digits. */
  String secret() {
    return new BigInteger(BITS, random).toString(36);
  }

  /** Begins one under a new id. */
  synchronized Session begin(String user, String hash) {
    Instant now = clock.instant();
    Session session = new Session(secret(), user, hash, secret(), now, now);
    sessions.values().removeIf(s -> isOver(s, now));
    if (sessions.size() >= MOST) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    sessions.put(session.id(), session);
    return session;
  }

  /** The session of an id, which is now used. */
  synchronized Optional<Session> of(String id) {
    Session found = sessions.get(id);
    Instant now = clock.instant();
    if (found == null || isOver(found, now)) {
      sessions.remove(id);
      return Optional.empty();
    }
    Session used = found.usedAt(now);
    sessions.put(id, used);
    return Optional.of(used);
  }

  private static boolean isOver(Session session, Instant now) {
    return now.isAfter(session.used().plus(IDLE)) || now.isAfter(session.begun().plus(WHOLE));
  }

  /** Ends one. */
  synchronized void end(String id) {
    sessions.remove(id);
  }
}

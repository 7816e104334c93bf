package dev.stemma.intake.fetch;

import java.net.InetAddress;
import java.time.Instant;

/** A redirect that was followed: when, from where (and which IP address said so), to where. */
record Hop(Instant taken, int status, Target from, InetAddress address, Target next) {
  static Hop of(Answer answer, Target next) {
    return new Hop(answer.taken(), answer.status(), answer.target(), answer.address(), next);
  }

  /**
   * For the record: {@code 2026-01-02T03:04:05Z 301 http://a.org/ (192.0.2.1) to https://a.org/}.
   */
  String words() {
    return String.format(
        "%s %d %s (%s) to %s", taken, status, from.uri(), address.getHostAddress(), next.uri());
  }
}

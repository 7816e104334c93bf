package dev.stemma.web;

import dev.stemma.evidence.Message;
import java.util.Optional;

/**
 * Why a request is not answered (RFC 9457). Shown as a page to browsers, in their language, and as
 * {@code application/problem+json} to programs, in English and with a code that stays the same.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final transient Message why;
  private final long after;

  private Problem(int status, Message why, long after) {
    super(why.english());
    this.status = status;
    this.why = why;
    this.after = after;
  }

  /** A problem. */
  static Problem of(int status, Message why) {
    return new Problem(status, why, 0);
  }

  /** A problem. */
  static Problem of(int status, Trouble trouble, Object... values) {
    return of(status, Message.of(trouble, values));
  }

  /** What was asked for is not there. */
  static Problem missing(Trouble trouble, Object... values) {
    return of(404, trouble, values);
  }

  /** What was asked makes no sense. */
  static Problem wrong(Trouble trouble, Object... values) {
    return of(400, trouble, values);
  }

  /** Asked too often; to be asked again after some seconds. */
  static Problem later(Trouble trouble, long seconds) {
    return new Problem(429, Message.of(trouble, seconds), seconds);
  }

  /** No place is free now; to be asked again after some seconds. */
  static Problem busy(Trouble trouble, long seconds) {
    return new Problem(503, Message.of(trouble), seconds);
  }

  /** In how many seconds to ask again, where that is known. */
  Optional<Long> after() {
    return after > 0 ? Optional.of(after) : Optional.empty();
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** What is wrong. */
  Message why() {
    return why;
  }
}

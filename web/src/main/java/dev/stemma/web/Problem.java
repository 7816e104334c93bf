package dev.stemma.web;

/**
 * Why a request is not answered (RFC 9457). Shown as a page to browsers, as {@code
 * application/problem+json} to programs.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final long after;

  private Problem(int status, String detail, long after) {
    super(detail);
    this.status = status;
    this.after = after;
  }

  /** A problem. */
  static Problem of(int status, String detail) {
    return new Problem(status, detail, 0);
  }

  /** What was asked for is not there. */
  static Problem missing(String detail) {
    return new Problem(404, detail, 0);
  }

  /** What was asked makes no sense. */
  static Problem wrong(String detail) {
    return new Problem(400, detail, 0);
  }

  /** Asked too often; to be asked again after some seconds. */
  static Problem later(String detail, long seconds) {
    return new Problem(429, detail + "; come again in " + seconds + " s", seconds);
  }

  /** No place is free now. */
  static Problem busy(String detail) {
    return new Problem(503, detail, 5);
  }

  /** In how many seconds to ask again, where that is known. */
  java.util.Optional<Long> after() {
    return after > 0 ? java.util.Optional.of(after) : java.util.Optional.empty();
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** What is wrong, in words. */
  String detail() {
    return String.valueOf(getMessage());
  }
}

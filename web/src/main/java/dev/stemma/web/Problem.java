package dev.stemma.web;

/**
 * Why a request is not answered (RFC 9457). Shown as a page to browsers, as {@code
 * application/problem+json} to programs.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  private Problem(int status, String detail) {
    super(detail);
    this.status = status;
  }

  /** A problem. */
  static Problem of(int status, String detail) {
    return new Problem(status, detail);
  }

  /** What was asked for is not there. */
  static Problem missing(String detail) {
    return new Problem(404, detail);
  }

  /** What was asked makes no sense. */
  static Problem wrong(String detail) {
    return new Problem(400, detail);
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

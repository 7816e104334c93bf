package dev.stemma.web;

import dev.stemma.web.Route.Parameter;

/** How lists are paged: so many things before a number. */
final class Lists {
  /** How many are wanted. */
  static final Parameter LIMIT = Parameter.query("limit", "integer", "at most so many, 1 to 200");

  /** Where to go on. */
  static final Parameter BEFORE =
      Parameter.query("before", "integer", "only what has a lower number; the last answer's next");

  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Lists() {}

  static int limit(Request request) {
    return (int) request.number("limit", USUAL, 1, MOST);
  }

  static long before(Request request) {
    return request.number("before", Long.MAX_VALUE, 0, Long.MAX_VALUE);
  }
}

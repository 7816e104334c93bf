package dev.stemma.web;

import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Cookies that no script and no other site can read. */
final class Cookies {
  private static final int YEAR = 365 * 24 * 60 * 60;

  private Cookies() {}

  /** A cookie that lasts a year. */
  static Cookie of(String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }
}

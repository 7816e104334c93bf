package dev.stemma.web;

import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** Cookies that no script and no other site can read. */
final class Cookies {
  /** What answers call the session's cookie; an empty value takes it away. */
  static final String SESSION = "session";

  private static final int YEAR = 365 * 24 * 60 * 60;

  private Cookies() {}

  /** A cookie of an answer; all but the session's last a year. */
  static Cookie of(String name, String value, boolean secure) {
    boolean session = name.equals(SESSION);
    Cookie cookie = new Cookie(session ? sessionName(secure) : name, value);
    cookie.setPath("/");
    cookie.setMaxAge(!session ? YEAR : value.isEmpty() ? 0 : -1);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    // Lax, so that a link in a mail leads to the page; changes need a token besides
    cookie.setSameSite(session ? SameSite.LAX : SameSite.STRICT);
    return cookie;
  }

  /** The name of the session's cookie: by TLS one that no other host can set. */
  static String sessionName(boolean secure) {
    return secure ? "__Host-stemma" : "stemma";
  }
}

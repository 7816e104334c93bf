package dev.stemma.web;

import java.util.function.BiConsumer;

/** What every answer tells the browser, whatever it answers (OWASP secure headers). */
final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private Headers() {}

  static void set(BiConsumer<String, String> header, boolean secure) {
    if (secure) {
      header.accept("Strict-Transport-Security", "max-age=31536000");
    }
    header.accept("Content-Security-Policy", POLICY);
    header.accept("X-Content-Type-Options", "nosniff");
    header.accept("X-Frame-Options", "DENY");
    header.accept("Referrer-Policy", "no-referrer");
    header.accept("Cross-Origin-Opener-Policy", "same-origin");
    header.accept("Cross-Origin-Resource-Policy", "same-origin");
    header.accept("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}

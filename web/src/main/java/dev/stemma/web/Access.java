package dev.stemma.web;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who asks, and whether they may. Thread-safe. */
final class Access {
  private static final int TOKEN_BITS = 256;
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Settings settings;
  private final String token = new BigInteger(TOKEN_BITS, new SecureRandom()).toString(36);

  Access(Settings settings) {
    this.settings = settings;
  }

  /** Whether users log in. */
  boolean named() {
    return settings.named();
  }

  /** Who asks. */
  Visitor visitor(Context context) {
    return new Visitor(
        System.getProperty("user.name", "somebody"), Role.ADMIN, token, Optional.empty());
  }

  /** Stops what a visitor may not do, before anything that they send is read. */
  void may(Visitor visitor, Route route) {
    if (!visitor.role().may(route.least())) {
      throw Problem.of(403, "this takes the role " + route.least().label());
    }
  }

  /** Stops what does not come from a page of this server. */
  void check(Context context, Visitor visitor, Route route, List<String> formTokens) {
    if (!SAFE.contains(context.method().name()) && !isOwn(context, visitor, formTokens)) {
      throw Problem.of(
          403, "the form is out of date or not from this page; load the page again, and resend");
    }
  }

  /** Whether a request that changes something comes from a page of this server. */
  private static boolean isOwn(Context context, Visitor visitor, List<String> formTokens) {
    String header = context.header("X-Stemma-Token");
    return visitor.csrf().equals(header) || formTokens.contains(visitor.csrf());
  }
}

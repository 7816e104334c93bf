package dev.stemma.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** From where a request comes: which address, which page, by TLS or not. */
final class Caller {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final String SAME = "same-origin";
  private static final Set<String> OWN = Set.of(SAME, "none");

  private final Settings settings;

  Caller(Settings settings) {
    this.settings = settings;
  }

  /** Whether the proxy sends it. */
  boolean isProxy(Context context) {
    return settings.proxy().filter(p -> p.address().equals(remote(context))).isPresent();
  }

  private static InetAddress remote(Context context) {
    try {
      return InetAddress.getByName(context.req().getRemoteAddr()); // an address, never looked up
    } catch (UnknownHostException e) {
      throw Problem.wrong(Trouble.NO_REMOTE_ADDRESS);
    }
  }

  /** The visitor's address; behind the proxy, the one that it saw. */
  String address(Context context) {
    String forwarded = context.header("X-Forwarded-For");
    return isProxy(context) && forwarded != null
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
        : String.valueOf(context.req().getRemoteAddr());
  }

  /** Whether the visitor came by TLS. */
  boolean isSecure(Context context) {
    return context.scheme().equals("https")
        || isProxy(context) && "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
  }

  /** Whether the browser says that a page of this server sends it. */
  boolean isOwnPage(Context context) {
    String origin = context.header("Origin");
    // a page that tells no referrer is of origin "null"
    return origin == null || origin.equals("null")
        ? SAME.equals(context.header("Sec-Fetch-Site"))
        : isOwn(origin, context);
  }

  static boolean changes(Context context) {
    return !SAFE.contains(context.method().name());
  }

  /**
   * Stops what other sites have a browser send: under a name of theirs for this machine (DNS
   * rebinding), by their forms and scripts (Origin), as parts of their pages (Fetch Metadata).
   */
  void check(Context context) {
    if (!settings.named() && !isThisMachine(context.host())) {
      throw Problem.of(403, Trouble.OTHER_NAME);
    }
    String site = context.header("Sec-Fetch-Site");
    boolean visit = !changes(context) && "navigate".equals(context.header("Sec-Fetch-Mode"));
    if (site != null && !OWN.contains(site) && !visit) {
      throw Problem.of(403, Trouble.OTHER_SITE_ASKS);
    }
    String origin = context.header("Origin");
    if (changes(context) && origin != null && !isOwnPage(context)) {
      throw Problem.of(403, Trouble.OTHER_SITE_SENDS);
    }
  }

  private static boolean isThisMachine(@org.jspecify.annotations.Nullable String host) {
    return host != null
        && host.toLowerCase(Locale.ROOT)
            .matches("(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?");
  }

  private boolean isOwn(String origin, Context context) {
    String asked =
        Optional.ofNullable(context.header("X-Forwarded-Host"))
            .filter(h -> isProxy(context))
            .orElse(String.valueOf(context.host()));
    try {
      return asked.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package dev.stemma.web;

import dev.stemma.ledger.Ledger;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who asks, and whether they may. Thread-safe. */
final class Access {
  private static final double BURST = 300;
  private static final double A_SECOND = 30;
  private static final double STRANGERS_BURST = 300;
  private static final double STRANGERS_A_SECOND = 5;
  private static final long SMALL_BYTES = 1 << 20;
  private static final long STRANGERS_BYTES = 16 << 10;

  private final Settings settings;
  private final Caller caller;
  private final Sessions sessions;
  private final Audit audit;
  private final Logins logins;
  private final Rate users;
  private final Rate strangers;
  private final String token;

  Access(Settings settings, Clock clock, Supplier<Ledger> ledger) {
    this.settings = settings;
    this.caller = new Caller(settings);
    this.sessions = new Sessions(clock);
    this.audit = new Audit(clock, settings.named(), ledger);
    this.logins =
        new Logins(
            new Users(settings.users().orElse(Path.of("stemma.users"))), sessions, audit, clock);
    this.users = new Rate(clock, BURST, A_SECOND);
    this.strangers = new Rate(clock, STRANGERS_BURST, STRANGERS_A_SECOND);
    this.token = sessions.secret();
  }

  /** Whether visitors have names. */
  boolean named() {
    return settings.named();
  }

  /** Whether they log in here, not at a proxy. */
  boolean logsIn() {
    return named() && !settings.proxied();
  }

  Audit audit() {
    return audit;
  }

  Logins logins() {
    return logins;
  }

  Sessions sessions() {
    return sessions;
  }

  Caller caller() {
    return caller;
  }

  /** Who asks. */
  Visitor visitor(Context context) {
    if (!named()) {
      String name = System.getProperty("user.name", "somebody");
      return new Visitor(name, Role.ADMIN, token, Optional.empty());
    }
    Optional<Visitor> known = settings.proxied() ? proxied(context) : loggedIn(context);
    return known.orElse(new Visitor("", Role.NOBODY, token, Optional.empty()));
  }

  private Optional<Visitor> loggedIn(Context context) {
    return Optional.ofNullable(context.cookie(Cookies.sessionName(caller.isSecure(context))))
        .flatMap(sessions::of)
        .flatMap(
            session ->
                logins
                    .users()
                    .user(session.user())
                    .filter(user -> user.hash().orElse("").equals(session.hash()))
                    .map(user -> visitor(user, session)));
  }

  private static Visitor visitor(User user, Sessions.Session session) {
    return new Visitor(user.name(), user.role(), session.csrf(), Optional.of(session.id()));
  }

  private Optional<Visitor> proxied(Context context) {
    List<String> names =
        java.util.Collections.list(
            context.req().getHeaders(settings.proxy().flatMap(Proxy::userHeader).orElseThrow()));
    if (!caller.isProxy(context) || names.size() != 1 || !User.isName(names.get(0))) {
      return Optional.empty();
    }
    String name = names.get(0);
    return logins
        .users()
        .user(name)
        .map(User::role)
        .or(() -> settings.proxy().flatMap(Proxy::fallback))
        .map(role -> new Visitor(name, role, Secret.of(token, name), Optional.empty()));
  }

  /** Stops what a visitor may not do, before anything of a body is used. */
  void check(Context context, Visitor visitor, Route route) {
    caller.check(context);
    limit(context, visitor);
    if (!visitor.role().may(route.least())) {
      throw refused(visitor, route);
    }
    if (context.isMultipartFormData() && !route.takesFiles()) {
      throw Problem.of(415, Trouble.NO_FILES);
    }
    long most = route.least() == Role.NOBODY ? STRANGERS_BYTES : SMALL_BYTES;
    if (!route.takesFiles() && context.req().getContentLengthLong() > most) {
      Incoming.discard(context);
      throw Problem.of(413, Trouble.BODY_KIBIBYTES, most >> 10);
    }
  }

  private Problem refused(Visitor visitor, Route route) {
    if (visitor.role() != Role.NOBODY) {
      return Problem.of(
          403,
          switch (route.least()) {
            case ADMIN -> Trouble.ROLE_ADMIN;
            case REVIEWER -> Trouble.ROLE_REVIEWER;
            default -> Trouble.ROLE_READER;
          });
    }
    return logsIn() ? Problem.of(401, Trouble.LOG_IN) : Problem.of(403, Trouble.NO_PROXY_USER);
  }

  private void limit(Context context, Visitor visitor) {
    if (!named()) {
      return;
    }
    long wait =
        visitor.role() == Role.NOBODY
            ? strangers.take(caller.address(context))
            : users.take(visitor.name());
    if (wait > 0) {
      throw Problem.later(Trouble.MANY_REQUESTS, wait);
    }
  }

  /** Stops a request that changes something and does not bear the token of the visitor's pages. */
  void checkToken(Context context, Visitor visitor, List<String> tokens) {
    String header = context.header("X-Stemma-Token");
    boolean borne =
        tokens.stream().anyMatch(t -> same(t, visitor.csrf()))
            || header != null && same(header, visitor.csrf());
    if (Caller.changes(context) && !borne) {
      throw Problem.of(403, Trouble.STALE_FORM);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.stemma.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logging in and out, one's own password, and whose case is served. */
final class AccessSection implements Section {
  private static final String LOGIN = "/login";
  private static final String ACCOUNT = "/account";

  private final Access access;
  private final Serving serving;
  private final UserRoutes users;

  AccessSection(Access access, Serving serving) {
    this.access = access;
    this.serving = serving;
    this.users = new UserRoutes(access);
  }

  @Override
  public List<Route> routes() {
    List<Route> own =
        List.of(
            open(Route.Method.GET, LOGIN, "Asks for name and password.", this::loginPage),
            open(Route.Method.POST, LOGIN, "Logs a user in.", this::login),
            open(Route.Method.POST, "/logout", "Ends the session.", this::logout),
            Route.page(ACCOUNT, "Shows the visitor's own account.", this::account),
            Route.action(
                ACCOUNT + "/password",
                Role.READER,
                "Changes the visitor's own password.",
                this::ownPassword),
            Route.data(
                "/session",
                "Tells who asks, and the token that changes take.",
                List.of(),
                request -> Answer.Json.of(session(request.visitor()))),
            Route.action(
                "/own-case",
                Role.ADMIN,
                "Serves a case of the visitor's own instead of the samples.",
                this::ownCase));
    return java.util.stream.Stream.concat(own.stream(), users.routes().stream()).toList();
  }

  private static Route open(
      Route.Method method, String path, String summary, Route.Handler handler) {
    return new Route(method, path, Role.NOBODY, summary, List.of(), "text/html", handler);
  }

  private static Map<String, @org.jspecify.annotations.Nullable Object> session(Visitor visitor) {
    return Map.of("name", visitor.name(), "role", visitor.role().label(), "token", visitor.csrf());
  }

  private Answer ownCase(Request request) throws IOException {
    serving.own(access);
    return Answer.See.other("/intake");
  }

  private Answer loginPage(Request request) {
    String next = PreferencesSection.local(request.first("next").orElse("/"));
    return request.visitor().role() == Role.NOBODY && access.logsIn()
        ? page(request, new LoginPage("", next, false))
        : Answer.See.other(next);
  }

  private static Answer page(Request request, LoginPage page) {
    return new Answer.Page("login", "", request.words().of("login.title"), page);
  }

  private Answer login(Request request) {
    requireLogins();
    String next = PreferencesSection.local(request.field("next").orElse("/"));
    String name = request.field("name").orElse("");
    Optional<Sessions.Session> session =
        access.logins().login(name, secret(request, "password"), request.address());
    if (session.isEmpty()) {
      return page(request, new LoginPage(name, next, true));
    }
    request.visitor().session().ifPresent(access.sessions()::end);
    return new Answer.See(next, Map.of(Cookies.SESSION, session.get().id()));
  }

  private void requireLogins() {
    if (!access.logsIn()) {
      throw Problem.of(409, "nobody logs in here");
    }
  }

  private Answer logout(Request request) {
    request.visitor().session().ifPresent(access.sessions()::end);
    return new Answer.See(LOGIN, Map.of(Cookies.SESSION, ""));
  }

  private Answer account(Request request) {
    return new Answer.Page(
        "account",
        "",
        request.words().of("account.title"),
        new AccountPage(access.logsIn(), request.first("done").isPresent()));
  }

  private Answer ownPassword(Request request) {
    requireLogins();
    String name = request.visitor().name();
    User user =
        access
            .logins()
            .checked(name, secret(request, "old"), request.address())
            .orElseThrow(() -> Problem.of(403, request.words().of("account.wrong")));
    String password =
        UserRoutes.password(name, secret(request, "password"), secret(request, "again"));
    User changed = user.withHash(access.logins().passwords().hash(password));
    access.logins().users().put(changed);
    access.audit().note(name, "password-changed", name, "");
    request.visitor().session().ifPresent(access.sessions()::end);
    Sessions.Session session = access.sessions().begin(name, changed.hash().orElse(""));
    return new Answer.See(ACCOUNT + "?done=1", Map.of(Cookies.SESSION, session.id()));
  }

  /** A password as it was typed. */
  static String secret(Request request, String field) {
    return request.form().getOrDefault(field, List.of()).stream()
        .findFirst()
        .or(() -> request.field(field))
        .orElse("");
  }
}

package dev.stemma.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Logging in and out, one's own password, and whose case is served. */
final class AccessSection implements Section {
  private static final String LOGIN = "/login";
  private static final String ACCOUNT = "/account";
  private static final String SESSION = "/session";
  private static final String PASSWORD = "password";
  private static final Map<String, String> GONE = Map.of(Cookies.SESSION, "");

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
            Route.action(
                "/own-case",
                Role.ADMIN,
                "Serves a case of the visitor's own instead of the samples.",
                request -> {
                  serving.own(access);
                  return Answer.See.other("/intake");
                }));
    return Stream.of(own, data(), users.routes()).flatMap(List::stream).toList();
  }

  private List<Route> data() {
    Route.Parameter name = Route.Parameter.body("name", "string", true, "the user's name");
    Route.Parameter password = Route.Parameter.body("password", "string", true, "their password");
    return List.of(
        new Route(
            Route.Method.GET,
            Route.API + SESSION,
            Role.NOBODY,
            "Tells who asks, and the token that changes take; before login, that of the login.",
            List.of(),
            "application/json",
            request -> Answer.Json.of(session(request.visitor()))),
        Route.does(
            Route.Method.POST,
            SESSION,
            Role.NOBODY,
            "Logs a user in; answers with a cookie and the token that changes take from now on.",
            List.of(name, password),
            this::loginByProgram),
        Route.does(
            Route.Method.DELETE,
            SESSION,
            Role.NOBODY,
            "Ends the session.",
            List.of(),
            request -> ended(request, new Answer.Json(200, Map.of(), GONE))),
        Route.does(
            Route.Method.POST,
            "/session/password",
            Role.READER,
            "Changes the visitor's own password, which ends their other sessions.",
            List.of(
                Route.Parameter.body("old", "string", true, "the password until now"),
                Route.Parameter.body("password", "string", true, "12 characters at least")),
            request -> {
              Sessions.Session session = changed(request, secret(request, PASSWORD));
              return begun(request.visitor().name(), session);
            }),
        Route.does(
            Route.Method.POST,
            "/own-case",
            Role.ADMIN,
            "Serves a case of the visitor's own instead of the samples.",
            List.of(),
            request -> {
              serving.own(access);
              return Answer.Json.of(Map.of("case", serving.now().desk().ledger().name()));
            }));
  }

  private static Route open(
      Route.Method method, String path, String summary, Route.Handler handler) {
    return new Route(method, path, Role.NOBODY, summary, List.of(), "text/html", handler);
  }

  private static Map<String, @org.jspecify.annotations.Nullable Object> session(Visitor visitor) {
    return Map.of("name", visitor.name(), "role", visitor.role().label(), "token", visitor.csrf());
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
    Optional<Sessions.Session> session = session(request, name);
    return session.isPresent()
        ? new Answer.See(next, Map.of(Cookies.SESSION, session.get().id()))
        : page(request, new LoginPage(name, next, true));
  }

  private Answer loginByProgram(Request request) {
    requireLogins();
    String name = request.required("name");
    Sessions.Session session =
        session(request, name).orElseThrow(() -> Problem.of(403, Trouble.WRONG_LOGIN));
    return begun(name, session);
  }

  /** A new session in the place of the one that there was; empty where the password is wrong. */
  private Optional<Sessions.Session> session(Request request, String name) {
    Optional<Sessions.Session> session =
        access.logins().login(name, secret(request, PASSWORD), request.address());
    session.ifPresent(s -> request.visitor().session().ifPresent(access.sessions()::end));
    return session;
  }

  private Answer begun(String name, Sessions.Session session) {
    Role role = access.logins().users().user(name).map(User::role).orElse(Role.NOBODY);
    Visitor visitor = new Visitor(name, role, session.csrf(), Optional.of(session.id()));
    return new Answer.Json(200, session(visitor), Map.of(Cookies.SESSION, session.id()));
  }

  private void requireLogins() {
    if (!access.logsIn()) {
      throw Problem.of(409, Trouble.NO_LOGIN);
    }
  }

  private Answer logout(Request request) {
    return ended(request, new Answer.See(LOGIN, GONE));
  }

  private Answer ended(Request request, Answer answer) {
    request.visitor().session().ifPresent(access.sessions()::end);
    return answer;
  }

  private Answer account(Request request) {
    return new Answer.Page(
        "account",
        "",
        request.words().of("account.title"),
        new AccountPage(access.logsIn(), request.first("done").isPresent()));
  }

  private Answer ownPassword(Request request) {
    Sessions.Session session = changed(request, secret(request, "again"));
    return new Answer.See(ACCOUNT + "?done=1", Map.of(Cookies.SESSION, session.id()));
  }

  /** Gives the visitor a new password, and a new session; their others end by that. */
  private Sessions.Session changed(Request request, String again) {
    requireLogins();
    String name = request.visitor().name();
    User user =
        access
            .logins()
            .checked(name, secret(request, "old"), request.address())
            .orElseThrow(() -> Problem.of(403, Trouble.WRONG_PASSWORD));
    String password = UserRoutes.password(name, secret(request, PASSWORD), again);
    User changed = user.withHash(access.logins().passwords().hash(password));
    access.logins().users().put(changed);
    access.audit().note(name, "password-changed", name, "");
    request.visitor().session().ifPresent(access.sessions()::end);
    return access.sessions().begin(name, changed.hash().orElse(""));
  }

  /** A password as it was typed. */
  static String secret(Request request, String field) {
    return request.form().getOrDefault(field, List.of()).stream()
        .findFirst()
        .or(() -> request.field(field))
        .orElse("");
  }
}

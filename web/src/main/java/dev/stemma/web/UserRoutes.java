package dev.stemma.web;

import static dev.stemma.web.Route.Parameter.body;
import static dev.stemma.web.Route.Parameter.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What admins do about users, by pages and by the API. */
final class UserRoutes {
  private static final String NAME = "name";
  private static final String ROLE = "role";
  private static final String PASSWORD = "password";
  private static final Route.Parameter WHO = path(NAME, "string", "the user's name");
  private static final Route.Parameter MAY =
      body(ROLE, "string", true, "reader, reviewer or admin");

  private final Access access;

  UserRoutes(Access access) {
    this.access = access;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            Route.Method.GET,
            "/users",
            Role.ADMIN,
            "Shows who may do what.",
            List.of(),
            "text/html",
            this::page),
        action("/users", "Adds a user.", this::add),
        action("/users/{name}/role", "Changes a user's role.", this::role),
        action("/users/{name}/password", "Gives a user a new password.", this::newPassword),
        action("/users/{name}/remove", "Removes a user.", this::remove),
        new Route(
            Route.Method.GET,
            Route.API + "/users",
            Role.ADMIN,
            "Lists users.",
            List.of(),
            "application/json",
            request ->
                Answer.Json.of(Map.of("users", all().stream().map(UserRoutes::json).toList()))),
        does(
            Route.Method.POST,
            "/users",
            "Adds a user.",
            this::add,
            body(NAME, "string", true, "1 to 64 letters, digits and . _ - @ +"),
            MAY,
            body(PASSWORD, "string", false, "12 characters at least; none behind a proxy")),
        does(
            Route.Method.POST,
            "/users/{name}/role",
            "Changes a user's role.",
            this::role,
            WHO,
            MAY),
        does(
            Route.Method.POST,
            "/users/{name}/password",
            "Gives a user a new password.",
            this::newPassword,
            WHO,
            body(PASSWORD, "string", true, "12 characters at least")),
        does(Route.Method.DELETE, "/users/{name}", "Removes a user.", this::remove, WHO));
  }

  private static Route action(String path, String summary, Route.Handler handler) {
    return Route.action(
        path,
        Role.ADMIN,
        summary,
        request -> {
          handler.answer(request);
          return Answer.See.other("/users");
        });
  }

  private static Route does(
      Route.Method method,
      String path,
      String summary,
      Route.Handler handler,
      Route.Parameter... parameters) {
    return Route.does(method, path, Role.ADMIN, summary, List.of(parameters), handler);
  }

  private static Map<String, @Nullable Object> json(User user) {
    return Map.of(NAME, user.name(), ROLE, user.role().label(), PASSWORD, user.hash().isPresent());
  }

  private List<User> all() {
    return access.named() ? access.logins().users().all() : List.of();
  }

  private Answer page(Request request) {
    UsersPage page =
        new UsersPage(all(), request.visitor().name(), access.logsIn(), access.named());
    return new Answer.Page("users", "", request.words().of("users.title"), page);
  }

  /** A new password; told why not, where it will not do. */
  static String password(String name, String password, String again) {
    if (!password.equals(again)) {
      throw Problem.wrong(Trouble.PASSWORDS_DIFFER);
    }
    Passwords.fault(name, password)
        .ifPresent(
            fault -> {
              throw Problem.of(400, fault);
            });
    return password;
  }

  private void requireUsers() {
    if (!access.named()) {
      throw Problem.of(409, Trouble.NO_USERS);
    }
  }

  private static Role wanted(Request request) {
    return Role.of(request.required(ROLE))
        .filter(UsersPage.ROLES::contains)
        .orElseThrow(() -> Problem.wrong(Trouble.NO_ROLE));
  }

  private User user(Request request) {
    requireUsers();
    return access
        .logins()
        .users()
        .user(request.segment(NAME))
        .orElseThrow(() -> Problem.missing(Trouble.NO_USER));
  }

  private Answer add(Request request) {
    requireUsers();
    String name = request.required(NAME);
    if (access.logins().users().user(name).isPresent()) {
      throw Problem.of(409, Trouble.USER_KNOWN);
    }
    User user = new User(name, wanted(request), hash(name, request));
    return keep(request, user, "user-added", user.role().label());
  }

  private Optional<String> hash(String name, Request request) {
    String password = AccessSection.secret(request, PASSWORD);
    return !access.logsIn() && password.isEmpty()
        ? Optional.empty()
        : Optional.of(access.logins().passwords().hash(password(name, password, password)));
  }

  private Answer role(Request request) {
    User user = user(request).with(wanted(request));
    return keep(request, user, "role-changed", user.role().label());
  }

  private Answer newPassword(Request request) {
    User user = user(request);
    return keep(
        request,
        new User(user.name(), user.role(), hash(user.name(), request)),
        "password-changed",
        "");
  }

  private Answer keep(Request request, User user, String event, String detail) {
    access.logins().users().put(user);
    access.audit().note(request.visitor().name(), event, user.name(), detail);
    return Answer.Json.of(json(user));
  }

  private Answer remove(Request request) {
    User user = user(request);
    access.logins().users().remove(user.name());
    access.audit().note(request.visitor().name(), "user-removed", user.name(), "");
    return Answer.Json.of(json(user));
  }
}

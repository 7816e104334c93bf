package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks the table of routes. */
class RolesTest {
  private static Team team;
  private static final Map<Role, String> COOKIES = new TreeMap<>();

  @BeforeAll
  static void start() throws IOException {
    team = new Team();
    COOKIES.put(Role.NOBODY, "");
    UsersPage.ROLES.forEach(role -> COOKIES.put(role, team.member(role.label()).cookie()));
  }

  @AfterAll
  static void stop() throws IOException {
    team.close();
  }

  private static int status(Route route, Role role, String token) {
    String path = route.path().replaceAll("\\{[^}]*}|<[^>]*>", "1");
    return team.site
        .send(
            HttpRequest.newBuilder(URI.create(team.site.address() + path))
                .header("Cookie", COOKIES.getOrDefault(role, ""))
                .header("X-Stemma-Token", token)
                .method(route.method().name(), HttpRequest.BodyPublishers.noBody()))
        .statusCode();
  }

  private static String token(Role role) {
    return team.stranger()
        .with(COOKIES.getOrDefault(role, ""))
        .token(role == Role.NOBODY ? "/login" : "/account");
  }

  @Test
  void nobodyDoesWhatTheirRoleMayNot() {
    for (Role role : Role.values()) {
      String token = token(role);
      for (Route route : team.site.routes()) {
        if (!role.may(route.least())) {
          boolean page = !route.isApi() && route.method() == Route.Method.GET;
          assertThat(status(route, role, token))
              .as(role + " " + route.method() + " " + route.path())
              .isEqualTo(role != Role.NOBODY ? 403 : page ? 303 : 401);
        }
      }
    }
  }

  @Test
  void everyoneSeesWhatTheirRoleMay() {
    for (Role role : UsersPage.ROLES) {
      for (Route route : team.site.routes()) {
        boolean streams = route.answers().contains("event-stream");
        if (role.may(route.least()) && route.method() == Route.Method.GET && !streams) {
          assertThat(status(route, role, "x")).as(role + " " + route.path()).isNotIn(401, 403, 500);
        }
      }
    }
  }

  @Test
  void whatChangesSomethingTakesTheTokenOfThePage() {
    for (Route route : team.site.routes()) {
      if (route.method() != Route.Method.GET) {
        for (String token : new String[] {"", "x", token(Role.READER)}) {
          assertThat(status(route, Role.ADMIN, token))
              .as(route.method() + " " + route.path())
              .isEqualTo(403);
        }
      }
    }
  }
}

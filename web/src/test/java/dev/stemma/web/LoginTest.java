package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private Team team;

  @BeforeEach
  void start() throws IOException {
    team = new Team();
  }

  @AfterEach
  void stop() throws IOException {
    team.close();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
  }

  @Test
  void whoIsNotLoggedInIsAskedTo() {
    HttpResponse<String> page = team.stranger().get("/search?q=a");
    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(location(page)).isEqualTo("/login?next=%2Fsearch%3Fq%3Da");
    HttpResponse<String> data = team.stranger().get("/api/v1/overview");
    assertThat(data.statusCode()).isEqualTo(401);
    assertThat(data.body()).contains("log in first");
  }

  @Test
  void whoLogsInGoesOnWhereTheyWanted() {
    Team.Member ada = team.stranger();
    HttpResponse<String> response = ada.login("admin", Team.PASSWORD);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(location(response)).isEqualTo("/search");
    assertThat(ada.get("/search").body()).contains("Your account: admin");
    assertThat(ada.get("/api/v1/session").body()).contains("\"role\": \"admin\"");
  }

  @Test
  void theCookieIsReadByNoScriptAndSentByNoForm() {
    String cookie =
        team.stranger()
            .login("reader", Team.PASSWORD)
            .headers()
            .firstValue("Set-Cookie")
            .orElse("");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    assertThat(cookie).doesNotContain("Domain").doesNotContain("Secure");
    assertThat(cookie.substring("stemma=".length(), cookie.indexOf(';'))).hasSizeGreaterThan(45);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
    String wrong = team.stranger().login("admin", "five grey herons wade").body();
    String unknown = team.stranger().login("nobody", "five grey herons wade").body();
    assertThat(Jsoup.parse(wrong).select("[role=alert]").text()).contains("wrong");
    assertThat(unknown.replace("nobody", "admin").replaceAll("token\\W+value=\"\\w+\"", ""))
        .isEqualTo(wrong.replaceAll("token\\W+value=\"\\w+\"", ""));
  }

  @Test
  void aSessionThatSomeoneElseSetIsNotTakenOver() {
    Team.Member ada = team.stranger().with("stemma=planted");
    ada.login("admin", Team.PASSWORD);
    assertThat(ada.cookie()).isNotEqualTo("stemma=planted");
    assertThat(team.stranger().with("stemma=planted").get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void loggingInAgainTakesANewSessionAndEndsTheOld() {
    Team.Member ada = team.member("admin");
    String before = ada.cookie();
    ada.post("/login", Map.of("name", "admin", "password", Team.PASSWORD));
    assertThat(ada.cookie()).isNotEqualTo(before);
    assertThat(team.stranger().with(before).get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void whoLogsOutIsOutEverywhere() {
    Team.Member ada = team.member("reader");
    String before = ada.cookie();
    assertThat(ada.post("/logout", Map.of()).statusCode()).isEqualTo(303);
    assertThat(team.stranger().with(before).get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void loggingInLeadsToNoOtherSite() {
    for (String next :
        new String[] {
          "//evil.example", "https://evil.example", "/\\evil.example", "javascript:1"
        }) {
      Team.Member ada = team.stranger();
      HttpResponse<String> response =
          ada.post(
              "/login",
              Map.of(
                  "name",
                  "reader",
                  "password",
                  Team.PASSWORD,
                  "next",
                  next,
                  "token",
                  ada.token("/login")));
      assertThat(location(response)).isEqualTo("/");
      assertThat(
              team.member("reader")
                  .get("/login?next=" + TestSite.encoded(next))
                  .headers()
                  .firstValue("Location")
                  .orElse(""))
          .doesNotContain("evil")
          .doesNotContain("javascript");
    }
  }

  @Test
  void afterManyTriesANameHasToWait() {
    Team.Member stranger = team.stranger();
    HttpResponse<String> last = stranger.login("admin", "no such password");
    for (int i = 0; i < 10 && last.statusCode() == 200; i++) {
      last = stranger.login("admin", "no such password");
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(team.stranger().login("reader", Team.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void onesOwnPasswordIsChangedByWhoKnowsTheOld() {
    Team.Member here = team.member("reviewer");
    Team.Member there = team.member("reviewer");
    String next = "seven blue boats at noon";
    assertThat(
            here.post(
                    "/account/password",
                    Map.of("old", "wrong wrong wrong", "password", next, "again", next))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            here.post(
                    "/account/password",
                    Map.of("old", Team.PASSWORD, "password", "short", "again", "short"))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            here.post(
                    "/account/password",
                    Map.of("old", Team.PASSWORD, "password", next, "again", next))
                .statusCode())
        .isEqualTo(303);
    assertThat(here.get("/account?done=1").body()).contains("was changed");
    assertThat(there.get("/account").statusCode()).isEqualTo(303);
    assertThat(team.stranger().login("reviewer", next).statusCode()).isEqualTo(303);
  }

  @Test
  void anAdminNamesUsersAndWhatTheyMay() {
    Team.Member admin = team.member("admin");
    assertThat(
            admin
                .post("/users", Map.of("name", "zoé", "role", "reader", "password", Team.PASSWORD))
                .statusCode())
        .isEqualTo(303);
    assertThat(team.site.desk().ledger().counts().entries()).isGreaterThanOrEqualTo(3);
    Team.Member zoe = team.stranger();
    zoe.login("zoé", Team.PASSWORD);
    assertThat(zoe.get("/users").statusCode()).isEqualTo(403);
    admin.post("/users/zo%C3%A9/role", Map.of("role", "admin"));
    Document page = Jsoup.parse(zoe.get("/users").body());
    assertThat(page.select("table.users tbody th").eachText()).contains("zoé you");
    admin.post("/users/zo%C3%A9/remove", Map.of());
    assertThat(zoe.get("/account").statusCode()).isEqualTo(303);
  }

  @Test
  void theLastAdminStays() {
    Team.Member admin = team.member("admin");
    assertThat(admin.post("/users/admin/remove", Map.of()).statusCode()).isEqualTo(400);
    assertThat(admin.post("/users/admin/role", Map.of("role", "reader")).body())
        .contains("one admin must be left");
  }

  @Test
  void aStrangerDoesNotFillTheLog() {
    long before = team.site.desk().ledger().counts().entries();
    for (int i = 0; i < 25; i++) {
      team.stranger().login("x" + i, "guess guess guess");
    }
    assertThat(team.site.desk().ledger().counts().entries() - before).isLessThanOrEqualTo(2);
  }

  @Test
  void whoIsNotLoggedInLearnsNothingOfTheCase() {
    String page = team.stranger().get("/login").body();
    assertThat(page)
        .doesNotContain(".case")
        .doesNotContain("<nav")
        .doesNotContain("type=\"search\"");
    assertThat(team.stranger().get("/no-such-page").body()).doesNotContain(".case");
  }

  @Test
  void theLoginPageSpeaksFrench() {
    Document page = team.site.page("/login", "Accept-Language", "fr");
    assertThat(page.select("h1").text()).isEqualTo("Connexion");
    assertThat(page.select("label").eachText()).containsExactly("Nom", "Mot de passe");
  }
}

package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a page's form does, a program can do too. */
class TwinsTest {
  /** Kept by each browser for itself, in cookies. */
  private static final Set<String> OF_BROWSERS = Set.of("/preferences", "/seen");

  private static final Map<String, String> TWINS =
      Map.ofEntries(
          Map.entry("/login", "POST /session"),
          Map.entry("/logout", "DELETE /session"),
          Map.entry("/account/password", "POST /session/password"),
          Map.entry("/own-case", "POST /own-case"),
          Map.entry("/users/{name}/remove", "DELETE /users/{name}"),
          Map.entry("/searches/rename", "POST /searches/{name}"),
          Map.entry("/searches/remove", "DELETE /searches/{name}"),
          Map.entry("/documents/{number}/claims/{claim}", "POST /claims/{number}/reviews"),
          Map.entry("/intake", "POST /documents"),
          Map.entry("/intake/feeds", "POST /feeds"),
          Map.entry("/intake/feeds/forget", "DELETE /feeds"),
          Map.entry("/intake/feeds/look", "POST /feeds/look"),
          Map.entry("/intake/settings", "POST /feeds/settings"),
          Map.entry("/ledger/check", "POST /receipt"),
          Map.entry("/ledger/verify", "POST /verify"));

  private Team team;

  @BeforeEach
  void start() throws IOException {
    team = new Team(TestSite.HOME.resolve("samples/drones-mali.jsonl").toString());
  }

  @AfterEach
  void stop() throws IOException {
    team.close();
  }

  @Test
  void everyFormHasATwinOfTheSameRoleAndDescribed() {
    List<Route> routes = team.site.routes();
    JsonNode paths =
        JsonMapper.shared()
            .readTree(team.member("reader").get("/api/v1/openapi.json").body())
            .path("paths");
    for (Route form : routes) {
      if (form.isApi() || form.method() != Route.Method.POST || OF_BROWSERS.contains(form.path())) {
        continue;
      }
      String[] twin = TWINS.getOrDefault(form.path(), "POST " + form.path()).split(" ", -1);
      Optional<Route> found =
          routes.stream()
              .filter(r -> r.path().equals(Route.API + twin[1]))
              .filter(r -> r.method().name().equals(twin[0]))
              .findFirst();
      assertThat(found).as(form.path()).isPresent();
      assertThat(found.get().least()).as(form.path()).isEqualTo(form.least());
      assertThat(paths.path(twin[1]).path(twin[0].toLowerCase(java.util.Locale.ROOT)).isObject())
          .as(form.path())
          .isTrue();
    }
  }

  private HttpResponse<String> ask(
      String method, String path, String cookie, String token, String body) {
    return team.site.send(
        HttpRequest.newBuilder(URI.create(team.site.address() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Cookie", cookie)
            .header("X-Stemma-Token", token)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
  }

  private record Login(String cookie, String token) {}

  private Login login(String name, String password) {
    String token = json(team.stranger().get("/api/v1/session")).path("token").stringValue();
    HttpResponse<String> response =
        ask(
            "POST",
            "/session",
            "",
            token,
            "{\"name\": \"" + name + "\", \"password\": \"" + password + "\"}");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(json(response).path("role").stringValue()).isEqualTo(name);
    return new Login(cookie(response), json(response).path("token").stringValue());
  }

  @Test
  void aProgramLogsInChangesItsPasswordAndLogsOut() {
    Login first = login("reviewer", Team.PASSWORD);
    String next = "seven blue boats at noon";
    HttpResponse<String> wrong =
        ask("POST", "/session/password", first.cookie(), first.token(), "{\"old\": \"no\"}");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(json(wrong).path("code").stringValue()).isEqualTo("trouble.wrong-password");
    HttpResponse<String> changed =
        ask(
            "POST",
            "/session/password",
            first.cookie(),
            first.token(),
            "{\"old\": \"" + Team.PASSWORD + "\", \"password\": \"" + next + "\"}");
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(team.stranger().with(first.cookie()).get("/api/v1/overview").statusCode())
        .isEqualTo(401);
    Login second = new Login(cookie(changed), json(changed).path("token").stringValue());
    assertThat(team.stranger().with(second.cookie()).get("/api/v1/overview").statusCode())
        .isEqualTo(200);
    assertThat(ask("DELETE", "/session", second.cookie(), second.token(), "").statusCode())
        .isEqualTo(200);
    assertThat(team.stranger().with(second.cookie()).get("/api/v1/overview").statusCode())
        .isEqualTo(401);
    login("reviewer", next);
  }

  @Test
  void aWrongLoginIsRefused() {
    String token = json(team.stranger().get("/api/v1/session")).path("token").stringValue();
    HttpResponse<String> response =
        ask("POST", "/session", "", token, "{\"name\": \"admin\", \"password\": \"guessed it\"}");
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(ask("POST", "/session", "", "x", "{}").statusCode()).isEqualTo(403);
  }

  @Test
  void onlyAnAdminRedactsWithAReasonByPageAndByProgram() {
    Login reviewer = login("reviewer", Team.PASSWORD);
    String why = "{\"reason\": \"court order\"}";
    assertThat(
            ask("POST", "/documents/1/redaction", reviewer.cookie(), reviewer.token(), why)
                .statusCode())
        .isEqualTo(403);
    Login admin = login("admin", Team.PASSWORD);
    HttpResponse<String> bare =
        ask("POST", "/documents/1/redaction", admin.cookie(), admin.token(), "{}");
    assertThat(bare.statusCode()).isEqualTo(400);
    HttpResponse<String> done =
        ask("POST", "/documents/1/redaction", admin.cookie(), admin.token(), why);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(json(done).path("redacted").stringValue()).isEqualTo("court order");
    Team.Member ada = team.member("admin");
    assertThat(ada.get("/documents/1").body()).contains("court order");
    assertThat(ada.get("/documents/2").body()).contains("/documents/2/redaction");
    assertThat(team.member("reviewer").get("/documents/2").body())
        .doesNotContain("/documents/2/redaction");
    assertThat(ada.post("/documents/2/redaction", Map.of("reason", "theirs")).statusCode())
        .isEqualTo(303);
    assertThat(ada.get("/documents/2").body()).contains("theirs");
    assertThat(ada.get("/documents/2/original").statusCode()).isEqualTo(410);
    assertThat(team.site.desk().ledger().verify((at, all) -> {}).isSound()).isTrue();
  }

  @Test
  void aListOfFeedsIsFollowedByProgram() {
    Login reviewer = login("reviewer", Team.PASSWORD);
    String opml =
        "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline type=\"rss\""
            + " xmlUrl=\"https://feeds.example/one.xml\" text=\"One\"/></body></opml>";
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"opml\"; filename=\"a.opml\"\r\n\r\n"
            + opml
            + "\r\n--b--\r\n";
    HttpResponse<String> response =
        team.site.send(
            HttpRequest.newBuilder(URI.create(team.site.address() + "/api/v1/feeds"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .header("Cookie", reviewer.cookie())
                .header("X-Stemma-Token", reviewer.token())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(response.body()).contains("https://feeds.example/one.xml");
  }
}

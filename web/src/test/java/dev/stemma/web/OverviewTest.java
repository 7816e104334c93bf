package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.samples();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void mattersAndNewestClaimsAreShownInBothLanguages() {
    Document english = site.page("/", "Accept-Language", "en");
    assertThat(english.select("table.matters").text()).contains("Turkey → Mali: drones");
    assertThat(english.select("article.claim")).isNotEmpty();
    Document french = site.page("/", "Accept-Language", "fr");
    assertThat(french.select("html").attr("lang")).isEqualTo("fr");
    assertThat(french.select("nav").text()).contains("Affirmations");
  }

  @Test
  void sampleReportsAreSaidToBeSamples() {
    assertThat(site.page("/").select(".banner").text()).contains("invented");
  }

  @Test
  void aStyleIsKeptForGoodAndAnUnknownOneIsMissing() {
    String style = site.page("/").select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> response = site.get(style);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    assertThat(site.get("/static/x/../../etc/passwd").statusCode()).isIn(400, 404);
    assertThat(site.get("/static/x/no.css").statusCode()).isEqualTo(404);
  }

  @Test
  void theLanguageThatWasChosenHolds() {
    HttpResponse<String> response =
        site.post("/preferences", Map.of("language", "fr", "here", "/search?q=drones"));
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/search?q=drones");
    assertThat(response.headers().allValues("Set-Cookie")).anyMatch(c -> c.contains("language=fr"));
    assertThat(site.page("/", "Cookie", "language=fr").select("html").attr("lang")).isEqualTo("fr");
  }

  @Test
  void noFormLeadsElsewhere() {
    HttpResponse<String> response =
        site.post("/preferences", Map.of("language", "fr", "here", "//evil.example/"));
    assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("evil");
  }

  @Test
  void aFormWithoutTokenIsRefused() {
    assertThat(site.post("/preferences", Map.of("language", "fr", "token", "x")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void anUnknownPageIsSaidToBeMissing() {
    HttpResponse<String> response = site.get("/no-such-page");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("<html").contains("no page at this address");
    assertThat(site.get("/api/v1/nothing").body()).contains("\"status\": 404");
  }
}

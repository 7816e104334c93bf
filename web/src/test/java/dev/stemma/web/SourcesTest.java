package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SourcesTest {
  private static TestSite site;
  private static String slug = "";

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.samples();
    slug = json("/api/v1/sources").path("sources").get(0).path("outlet").asString();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static JsonNode json(String path) {
    HttpResponse<String> response = site.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void outletsAreListedByHowMuchTheyPublishedAndPaged() {
    JsonNode all = json("/api/v1/sources");
    assertThat(all.path("sources").size()).isEqualTo(all.path("all").asInt());
    JsonNode one = json("/api/v1/sources?limit=1");
    JsonNode next = json("/api/v1/sources?limit=1&after=" + one.path("next").asString());
    assertThat(next.path("sources").get(0)).isEqualTo(all.path("sources").get(1));
    assertThat(site.page("/sources").select("tbody tr")).hasSize(all.path("all").asInt());
    assertThat(site.page("/sources", "Accept-Language", "fr").select("h1").text())
        .isEqualTo("Sources");
  }

  @Test
  void anOutletHasItsRecordAndWhatItPublished() {
    Document page = site.page("/sources/" + slug);
    assertThat(page.select(".record .figures dd")).hasSize(6);
    assertThat(page.select("article.claim")).isNotEmpty();
    JsonNode record = json("/api/v1/sources/" + slug);
    assertThat(record.path("reports").asInt()).isPositive();
  }

  @Test
  void aGradeIsGivenWithAReasonShownAndTakenBack() {
    String path = "/sources/" + slug;
    assertThat(site.post(path + "/grade", Map.of("grade", "B")).statusCode()).isEqualTo(400);
    assertThat(site.post(path + "/grade", Map.of("grade", "X", "why", "y")).statusCode())
        .isEqualTo(400);
    HttpResponse<String> given =
        site.post(path + "/grade", Map.of("grade", "F", "why", "never <i>checked</i>"));
    assertThat(given.statusCode()).isEqualTo(303);
    Document page = site.page(path);
    assertThat(page.select(".given").text()).contains("unknown: cannot be judged (F)");
    assertThat(page.select(".grading blockquote").text()).isEqualTo("never <i>checked</i>");
    assertThat(site.page("/sources").select(".grade.r-F")).hasSize(1);
    site.post(path + "/grade", Map.of("undo", "true"));
    assertThat(site.page(path).select(".given")).isEmpty();
  }

  @Test
  void programsGradeToo() {
    String path = "/api/v1/sources/" + slug + "/grade";
    HttpResponse<String> given =
        site.json("POST", path, "{\"grade\": \"C\", \"why\": \"checked ten reports\"}");
    assertThat(given.body()).contains("checked ten reports");
    assertThat(site.json("POST", path, "{}").body()).contains("\"reliability\": null");
  }

  @Test
  void anActorHasWhatIsSaidOfItAndByIt() {
    Document page = site.page("/actors/TUR");
    assertThat(page.select("h1").text()).isEqualTo("Turkey");
    assertThat(page.select("h2").eachText())
        .anyMatch(h -> h.startsWith("What it is said to supply"));
    assertThat(page.select("table.matters").text()).contains("Turkey → Mali: drones");
    assertThat(site.page("/actors/TUR", "Accept-Language", "fr").select("h1").text())
        .isEqualTo("Turquie");
    JsonNode json = json("/api/v1/actors/TUR");
    assertThat(json.path("supplies").path("found").asInt()).isPositive();
    assertThat(site.get("/actors/%3Cscript%3E").statusCode()).isEqualTo(404);
    assertThat(site.get("/actors/" + "x".repeat(3000)).statusCode()).isEqualTo(404);
  }

  @Test
  void goodsHaveWhoSuppliesWhom() {
    Document page = site.page("/items/drones");
    assertThat(page.select("table.pairs").text()).contains("Turkey → Mali");
    assertThat(page.select("article.claim")).isNotEmpty();
    String kind =
        site.page("/items/drones").expectFirst("article.claim a[href^=/items/]").attr("href");
    assertThat(site.page(kind).select("table.matters")).isNotEmpty();
    assertThat(json("/api/v1" + kind).path("said").path("found").asInt()).isPositive();
  }

  @Test
  void whatCameSinceTheLastLookIsCounted() throws IOException {
    try (TestSite own = TestSite.samples()) {
      assertThat(own.page("/").select(".since button")).hasSize(1);
      HttpResponse<String> seen = own.post("/seen", Map.of());
      String cookie = seen.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
      assertThat(cookie).startsWith("seen=");
      assertThat(own.page("/", "Cookie", cookie).select(".since").text()).contains("Nothing new");
      Document earlier = own.page("/", "Cookie", "seen=1.1.0.20000");
      assertThat(earlier.select(".since").text()).contains("new documents");
      assertThat(earlier.select(".moved li")).isNotEmpty();
      assertThat(own.get("/", "Cookie", "seen=9.9.9.999999999999999").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void flowsAreATableThatCanBeNarrowed() {
    Document page = site.page("/");
    assertThat(page.select("tr[data-from=TUR][data-to=MLI]")).hasSize(1);
    assertThat(site.page("/?goods=tanks").select("tr[data-from]")).isEmpty();
    assertThat(site.page("/?goods=drones&year=2023").select("tr[data-from=TUR]")).isNotEmpty();
    assertThat(site.page("/?year=1950").select("tr[data-from]")).isEmpty();
    assertThat(json("/api/v1/overview?goods=drones").path("flows").size()).isPositive();
  }

  @Test
  void namesOfStrangersAreText() throws IOException {
    Path folder = Files.createTempDirectory("stemma-hostile");
    Path file = folder.resolve("a.jsonl");
    Files.writeString(
        file,
        "{\"url\": \"https://example.org/1\", \"title\": \"<img src=x onerror=alert(1)>\","
            + " \"publisher\": \"\\\"><script>alert(1)</script> Daily\", \"language\": \"en\","
            + " \"published\": \"2024-02-01\", \"text\": \"Iran delivered drones to Russia, US"
            + " officials said.\"}\n");
    try (TestSite own = TestSite.with(Settings.local(0, false), file.toString())) {
      for (String path : new String[] {"/", "/search", "/search?kind=documents", "/sources"}) {
        assertThat(own.get(path).body())
            .doesNotContain("<script>alert")
            .doesNotContain("<img src=x");
      }
      String source = own.page("/sources").select("tbody a").attr("href");
      assertThat(own.get(source).statusCode()).isEqualTo(200);
      assertThat(own.get(source).body()).doesNotContain("<script>alert");
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}

package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.samples();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  private static List<Long> numbers(String path) {
    List<Long> numbers = new ArrayList<>();
    json(site.get(path))
        .path("claims")
        .values()
        .forEach(claim -> numbers.add(claim.path("number").asLong()));
    return numbers;
  }

  @Test
  void wordsAreMarkedAndCriteriaCanBeDroppedOneByOne() {
    Document page = site.page("/search?q=drones&supplier=TUR&polarity=affirmed");
    assertThat(page.expectFirst("article.claim mark").text()).isEqualToIgnoringCase("drones");
    assertThat(page.select(".chips a[href^=/search]").eachText())
        .anyMatch(t -> t.contains("Turkey"));
    Element chip = page.expectFirst(".chips a[aria-label*=Turkey]");
    assertThat(chip.attr("href")).isEqualTo("/search?q=drones&polarity=affirmed");
  }

  @Test
  void everyAttributeHasItsCountsAndALinkThatNarrows() {
    Document page = site.page("/search");
    for (String name : List.of("type", "stage", "certainty", "supplier", "item", "outlet")) {
      assertThat(page.select("fieldset a[href*=" + name + "=]")).as(name).isNotEmpty();
    }
    Element choice = page.expectFirst("fieldset a[href*=supplier=TUR]");
    int count = Integer.parseInt(choice.select(".n").text());
    assertThat(numbers("/api/v1/claims?supplier=TUR&limit=100")).hasSize(count);
  }

  @Test
  void bothLanguagesSayTheSame() {
    Document french = site.page("/search?type=transfer", "Accept-Language", "fr");
    assertThat(french.select("legend").eachText()).contains("Fournisseur", "Certitude");
    assertThat(french.select(".chips").text()).contains("Transfert");
    assertThat(site.page("/search?type=transfer").select(".chips").text()).contains("Transfer");
  }

  @Test
  void pagesFollowEachOtherAndStayStable() {
    List<Long> all = numbers("/api/v1/claims?limit=100");
    List<Long> paged = new ArrayList<>();
    String next = "/api/v1/claims?limit=5";
    while (!next.isEmpty()) {
      paged.addAll(numbers(next));
      JsonNode before = json(site.get(next)).path("next");
      next = before.isNull() ? "" : "/api/v1/claims?limit=5&before=" + before.asLong();
    }
    assertThat(paged).isEqualTo(all);
    Document page = site.page("/search");
    assertThat(page.select("article.claim")).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void documentsAreFoundWithTheWordsAround() {
    Document page = site.page("/search?kind=documents&q=drones");
    assertThat(page.select(".reports h3 a[href^=/documents/]")).isNotEmpty();
    assertThat(page.expectFirst(".reports .passage mark").text()).isEqualToIgnoringCase("drones");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" OR 1=1 --",
        "NEAR(drones mali)",
        "words:drones AND NOT *",
        "-",
        "\"",
        "drones\u0000 \u001b[31m",
        "<script>alert(1)</script>",
        "'; DROP TABLE claim; --",
        "\uE000ttransfer",
        "* ^ ( ) { } [ ] \\"
      })
  void hostileWordsAreWordsAndNothingElse(String words) {
    HttpResponse<String> page = site.get("/search?q=" + encoded(words));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<script>alert").doesNotContain("Exception");
    assertThat(site.get("/api/v1/claims?q=" + encoded(words)).statusCode()).isEqualTo(200);
    assertThat(site.get("/search?kind=documents&q=" + encoded(words)).statusCode()).isEqualTo(200);
    for (String name : List.of("supplier", "item", "outlet", "source", "language")) {
      assertThat(site.get("/search?" + name + "=" + encoded(words)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatMakesNoSenseIsSaidAtTheForm() {
    String long10k = "x".repeat(10_000);
    for (String query :
        List.of("q=" + long10k, "type=gift", "from=2023-13-45", "from=2024-01-01&to=2023-01-01")) {
      HttpResponse<String> page = site.get("/search?" + query);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("role=\"alert\"");
      assertThat(site.get("/api/v1/claims?" + query).statusCode()).isEqualTo(400);
    }
    assertThat(site.get("/api/v1/claims?type=gift").body()).contains("type takes transfer");
    assertThat(site.get("/api/v1/claims?limit=1000").statusCode()).isEqualTo(400);
  }

  @Test
  void nothingFoundSaysWhatToDo() {
    assertThat(site.page("/search?q=zzzz").select("main").text()).contains("Nothing fits");
  }

  @Test
  void whatIsFoundCanBeTakenOut() {
    HttpResponse<String> csv = site.get("/search/claims.csv?supplier=TUR&all=true");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(csv.body()).startsWith("document,source,publisher");
    String lines = site.get("/api/v1/claims.jsonl?all=true").body();
    assertThat(lines.lines()).hasSize(numbers("/api/v1/claims?limit=100").size());
    assertThat(lines.lines())
        .allSatisfy(
            l -> assertThat(JsonMapper.shared().readTree(l).path("claim").isObject()).isTrue());
    assertThat(site.get("/search/claims.jsonl?type=gift").statusCode()).isEqualTo(400);
  }

  @Test
  void searchesAreKeptRenamedAndRemoved() {
    HttpResponse<String> kept =
        site.post(
            "/searches", Map.of("name", "Turkish <b>drones</b>", "query", "q=drones&supplier=TUR"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location").orElse(""))
        .endsWith("/search?q=drones&supplier=TUR");
    Document page = site.page("/search?q=drones&supplier=TUR");
    Element link = page.expectFirst(".saved a[aria-current=true]");
    assertThat(link.text()).isEqualTo("Turkish <b>drones</b>");
    assertThat(site.desk().ledger().searches()).hasSize(1);
    site.post("/searches/rename", Map.of("name", "Turkish <b>drones</b>", "other", "Mali"));
    assertThat(json(site.get("/api/v1/searches")).path("searches").get(0).path("name").asString())
        .isEqualTo("Mali");
    assertThat(site.json("DELETE", "/api/v1/searches/Mali", "{}").statusCode()).isEqualTo(200);
    assertThat(site.desk().ledger().searches()).isEmpty();
  }

  @Test
  void onlyWhatCanBeSearchedIsKept() {
    assertThat(
            site.json("POST", "/api/v1/searches", "{\"name\": \"a\", \"query\": \"type=gift\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(
            site.json(
                    "POST",
                    "/api/v1/searches",
                    "{\"name\": \"" + "n".repeat(200) + "\", \"query\": \"\"}")
                .statusCode())
        .isEqualTo(400);
    assertThat(site.json("POST", "/api/v1/searches/none", "{\"name\": \"other\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void anEmptyCaseHasAllPagesToo() throws IOException {
    try (TestSite empty = TestSite.empty()) {
      for (String path : List.of("/", "/search", "/search?kind=documents&q=x", "/sources")) {
        assertThat(empty.page(path).select("main").text()).isNotBlank();
        assertThat(empty.page(path, "Accept-Language", "fr").select("html").attr("lang"))
            .isEqualTo("fr");
      }
      assertThat(empty.get("/api/v1/overview").statusCode()).isEqualTo(200);
      assertThat(empty.get("/api/v1/claims").body()).contains("\"found\": 0");
      assertThat(empty.get("/actors/nobody-at-all").statusCode()).isEqualTo(404);
      assertThat(empty.get("/items/nothing-at-all").statusCode()).isEqualTo(404);
      assertThat(empty.get("/sources/no-such-outlet").statusCode()).isEqualTo(404);
    }
  }
}

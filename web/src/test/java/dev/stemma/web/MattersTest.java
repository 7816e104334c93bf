package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MattersTest {
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site = TestSite.samples();
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static JsonNode data(String path) {
    return JsonMapper.shared().readTree(site.get("/api/v1" + path).body());
  }

  private static String rows(String query) {
    return site.page("/matters?" + query).select("table.matters tbody").text();
  }

  @Test
  void mattersAreListedInTheLanguageOfThePage() {
    Document english = site.page("/matters", "Accept-Language", "en");
    assertThat(english.select("table.matters").text()).contains("North Korea → Russia");
    Document french = site.page("/matters", "Accept-Language", "fr");
    assertThat(french.select("table.matters").text())
        .contains("Corée du Nord → Russie : munitions d’artillerie");
    assertThat(french.select("h1").text()).isEqualTo("Affaires");
  }

  @Test
  void wordsOfEitherLanguageFindAMatterEvenInPart() {
    assertThat(rows("q=north+korea+shells")).doesNotContain("North Korea");
    assertThat(rows("q=north+korea+artill")).contains("North Korea → Russia: artillery ammunition");
    assertThat(rows("q=cor%C3%A9e+munitions")).contains("North Korea → Russia");
  }

  @Test
  void filtersNarrowTheList() {
    assertThat(rows("actor=Turkey")).contains("Turkey → Mali").doesNotContain("North Korea");
    assertThat(rows("actor=Turquie")).contains("Turkey → Mali");
    assertThat(rows("category=drones")).contains("drones").doesNotContain("ammunition");
    assertThat(rows("type=sanction")).doesNotContain("→");
    assertThat(rows("contested=1")).contains("Turkey → Mali: drones");
    assertThat(data("/matters?all=1").path("found").intValue())
        .isGreaterThanOrEqualTo(data("/matters").path("found").intValue());
  }

  @Test
  void anOrderIsKeptFromPageToPageAndNothingIsLostBetween() {
    int all = data("/matters?order=reports&all=1").path("found").intValue();
    String next = "";
    int seen = 0;
    int last = Integer.MAX_VALUE;
    do {
      JsonNode page =
          data("/matters?order=reports&all=1&limit=2" + (next.isEmpty() ? "" : "&before=" + next));
      for (JsonNode matter : page.path("matters").values()) {
        assertThat(matter.path("reports").intValue()).isLessThanOrEqualTo(last);
        last = matter.path("reports").intValue();
        seen++;
      }
      next = page.path("next").isNull() ? "" : Called.encoded(page.path("next").stringValue());
    } while (!next.isEmpty());
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void whatIsNoOrderOrNoPlaceIsRefused() {
    assertThat(site.get("/matters?order=x").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/matters?before=x").statusCode()).isEqualTo(400);
    assertThat(site.get("/api/v1/matters?limit=100000").statusCode()).isEqualTo(400);
  }

  @Test
  void hostileWordsStayWords() {
    Document page = site.page("/matters?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&actor=%22x");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("#f-words").attr("value")).isEqualTo("\"><script>alert(1)</script>");
    assertThat(page.select(".empty")).hasSize(1);
  }

  @Test
  void anEmptyCaseHasNoMatters() throws IOException {
    try (TestSite empty = TestSite.empty()) {
      assertThat(empty.page("/matters").select(".found").text()).isEqualTo("No matter");
      assertThat(empty.get("/matters/PRK%3ERUS:rockets").statusCode()).isEqualTo(404);
    }
  }
}

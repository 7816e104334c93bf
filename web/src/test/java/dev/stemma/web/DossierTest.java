package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DossierTest {
  private static final String DRONES = "/matters/TUR%3EMLI%3Adrones";
  private static final String SHELLS = "/matters/PRK%3ERUS%3Aartillery-ammunition";
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
  void saysTheVerdictInTheLanguageOfThePage() {
    Document english = site.page(DRONES, "Accept-Language", "en");
    assertThat(english.select("h1").text()).isEqualTo("Turkey → Mali: drones");
    assertThat(english.select(".verdict").text()).contains("independent origins", "denied by");
    Document french = site.page(DRONES, "Accept-Language", "fr");
    assertThat(french.select("h1").text()).isEqualTo("Turquie → Mali : drones");
    assertThat(french.select(".verdict").text()).contains("origines indépendantes");
    assertThat(french.select("#grade").text()).contains("Deux origines indépendantes ou plus");
  }

  @Test
  void drawsTheStemmaWithLinksThatSayAllAndTheSameAsAList() {
    Document page = site.page(DRONES, "Accept-Language", "en");
    assertThat(page.select("svg.stemma g.k-origin.t-counted")).isNotEmpty();
    assertThat(page.select("svg.stemma g.t-denied")).isNotEmpty();
    assertThat(page.select("svg.stemma g.t-unknown")).isNotEmpty();
    for (Element place : page.select("svg.stemma g.place > a")) {
      assertThat(place.attr("href")).isNotEmpty();
      assertThat(place.attr("aria-label")).isNotEmpty();
    }
    assertThat(page.select(".tree [data-item]")).hasSameSizeAs(page.select("svg g.place"));
    assertThat(page.select(".tree").text()).contains("cites", "Sahel Wire");
    assertThat(page.select("[style], script:not([src])")).isEmpty();
  }

  @Test
  void copiesAreFoldedUntilTheyAreAskedFor() {
    Document folded = site.page(DRONES);
    String unfold = folded.select("a.unfold").attr("href");
    assertThat(folded.select("g.k-copy")).isEmpty();
    Document unfolded = site.page(unfold.replaceAll("#.*", ""));
    assertThat(unfolded.select("g.k-copy")).isNotEmpty();
    assertThat(site.page(DRONES + "?open=all").select("a.unfold")).isEmpty();
  }

  @Test
  void drawsReportsDenialsAndStagesInTime() {
    Document page = site.page(DRONES);
    assertThat(page.select(".timeline .l-origin circle")).isNotEmpty();
    assertThat(page.select(".timeline .l-denials circle")).isNotEmpty();
    assertThat(page.select(".timeline .l-stages .mark")).isNotEmpty();
    assertThat(page.select(".as-table tbody tr")).isNotEmpty();
    assertThat(page.select(".timeline svg a")).allMatch(a -> !a.attr("aria-label").isEmpty());
  }

  @Test
  void showsAmountsInTheSourcesWords() {
    Document page = site.page(DRONES);
    assertThat(page.select(".range q").text()).contains("six");
    assertThat(page.select(".range svg circle, .range svg rect")).isNotEmpty();
  }

  @Test
  void everyLineHasItsWordsInTheirLanguageAndLeadsToThem() {
    Document page = site.page(DRONES);
    assertThat(page.select(".line blockquote[lang=fr]")).isNotEmpty();
    assertThat(page.select(".line .line-head a"))
        .allMatch(a -> a.attr("href").matches("/documents/\\d+#claim-\\d+"));
  }

  @Test
  void linesAreFilteredByOriginAndPolarity() {
    Document page = site.page(DRONES + "?polarity=denied");
    assertThat(page.select(".line")).isNotEmpty().allMatch(l -> l.hasClass("t-denied"));
    assertThat(site.page(DRONES + "?origin=FRA").select(".line .of").eachText())
        .isNotEmpty()
        .containsOnly("France");
    assertThat(site.page(DRONES + "?from=2023-06-01&to=2023-06-30").select(".line")).isNotEmpty();
    assertThat(site.get(DRONES + "?from=june").statusCode()).isEqualTo(400);
  }

  @Test
  void lettersOfAnyCaseAndPartsOfAKeyLeadToTheMatter() {
    HttpResponse<String> response = site.get("/matters/tur%3Emli:drones");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElse("")).endsWith(DRONES);
    assertThat(site.get("/matters/FOO%3EBAR:tanks").statusCode()).isEqualTo(404);
  }

  @Test
  void givesTheDossierAndItsStemmaAsData() {
    JsonNode dossier = data("/api/v1" + DRONES + "?limit=3");
    assertThat(dossier.path("key").stringValue()).isEqualTo("TUR>MLI:drones");
    assertThat(dossier.path("documents").size()).isEqualTo(3);
    assertThat(dossier.path("documents").get(0).path("words").stringValue()).contains("Turkey");
    assertThat(dossier.path("verdict").stringValue()).contains("independent origins");
    JsonNode further = data("/api/v1" + DRONES + "?after=" + dossier.path("next").longValue());
    assertThat(further.path("documents").get(0).path("claim").longValue())
        .isNotEqualTo(dossier.path("next").longValue());
    assertThat(data("/api/v1" + SHELLS + "/stemma").path("origins").size()).isPositive();
    assertThat(site.get("/api/v1" + DRONES + "?after=999999").statusCode()).isEqualTo(400);
  }

  private static JsonNode data(String path) {
    return JsonMapper.shared().readTree(site.get(path, "Accept-Language", "en").body());
  }

  @Test
  void givesItsLinesAsAFile() {
    HttpResponse<String> response = site.get(DRONES + "/lines.csv");
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", ".csv");
    assertThat(response.body()).startsWith("matter,document,").contains("TUR>MLI:drones,");
    assertThat(response.body().lines().count())
        .isEqualTo(site.page(DRONES).select(".line").size() + 1);
  }
}

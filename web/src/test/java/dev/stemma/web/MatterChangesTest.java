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

class MatterChangesTest {
  private static final String DRONES = "/matters/TUR%3EMLI%3Adrones";
  private static final String WHOLE = "ZAF>MLI:armoured-vehicles";
  private static final String PART = "/matters/RUS%3EMLI%3Amateriel";
  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site =
        TestSite.with(
            Settings.local(0, false),
            TestSite.HOME.resolve("samples/drones-mali.jsonl").toString());
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private String after(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElse("").replaceAll("^http://[^/]*", "");
  }

  private Document next(HttpResponse<String> response) {
    return site.page(after(response).replaceAll("#.*", ""), "Accept-Language", "en");
  }

  @Test
  void mergesAndTakesItBack() {
    Document merged =
        next(site.post(PART + "/merge", Map.of("into", WHOLE, "why", "one <b>sale</b>")));
    assertThat(merged.select(".notice").text()).startsWith("Merged");
    assertThat(merged.select(".meta code").text()).isEqualTo(WHOLE);
    assertThat(merged.select(".said").text())
        .contains("RUS>MLI:materiel is part of " + WHOLE, "one <b>sale</b>");
    assertThat(site.page("/matters").text()).doesNotContain("Russia → Mali: arms");
    assertThat(after(site.post(PART + "/merge", Map.of("into", WHOLE)))).contains("said=already");
    String undo = merged.select(".said input[name=what]").attr("value");
    Document undone = next(site.post(MatterRow.path(WHOLE) + "/undo", Map.of("what", undo)));
    assertThat(undone.select(".notice").text()).isEqualTo("Taken back.");
    assertThat(undone.select(".said")).isEmpty();
    assertThat(site.page("/matters", "Accept-Language", "en").text())
        .contains("Russia → Mali: arms");
  }

  @Test
  void splitsTickedLinesOffAndTakesThemBack() {
    String claim = site.page(DRONES + "?origin=FRA").select("input[name=claim]").attr("value");
    Document part =
        next(site.post(DRONES + "/split", Map.of("claim", claim, "name", "french-count")));
    assertThat(part.select("h1").text()).isEqualTo("Turkey → Mali: drones (french-count)");
    assertThat(part.select(".line .of").text()).contains("France");
    assertThat(site.page(DRONES).select(".said").text()).contains("@french-count");
    HttpResponse<String> undone =
        site.post(MatterRow.path("TUR>MLI:drones@french-count") + "/undo", Map.of());
    assertThat(after(undone)).startsWith(DRONES + "?said=undone");
    assertThat(site.page(DRONES + "?origin=FRA").select(".line")).isNotEmpty();
  }

  private String refused(String change, Map<String, String> form) {
    Document page = Jsoup.parse(site.post(DRONES + change, form).body());
    assertThat(page.select("h1").text()).startsWith("Turkey → Mali: drones");
    return page.select(".notice.failed").text();
  }

  @Test
  void whatWasTypedIntoAChangeThatIsRefusedIsKept() {
    String claim = site.page(DRONES).select("input[name=claim]").attr("value");
    String reason = "\"two\" <sales>";
    Document split =
        Jsoup.parse(
            site.post(DRONES + "/split", Map.of("claim", claim, "name", "No Name", "why", reason))
                .body());
    assertThat(split.select("#s-name").attr("value")).isEqualTo("No Name");
    assertThat(split.select("#s-why").attr("value")).isEqualTo(reason);
    assertThat(split.select("#m-why").attr("value")).isEmpty();
    assertThat(split.select("input[name=claim][checked]").eachAttr("value")).containsExactly(claim);
    Document grade =
        Jsoup.parse(site.post(DRONES + "/grade", Map.of("grade", "9", "why", reason)).body());
    assertThat(grade.select("#g-why").text()).isEqualTo(reason);
  }

  @Test
  void saysWhyAChangeCannotBeMade() {
    assertThat(refused("/split", Map.of("name", "x"))).startsWith("tick the lines");
    assertThat(refused("/split", Map.of("claim", "1", "name", "No Name"))).startsWith("a name has");
    assertThat(refused("/split", Map.of("claim", "999", "name", "x")))
        .isEqualTo("there is no such claim");
    assertThat(refused("/merge", Map.of("into", "FOO>BAR:tanks")))
        .isEqualTo("there is no such matter");
    assertThat(refused("/merge", Map.of("into", "TUR>MLI:drones"))).startsWith("both keys");
    assertThat(site.page(DRONES + "?said=%3Cscript%3E").select(".notice")).isEmpty();
  }

  @Test
  void gradesAMatterBesideTheSuggestion() {
    Document graded =
        next(site.post(DRONES + "/grade", Map.of("grade", "3", "why", "all have a stake")));
    assertThat(graded.select("#grade").text())
        .contains("3, possibly true", "all have a stake", "1, confirmed by other sources");
    assertThat(site.page("/matters").select("table.matters .g-3")).hasSize(1);
    assertThat(refused("/grade", Map.of("grade", "3"))).isEqualTo("a grade needs a reason");
    assertThat(refused("/grade", Map.of("grade", "9", "why", "x"))).startsWith("a grade is 1");
    assertThat(next(site.post(DRONES + "/grade", Map.of())).select("#grade .own")).isEmpty();
  }

  @Test
  void programsDoTheSame() {
    String claim = site.page(DRONES + "?origin=FRA").select("input[name=claim]").attr("value");
    HttpResponse<String> split =
        site.json(
            "POST",
            "/api/v1" + DRONES + "/split",
            "{\"claims\": [" + claim + "], \"name\": \"french\"}");
    assertThat(split.statusCode()).isEqualTo(200);
    assertThat(split.body()).contains("\"key\": \"TUR>MLI:drones@french\"", "\"up_to_date\": true");
    assertThat(site.json("POST", "/api/v1" + DRONES + "/undo", "{}").body()).contains("undone");
    assertThat(
            site.json("POST", "/api/v1" + DRONES + "/merge", "{\"into\": \"FOO>BAR:x\"}")
                .statusCode())
        .isEqualTo(404);
    assertThat(site.json("POST", "/api/v1" + DRONES + "/grade", "{\"grade\": \"7\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            site.json(
                    "POST",
                    "/api/v1" + DRONES + "/grade",
                    "{\"grade\": \"2\", \"why\": \"checked\"}")
                .body())
        .contains("graded");
    assertThat(
            site.post(DRONES + "/grade", Map.of("grade", "2", "why", "x", "token", "no"))
                .statusCode())
        .isEqualTo(403);
  }
}

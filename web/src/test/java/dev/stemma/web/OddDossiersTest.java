package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers of strangers' names, of one report, of denials only, of reports without a day. */
class OddDossiersTest {
  private static final String DRONES = "/matters/TUR%3EMLI%3Adrones";

  @TempDir private Path folder = Path.of(".");

  private TestSite site(String... lines) throws IOException {
    Path file = folder.resolve("odd.jsonl");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return TestSite.with(Settings.local(0, false), file.toString());
  }

  private static String line(String id, String publisher, String day, String text) {
    return "{\"id\": \""
        + id
        + "\", \"source\": \"x\", \"publisher\": \""
        + publisher
        + "\", \"title\": \"A title\", \"language\": \"en\""
        + (day.isEmpty() ? "" : ", \"published\": \"" + day + "\"")
        + ", \"text\": \""
        + text
        + "\"}";
  }

  private static final String SAID =
      "Turkey has delivered six drones to Mali, the French defence ministry said on Monday.";

  @Test
  void aHostileNameIsShownAsText() throws IOException {
    String name = "<img src=x onerror=alert(1)>'\\\"</text></svg><script>alert(2)</script>";
    try (TestSite site = site(line("h1", name, "2023-03-14", SAID))) {
      Document page = site.page(DRONES);
      assertThat(page.select("main script, main img")).isEmpty();
      assertThat(page.select("svg.stemma .name").text()).contains("<img src=x");
      assertThat(page.select("svg.stemma")).hasSize(1);
      assertThat(site.get(DRONES + "/lines.csv").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void oneReportMakesADossier() throws IOException {
    try (TestSite site = site(line("o1", "Sample Wire", "2023-03-14", SAID))) {
      Document page = site.page(DRONES);
      assertThat(page.select("svg.stemma g.place")).hasSizeGreaterThanOrEqualTo(2);
      assertThat(page.select(".timeline circle")).hasSize(1);
      assertThat(page.select(".line")).hasSize(1);
    }
  }

  @Test
  void reportsWithoutADayAreSaidNotToBeDrawn() throws IOException {
    try (TestSite site =
        site(
            line("u1", "Sample Wire", "", SAID),
            line("u2", "Sample Post", "", "Turkey delivered ten drones to Mali, Turkey said."))) {
      Document page = site.page(DRONES, "Accept-Language", "en");
      assertThat(page.select(".timeline")).isEmpty();
      assertThat(page.select("#timeline").text()).contains("No report bears a date.");
      assertThat(page.select("svg.stemma .second").text()).contains("undated");
    }
  }

  @Test
  void denialsAloneMakeADossier() throws IOException {
    try (TestSite site =
        site(
            line(
                "d1",
                "Sample Wire",
                "2023-03-14",
                "Turkey denied on Monday that it had delivered drones to Mali."))) {
      Document page = site.page(DRONES, "Accept-Language", "en");
      assertThat(page.select(".timeline .l-denials circle")).isNotEmpty();
      assertThat(page.select("svg.stemma .k-origin.t-denied")).hasSize(1);
      assertThat(page.select(".brief .is-origins dd").text()).isEqualTo("0");
    }
  }
}

package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Run;
import dev.stemma.testkit.WireReport;
import dev.stemma.testkit.WireWorld;
import dev.stemma.testkit.Wires;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A story of some five hundred reports. */
class LargeDossierTest {
  private static final int REPORTS = 9000;
  private static final Run RUN = new Run("test", "0".repeat(64), "1".repeat(64), "usual");
  private static TestSite site;
  private static String path;

  @BeforeAll
  static void start() throws IOException {
    Wires wires = new Wires(WireWorld.load(TestSite.HOME.resolve("languages")), 1, REPORTS);
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int i = 0; i < wires.size(); i++) {
      sizes.merge(wires.story(i), 1, Integer::sum);
    }
    int largest =
        sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < wires.size(); i++) {
      if (wires.story(i) == largest) {
        WireReport report = wires.report(i);
        findings.add(
            new Finding(report.document(), report.original(), RUN, List.of(), report.claims()));
      }
    }
    site = TestSite.of(findings);
    path =
        MatterRow.path(
            site.desk().dossiers().matters(s -> true).stream()
                .max(Comparator.comparing(Summary::reports))
                .orElseThrow()
                .key());
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void theStemmaIsFoldedAndUnfoldsBranchByBranch() {
    Document page = site.page(path);
    int shown = page.select("svg.stemma g.place").size();
    assertThat(shown).isBetween(10, 60);
    String more = page.select("svg.stemma g.k-more a").attr("href").replaceAll("#.*", "");
    assertThat(page.select("svg.stemma g.k-more .name").text()).contains("more report");
    assertThat(site.page(more).select("svg.stemma g.place").size()).isGreaterThan(shown);
    Document all = site.page(path + "?open=all");
    assertThat(all.select("svg.stemma g.place").size()).isBetween(shown, 1300);
  }

  @Test
  void noPlaceOfTheStemmaLiesOnAnother() {
    Document page = site.page(path + "?open=all");
    assertThat(page.select("svg.stemma g.place").eachAttr("transform")).doesNotHaveDuplicates();
  }

  @Test
  void theTimelineStaysAsHighAsItIs() {
    Document page = site.page(path);
    assertThat(page.select(".timeline svg[height]").eachAttr("height"))
        .allMatch(height -> Integer.parseInt(height) < 160);
    assertThat(page.select(".timeline circle").size()).isLessThan(2500);
  }

  @Test
  void fiftyLinesStandOnAPageAndAllAreReached() {
    Document page = site.page(path, "Accept-Language", "en");
    assertThat(page.select(".line")).hasSize(50);
    String next = page.select("#evidence a[rel=next]").attr("href").replaceAll("#.*", "");
    Document second = site.page(next, "Accept-Language", "en");
    assertThat(second.select("#evidence .found").text()).contains("Lines 51 to 100");
    assertThat(second.select(".line").text()).isNotEqualTo(page.select(".line").text());
    assertThat(site.page(path + "?line=1000000").select(".line")).isNotEmpty();
  }
}

package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with a dossier. */
class DossierActionsTest {
  private static final String DRONES = "/matters/TUR%3EMLI%3Adrones";
  private static final String ARMS = "/matters/RUS%3EMLI%3Amateriel";
  private static final String VEHICLES = "ZAF>MLI:armoured-vehicles";

  @RegisterExtension
  static final Site SITE =
      Site.of(() -> Served.of(Served.HOME.resolve("samples/drones-mali.jsonl").toString()));

  @ParameterizedTest
  @EnumSource
  void aPlaceOfTheGraphShowsItsWordsAndLightsItsWay(Way way) {
    try (Visitor visitor = SITE.visitor(way, DRONES)) {
      Locator report = visitor.first(".place.k-report:not([data-above='']) > a:first-of-type");
      String name = report.locator(".name").textContent().strip();
      visitor.hand().point(report);
      assertThat(visitor.text(".said-here strong")).startsWith(name.replace("…", ""));
      assertThat(visitor.text(".said-here .steps")).isNotBlank();
      assertThat(visitor.count(".place.lit")).isGreaterThan(1);
      assertThat(visitor.count(".edge.lit")).isEqualTo(visitor.count(".place.lit") - 1);
      visitor.sees(".place.k-origin.lit");
      visitor.follow("svg.stemma .place.k-report.lit > a:first-of-type >> nth=0");
      visitor.sees(".note .claim:focus");
    }
  }

  @Test
  void arrowKeysMoveAlongTheTree() {
    try (Visitor visitor = SITE.visitor(Way.KEYBOARD, DRONES)) {
      Locator origin = visitor.first(".place.k-origin > a");
      visitor.hand().point(origin);
      String id = origin.locator("..").getAttribute("data-node");
      visitor.press("ArrowRight");
      visitor.focusIn(".place[data-above='" + id + "']");
      visitor.press("ArrowLeft");
      visitor.focusIn(".place[data-node='" + id + "']");
      visitor.press("ArrowDown");
      visitor.press("ArrowUp");
      visitor.focusIn(".place[data-node='" + id + "']");
    }
  }

  @ParameterizedTest
  @EnumSource
  void copiesAreUnfoldedAndFoldedAgain(Way way) {
    try (Visitor visitor = SITE.visitor(way, DRONES)) {
      assertThat(visitor.count(".k-copy.place")).isZero();
      visitor.leads(() -> visitor.hand().use(visitor.first("a.unfold")));
      visitor.sees(".place.k-copy");
      visitor.follow(".graph-foot > p a");
      visitor.sees("a.unfold");
      assertThat(visitor.count(".k-copy.place")).isZero();
      visitor.follow(".graph-foot a[href*='open=all']");
      visitor.sees(".place.k-copy");
      assertThat(visitor.count("a.unfold")).isZero();
      visitor.use(".tree-list summary");
      visitor.sees(".tree a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDayOfTheTimelineLeadsToItsLines(Way way) {
    try (Visitor visitor = SITE.visitor(way, DRONES)) {
      String dots = ".timeline a[href*='from='] >> nth=0";
      visitor.follow(dots);
      assertThat(visitor.path()).contains("from=").endsWith("#evidence");
      visitor.sees(".filters .go a");
      int some = visitor.count(".line");
      visitor.follow(".filters .go a");
      assertThat(visitor.count(".line")).isGreaterThan(some);
      visitor.use(".as-table summary");
      visitor.follow(".as-table tbody a >> nth=0");
      assertThat(visitor.path()).contains("#");
    }
  }

  @ParameterizedTest
  @EnumSource
  void linesAreNarrowedByOriginAndTakenOut(Way way) throws IOException {
    try (Visitor visitor = SITE.visitor(way, DRONES)) {
      int all = visitor.count(".line");
      assertThat(visitor.download(".meta a[download]").lines())
          .hasSize(all + 1)
          .first()
          .asString()
          .startsWith("matter,document,");
      visitor.choose("#e-origin", "FRA");
      visitor.follow(".filters button");
      assertThat(visitor.path()).endsWith("#evidence");
      assertThat(visitor.count(".line")).isPositive().isLessThan(all);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMatterIsMergedAndTheMergeTakenBack(Way way) {
    try (Visitor visitor = SITE.visitor(way, ARMS)) {
      visitor.write("#m-into", VEHICLES);
      visitor.write("#m-why", "one sale");
      visitor.follow("form[action*='/merge'] button");
      visitor.focusIn(".notice");
      assertThat(visitor.text(".meta code")).isEqualTo(VEHICLES);
      assertThat(visitor.text(".said .reason")).isEqualTo("one sale");
      visitor.follow(".said form button");
      visitor.focusIn(".notice");
      assertThat(visitor.count(".said li")).isZero();
      visitor.go(ARMS);
      visitor.sees(".line");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tickedLinesAreSplitOffAndTakenBack(Way way) {
    try (Visitor visitor = SITE.visitor(way, DRONES + "?origin=FRA")) {
      visitor.write("#s-name", "french-count");
      visitor.follow("#split button");
      visitor.focusIn(".notice.failed");
      visitor.go(DRONES + "?origin=FRA");
      visitor.hand().tick(visitor.first(".line .tick input"));
      visitor.write("#s-name", "french-count");
      visitor.write("#s-why", "another count");
      visitor.follow("#split button");
      visitor.focusIn(".notice");
      assertThat(visitor.text("h1")).endsWith("(french-count)");
      assertThat(visitor.count(".line")).isEqualTo(1);
      visitor.follow(".said form button");
      visitor.focusIn(".notice");
      assertThat(visitor.path()).startsWith(DRONES);
      assertThat(visitor.count(".said li")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGradeIsGivenAndTakenBack(Way way) {
    try (Visitor visitor = SITE.visitor(way, DRONES)) {
      visitor.use("#grade summary");
      visitor.choose("#g-value", "4");
      visitor.write("#g-why", "all are parties to it");
      visitor.follow("#grade details button");
      visitor.focusIn(".notice");
      visitor.sees(".grade.own.g-4");
      assertThat(visitor.text("#grade .reason")).isEqualTo("all are parties to it");
      visitor.follow("#grade dd form button");
      visitor.focusIn(".notice");
      assertThat(visitor.count(".grade.own")).isZero();
    }
  }
}

package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do on the first page. */
class OverviewActionsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  private static final String TURKEY = "tr[data-from=TUR][data-to=MLI]";

  private static Locator flow(Visitor visitor) {
    visitor.sees("#map svg .flow");
    String path = visitor.the(TURKEY + " a").getAttribute("href");
    return visitor.the("#map .flow[href='" + path + "']");
  }

  @ParameterizedTest
  @EnumSource
  void aFlowOfTheMapShowsItsRowAndLeadsToItsMatter(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/")) {
      Locator flow = flow(visitor);
      String path = flow.getAttribute("href");
      visitor.use(".flows .table > summary");
      visitor.sees(TURKEY);
      if (way == Way.MOUSE) {
        onTheLine(visitor, flow);
      } else {
        visitor.hand().point(flow);
      }
      visitor.sees(TURKEY + ".is-shown");
      visitor.leads(
          () -> {
            if (way == Way.MOUSE) {
              visitor.page().mouse().down();
              visitor.page().mouse().up();
            } else {
              visitor.press("Enter");
            }
          });
      assertThat(visitor.path()).isEqualTo(path);
    }
  }

  /** Points a little beside the middle of a line, as people do. */
  private static void onTheLine(Visitor visitor, Locator flow) {
    flow.scrollIntoViewIfNeeded();
    Object place =
        flow.locator(".arc")
            .evaluate(
                "arc => { const p = arc.getPointAtLength(arc.getTotalLength() / 2);"
                    + " const to = p.matrixTransform(arc.getScreenCTM());"
                    + " return [to.x + 3, to.y + 3]; }");
    List<?> xy = (List<?>) place;
    visitor
        .page()
        .mouse()
        .move(((Number) xy.get(0)).doubleValue(), ((Number) xy.get(1)).doubleValue());
  }

  @ParameterizedTest
  @EnumSource
  void flowsAreNarrowedByGoodsYearAndGrade(Way way) {
    for (Map.Entry<String, String> choice :
        Map.of("goods", "drones", "year", "2023", "grade", "1").entrySet()) {
      try (Visitor visitor = SITE.visitor(way, "/")) {
        flow(visitor);
        int all = visitor.count("#map .flow");
        visitor.choose(".choose [name=" + choice.getKey() + "]", choice.getValue());
        visitor.follow(".choose button");
        assertThat(visitor.path()).contains(choice.getKey() + "=" + choice.getValue());
        flow(visitor);
        assertThat(visitor.count("#map .flow")).as(choice.toString()).isBetween(1, all - 1);
        assertThat(visitor.the(".choose [name=" + choice.getKey() + "]").inputValue())
            .isEqualTo(choice.getValue());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCameSinceTheLastLookIsToldUntilItIsSeen(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/")) {
      visitor.follow(".since button");
      assertThat(visitor.count(".since button")).isZero();
      visitor.follow("#newest ~ .claims .number >> nth=" + way.number());
      visitor.leads(() -> visitor.hand().use(visitor.first(".note [data-act=accept] button")));
      visitor.follow(".brand");
      visitor.sees(".since strong");
      visitor.follow(".since button");
      assertThat(visitor.count(".since button")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatNeedsReviewLeadsToItsWords(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/")) {
      visitor.follow("section:has(#review) .claim .report a >> nth=0");
      visitor.sees(".note .claim:focus");
      visitor.page().goBack();
      visitor.follow("a[href='/search?standing=unreviewed']");
      assertThat(visitor.count(".claim")).isPositive();
      assertThat(visitor.count(".claim .tag.accepted")).isZero();
    }
  }
}

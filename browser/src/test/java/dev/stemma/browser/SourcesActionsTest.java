package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with outlets, actors and goods. */
class SourcesActionsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  @ParameterizedTest
  @EnumSource
  void anOutletIsGradedGradedAnewAndTheGradeTakenBack(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/sources")) {
      visitor.follow("tbody th a >> nth=" + way.number());
      String outlet = visitor.path();
      for (String grade : new String[] {"B", "F"}) {
        visitor.hand().tick(visitor.the(".grades input[value=" + grade + "]"));
        visitor.write(".grading [name=why]", "ten reports compared, " + grade);
        visitor.follow(".grading button.primary");
        assertThat(visitor.path()).startsWith(outlet);
        visitor.landsAt("#grading");
        visitor.sees(".given .grade.r-" + grade);
        assertThat(visitor.text(".grading blockquote")).endsWith(grade);
        assertThat(visitor.api(outlet).toString()).contains("ten reports compared, " + grade);
      }
      visitor.follow(".grading button.danger");
      assertThat(visitor.count(".given")).isZero();
      visitor.follow("nav a[href='/sources']");
      assertThat(visitor.count("td .grade")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void actorGoodsMatterAndOutletLeadToEachOther(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/search?supplier=TUR")) {
      visitor.follow(".claim a[href='/actors/TUR'] >> nth=0");
      visitor.follow(".claim a[href^='/items/'] >> nth=0");
      visitor.follow("table.matters th a >> nth=0");
      visitor.sees("svg.stemma");
      visitor.page().goBack();
      visitor.follow("table.pairs th a >> nth=0");
      assertThat(visitor.path()).startsWith("/search?");
      visitor.sees(".claim");
      visitor.go("/actors/TUR");
      visitor.follow(".about a.button >> nth=0");
      assertThat(visitor.path()).contains("TUR");
      visitor.sees(".claim");
      visitor.go("/actors/TUR");
      visitor.follow(".all a >> nth=0");
      visitor.sees(".claim");
    }
  }
}

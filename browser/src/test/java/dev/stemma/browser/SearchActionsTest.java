package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do to find claims and take them out. */
class SearchActionsTest {
  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  private static int found(Visitor visitor, String query) {
    return visitor.api("/claims?" + query).path("found").asInt();
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreFoundFromEveryPage(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/sources")) {
      visitor.write(".find input", "drones");
      visitor.follow(".find button");
      assertThat(visitor.path()).isEqualTo("/search?q=drones");
      visitor.sees(".claim mark");
      assertThat(visitor.text("#found")).contains(String.valueOf(found(visitor, "q=drones")));
      visitor.follow(".kinds a[href*='kind=documents']");
      visitor.sees(".reports .passage mark");
      visitor.follow(".reports h3 a >> nth=0");
      visitor.sees(".report-text");
    }
  }

  @Test
  void aSlashMovesToTheField() {
    try (Visitor visitor = SITE.visitor(Way.KEYBOARD, "/ledger")) {
      visitor.press("/");
      visitor.focusIn(".find");
      visitor.page().keyboard().type("drones/shells");
      assertThat(visitor.the(".find input").inputValue()).isEqualTo("drones/shells");
    }
  }

  @ParameterizedTest
  @EnumSource
  void attributesAreChosenAndDropped(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/search")) {
      String turkey = ".filters .choices a[href*='supplier=TUR']";
      int some = Integer.parseInt(visitor.text(turkey + " .n"));
      visitor.follow(turkey);
      assertThat(visitor.path()).isEqualTo("/search?supplier=TUR");
      assertThat(found(visitor, "supplier=TUR")).isEqualTo(some);
      assertThat(visitor.text("#found")).contains(String.valueOf(some));
      visitor.follow(".filters .choices a[aria-current]");
      assertThat(visitor.path()).isEqualTo("/search");
      visitor.write(".filters input[name=supplier]", "Turkey");
      visitor.follow(".filters > button");
      assertThat(visitor.count(".chips li")).isEqualTo(2);
      assertThat(visitor.text("#found")).contains(String.valueOf(some));
      visitor.follow(".chips a >> nth=0");
      assertThat(visitor.count(".chips li")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void furtherClaimsAreOnTheNextPage(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/search")) {
      String first = visitor.text(".claim .number");
      visitor.follow("a[rel=next]");
      visitor.sees(".claim");
      assertThat(visitor.the(".claim .number").allInnerTexts()).doesNotContain(first);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSearchIsKeptOpenedRenamedAndRemoved(Way way) {
    String name = "Drones " + way;
    try (Visitor visitor = SITE.visitor(way, "/search?q=drones&type=transfer")) {
      visitor.use(".saved > summary");
      visitor.write(".saved form[action='/searches'] input[name=name]", name);
      visitor.follow(".saved form[action='/searches'] button");
      visitor.go("/search");
      visitor.use(".saved > summary");
      visitor.follow(".saved a:text-is('" + name + "')");
      assertThat(visitor.path()).isEqualTo("/search?q=drones&type=transfer");
      assertThat(visitor.api("/searches").toString()).contains(name);
      visitor.use(".saved > summary");
      String kept = ".saved li:has(a:text-is('" + name + "')) ";
      visitor.use(kept + "details > summary");
      visitor.write(kept + "input[name=other]", "Uncrewed");
      visitor.follow(kept + "form[action$='/rename'] button");
      visitor.use(".saved > summary");
      visitor.use(".saved li:has(a:text-is('Uncrewed')) details > summary");
      visitor.follow(".saved li:has(a:text-is('Uncrewed')) button.danger");
      assertThat(visitor.api("/searches").path("searches")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasFoundIsTakenOut(Way way) throws IOException {
    try (Visitor visitor = SITE.visitor(way, "/search?type=transfer")) {
      int found = found(visitor, "type=transfer");
      visitor.use(".results .head > .menu:not(.saved) > summary");
      assertThat(visitor.download("a[href$='.csv?type=transfer&all=true']").lines())
          .hasSize(found + 1)
          .first()
          .asString()
          .contains("document");
      assertThat(visitor.download("a[href$='.jsonl?type=transfer&all=true']").lines())
          .hasSize(found)
          .allMatch(line -> line.startsWith("{"));
      visitor.press("Escape");
      visitor.focusIn(".menu > summary");
      assertThat(visitor.count(".menu[open]")).isZero();
    }
  }
}

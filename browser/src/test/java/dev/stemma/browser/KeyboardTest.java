package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.stemma.browser.Chromium.Look;
import dev.stemma.browser.Chromium.Seen;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every page: the Tab key reaches all that can be used, and the focus is seen. */
class KeyboardTest {
  /** No page has so many places where Tab stops. */
  private static final int MOST = 600;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/matters",
          "/matters/TUR%3EMLI%3Adrones",
          "/search?q=drones",
          "/search?q=drones&kind=documents",
          "/sources",
          "/sources/sahel-wire",
          "/actors/TUR",
          "/items/drones",
          "/documents/1",
          "/documents/1?add=choose",
          "/documents/1?correct=1",
          "/documents/1/why",
          "/intake",
          "/ledger",
          "/ledger/1",
          "/users",
          "/api");

  /**
   * Where the focus is after each press of Tab, and whether the place before showed that it had it.
   */
  private static final String STEP =
      """
      () => {
        const walk = (window.walk ??= { seen: new Set(), faults: [] });
        const look = (place) => [place, ...place.querySelectorAll('*')].slice(0, 12).map((part) => {
          const s = getComputedStyle(part);
          return [s.outlineStyle, s.outlineWidth, s.stroke, s.strokeWidth, s.boxShadow, s.top].join();
        }).join();
        const tell = (place, what) => walk.faults.push(what + ': ' + place.outerHTML.slice(0, 200));
        const at = document.activeElement;
        if (at === walk.last) return true; // a date has several places
        if (walk.last && look(walk.last) === walk.look) tell(walk.last, 'shows no focus');
        if (!at || at === document.body || walk.seen.has(at)) return false;
        const box = at.getBoundingClientRect();
        if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
          tell(at, 'has the focus out of sight');
        }
        walk.seen.add(at);
        walk.last = at;
        walk.look = look(at);
        return true;
      }""";

  /** What was told, and what the Tab key did not reach. */
  private static final String FAULTS =
      """
      () => {
        const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
        const reached = (place) => walk.seen.has(place) || place.type === 'radio'
          && [...walk.seen].some((other) => other.name === place.name);
        const left = [...document.querySelectorAll(usable)].filter((place) =>
          place.checkVisibility({ visibilityProperty: true }) && place.tabIndex >= 0
            && !place.disabled && !reached(place));
        const mouse = [...document.querySelectorAll('body *')].filter((place) =>
          place.checkVisibility() && getComputedStyle(place).cursor === 'pointer'
            && !place.closest('a[href], button, summary, label, input, select'));
        return [...walk.faults,
          ...left.map((place) => 'not reached: ' + place.outerHTML.slice(0, 200)),
          ...mouse.map((place) => 'for the mouse only: ' + place.outerHTML.slice(0, 200))];
      }""";

  @RegisterExtension static final Site SITE = Site.of(Served::samples);

  @ParameterizedTest
  @CsvSource({"1280,LIGHT", "360,DARK"})
  void everyPlaceIsReachedAndShowsIt(int width, ColorScheme colours) {
    List<String> faults = new ArrayList<>();
    try (Seen seen = SITE.open(new Look(width, colours, "en"), "/")) {
      for (String path : PAGES) {
        seen.page().navigate(SITE.address() + path);
        int places = 0;
        do {
          seen.page().keyboard().press("Tab");
          places++;
        } while (places < MOST && Boolean.TRUE.equals(seen.page().evaluate(STEP)));
        for (Object fault : (List<?>) seen.page().evaluate(FAULTS)) {
          faults.add(path + " " + fault);
        }
        assertThat(places).as(path).isBetween(10, MOST - 1);
      }
      faults.addAll(seen.complaints());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theFirstPlaceLeadsPastTheBar() {
    try (Visitor visitor = SITE.visitor(Way.KEYBOARD, "/sources")) {
      visitor.press("Tab");
      visitor.focusIn(".skip");
      visitor.leads(() -> visitor.press("Enter"));
      visitor.focusIn("#main");
      visitor.press("Tab");
      visitor.focusIn("#main *");
    }
  }

  @ParameterizedTest
  @EnumSource
  void languageAndColoursAreChangedInPlaceAndKept(Way way) {
    try (Visitor visitor = SITE.visitor(way, "/search?q=drones")) {
      String other = way == Way.MOUSE ? "fr" : "en";
      visitor.follow(".preferences [value=" + other + "]");
      assertThat(visitor.path()).isEqualTo("/search?q=drones");
      assertThat(visitor.the("html").getAttribute("lang")).isEqualTo(other);
      String system = background(visitor);
      List<String> shown = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        visitor.follow(".preferences [name=theme]");
        shown.add(background(visitor));
      }
      assertThat(shown.get(2)).isEqualTo(system);
      assertThat(shown.get(0)).isNotEqualTo(shown.get(1));
      visitor.follow(".preferences [name=theme]");
      visitor.go("/ledger");
      assertThat(background(visitor)).isEqualTo(shown.get(0));
      assertThat(visitor.the("html").getAttribute("lang")).isEqualTo(other);
    }
  }

  private static String background(Visitor visitor) {
    return String.valueOf(
        visitor
            .page()
            .evaluate("() => getComputedStyle(document.documentElement).backgroundColor"));
  }
}

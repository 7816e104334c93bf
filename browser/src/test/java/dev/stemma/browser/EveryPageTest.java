package dev.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.stemma.browser.Chromium.Look;
import dev.stemma.browser.Chromium.Seen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, as it is reached by links, at every width, in both languages and colour schemes. */
class EveryPageTest {
  /** So many pages of one kind ({@code /documents/1}, {@code /documents/2}…) are looked at. */
  private static final int OF_A_KIND = 2;

  @RegisterExtension
  static final Site SITE =
      Site.of(
          () ->
              Served.of(
                  Served.HOME.resolve("samples").toString(),
                  Served.HOME.resolve("lab/src/test/resources/stories").toString()));

  private static final Set<String> PATHS = new LinkedHashSet<>();

  /** Follows links of this server from the first page, some of each kind. */
  @BeforeAll
  static void collect() {
    List<String> next = new ArrayList<>(List.of("/"));
    java.util.Map<String, Integer> kinds = new java.util.HashMap<>();
    try (Seen seen = SITE.open(new Look(1280, ColorScheme.LIGHT, "en"), "/")) {
      while (!next.isEmpty()) {
        String path = next.remove(0);
        if (!PATHS.add(path)) {
          continue;
        }
        seen.page().navigate(SITE.address() + path);
        Object links =
            seen.page()
                .evaluate(
                    "() => [...document.querySelectorAll('main a[href], header a[href], footer a[href]')]"
                        + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                        + ".map(a => a.pathname)");
        for (Object link : (List<?>) links) {
          String found = String.valueOf(link);
          String kind = found.replaceFirst("^(/[a-z-]+/).+?(/[a-z]+)?$", "$1*$2");
          boolean page = !found.startsWith("/api/") && !found.matches(".*/(original|records)$");
          if (page
              && !PATHS.contains(found)
              && !next.contains(found)
              && kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            next.add(found);
          }
        }
      }
    }
  }

  static List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : List.of(360, 768, 1280, 1920)) {
          looks.add(new Look(width, colours, language));
        }
      }
    }
    return looks;
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsSoundAndReadable(Look look) {
    assertThat(PATHS)
        .contains("/", "/matters", "/search", "/sources", "/intake", "/ledger", "/api");
    for (String kind : List.of("/matters/", "/documents/", "/actors/", "/sources/", "/ledger/")) {
      assertThat(PATHS).anyMatch(path -> path.startsWith(kind));
    }
    List<String> faults = new ArrayList<>();
    try (Seen seen = SITE.open(look, "/")) {
      for (String path : PATHS) {
        seen.page().navigate(SITE.address() + path);
        String where = path + ": ";
        faults.addAll(wide(seen.page(), where));
        // contrast and structure do not change with each width: one narrow and one wide are enough
        if (look.width() == 360 || look.width() == 1280) {
          faults.addAll(axe(seen.page(), where));
        }
        Object language = seen.page().evaluate("() => document.documentElement.lang");
        if (!look.language().equals(language)) {
          faults.add(where + "is in " + language);
        }
      }
      seen.complaints().forEach(complaint -> faults.add("console: " + complaint));
    }
    assertThat(faults).as(look.toString()).isEmpty();
  }

  /** Nothing but what scrolls by itself may be wider than the window. */
  private static List<String> wide(Page page, String where) {
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wide).intValue() > 0 ? List.of(where + "too wide by " + wide) : List.of();
  }

  private static List<String> axe(Page page, String where) {
    AxeResults results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze();
    return results.getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(
            rule ->
                where
                    + rule.getId()
                    + " "
                    + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList())
        .toList();
  }
}

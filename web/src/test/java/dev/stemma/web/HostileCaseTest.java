package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A case of reports whose titles, publishers, names, addresses and texts are scripts: every page
 * shows them as text, and none has a script, a handler or an address that is not Stemma's.
 */
class HostileCaseTest {
  private static final int PAGES = 400;
  private static final Set<String> ADDRESSES =
      Set.of(
          "href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "cite");

  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site =
        TestSite.with(
            Settings.local(0, false),
            TestSite.HOME.resolve("web/src/test/resources/hostile").toString());
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void noPageRunsOrLoadsAnythingOfTheirs() {
    Deque<String> next =
        new ArrayDeque<>(List.of("/", "/search?q=" + TestSite.encoded("\"><script>")));
    for (Route route : site.routes()) {
      if (route.method() == Route.Method.GET && !route.isApi() && !route.path().contains("{")) {
        next.add(route.path());
      }
    }
    for (int i = 1; i <= 13; i++) {
      next.add("/documents/" + i);
    }
    Set<String> seen = new HashSet<>(next);
    int pages = 0;
    while (!next.isEmpty() && pages < PAGES) {
      String path = next.remove();
      HttpResponse<String> answer = site.get(path);
      assertThat(answer.statusCode()).as(path).isLessThan(500);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        continue;
      }
      pages++;
      Document page = Jsoup.parse(answer.body(), site.address() + path);
      check(page, path);
      for (Element link : page.select("a[href], link[rel=next]")) {
        String to = link.attr("href").replaceFirst("#.*", "");
        if (to.startsWith("/") && !to.startsWith("/api/") && seen.add(to)) {
          next.add(to);
        }
      }
    }
    assertThat(pages).isGreaterThan(15);
  }

  @Test
  void whatTheyWroteIsShownAsText() {
    String all = site.page("/search?q=drones").text();
    assertThat(all)
        .contains("<base href=//evil.example>")
        .contains("</title><svg onload=alert(4)>");
  }

  @Test
  void theApiAnswersNoHtml() {
    for (Route route : site.routes()) {
      if (route.method() == Route.Method.GET && route.isApi() && !route.path().contains("events")) {
        HttpResponse<String> answer = site.get(route.path().replaceAll("\\{[^}]*}", "1"));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
            .as(route.path())
            .doesNotContain("html")
            .doesNotContain("svg");
      }
    }
  }

  private static void check(Document page, String path) {
    assertThat(page.select("iframe, object, embed, base, style, meta[http-equiv], applet, frame"))
        .as(path)
        .isEmpty();
    for (Element element : page.getAllElements()) {
      if (element.normalName().equals("script")) {
        assertThat(element.attr("src")).as(path).startsWith("/static/");
        assertThat(element.data()).as(path).isBlank();
      }
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as(path + " " + element.tagName()).doesNotStartWith("on");
        assertThat(name).as(path + " " + element.tagName()).isNotEqualTo("style");
        if (ADDRESSES.contains(name)) {
          address(element, attribute.getValue(), path);
        }
      }
    }
  }

  private static void address(Element element, String to, String path) {
    if (to.startsWith("#")
        || to.startsWith("?")
        || to.startsWith("/") && !to.matches("/[/\\\\].*")) {
      return;
    }
    String what = path + ": <" + element.tagName() + "> leads to " + to;
    assertThat(element.tagName()).as(what).isIn("a", "blockquote", "q");
    assertThat(
            URI.create(to.replaceAll("[^\\x21-\\x7e]|[<>\"{}|\\\\^`]", "_"))
                .getScheme()
                .toLowerCase(Locale.ROOT))
        .as(what)
        .isIn("http", "https");
    assertThat(element.attr("rel")).as(what).contains("noreferrer").contains("noopener");
  }
}

package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HtmlTest {
  private static final String FIRST =
      "The ministry said on Tuesday that the shells had been delivered to the port in the north.";
  private static final String SECOND =
      "Two officials, who asked not to be named, confirmed the delivery and gave no numbers at all.";
  private static final long SECONDS = 1_000_000_000L;

  private static String page(String body) {
    return "<!DOCTYPE html><html><head><title>A headline of the day</title></head><body>"
        + body
        + "</body></html>";
  }

  private static String article(String inner) {
    return page("<div class=content><p>" + FIRST + "</p>" + inner + "<p>" + SECOND + "</p></div>");
  }

  private static String read(String markup) {
    return Html.read(markup, Limits.USUAL).map(Page::text).orElse("too long");
  }

  @Test
  void paragraphsHeadingsItemsAndCellsStandOnLinesOfTheirOwn() {
    String inner =
        "<h2>What is known</h2><ul><li>One <b>item</b></li><li>Two</li></ul>"
            + "<table><tr><td>Tanks</td><td>12</td></tr></table>one<br>two";
    assertThat(read(article(inner)).split("\n"))
        .containsExactly(
            FIRST, "What is known", "One item", "Two", "Tanks", "12", "one", "two", SECOND);
  }

  @Test
  void whatStandsAroundAnArticleIsLeftOut() {
    String around =
        "<nav><a href=/>Home</a></nav><aside>"
            + FIRST.replace("shells", "aside")
            + "</aside><div class='share-bar'>Share this with everybody that you know.</div>"
            + "<div class=relatedArticles><a href=/x>Another report about the same matter</a></div>"
            + "<figure><img src=x><figcaption>A soldier. Photo: an agency</figcaption></figure>"
            + "<div id=comments><p>I think that all of this is wrong and always will be, really.</p></div>"
            + "<div class='cookie-banner'>We use cookies to make this page better for all.</div>"
            + "<div class='newsletter-box'>Get the news of the day in your mailbox every day.</div>"
            + "<p style='display: none'>A hidden sentence that no reader of the page can see.</p>"
            + "<p hidden>Another hidden sentence that no reader of the page can ever see.</p>"
            + "<script>var x = '<p>no</p>';</script><p>Advertisement</p>"
            + "<footer>All rights reserved by the publisher of this page.</footer>";
    assertThat(read(article(around))).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void theHeadlineBylineAndDateBeforeTheTextAreLeftOut() {
    String page =
        page("<article><h1>A headline of the day</h1><p>By A. Writer</p><p>6 Sept 2022</p><p>")
                .replace("</body></html>", "")
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></article></body></html>";
    assertThat(read(page)).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void aDatelineOnALineOfItsOwnIsKept() {
    assertThat(read(page("<article><p>By A. Writer</p><p>PARIS (AFP) —</p><p>" + FIRST + "</p>")))
        .isEqualTo("PARIS (AFP) —\n" + FIRST);
  }

  @Test
  void theStandfirstBeforeTheBodyIsKept() {
    String summary =
        "<div class=article__summary><p>" + SECOND.replace("Two", "Six") + "</p></div>";
    String body = "<div class=article-body>" + ("<p>" + FIRST + "</p>").repeat(9) + "</div>";
    assertThat(read(page("<article><h1>Headline</h1>" + summary + body + "</article>")))
        .startsWith("Six officials")
        .endsWith(FIRST);
  }

  @Test
  void anArticleCutIntoSeveralBlocksIsReadWhole() {
    String part = "<div class=part><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";
    assertThat(read(page("<section>" + part.repeat(4) + "</section>")).split("\n")).hasSize(8);
  }

  @Test
  void aPageWithoutParagraphsIsReadToo() {
    assertThat(read(page(FIRST + "<br><br>" + SECOND))).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(read("<pre>" + FIRST + "\n\n" + SECOND + "</pre>")).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(read("<form>" + FIRST + "</form>")).isEqualTo(FIRST);
  }

  @Test
  void theBodyInJsonLdIsTakenWhereThePageHasNone() {
    String data =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + FIRST
            + "\"}</script><div id=app></div>";
    assertThat(read(page(data))).isEqualTo(FIRST);
  }

  @Test
  void directionControlsAndSoftHyphensGo() {
    assertThat(read(article("<p>A sol\u00addier \u202Efired\u202C a mis&shy;sile at dawn.</p>")))
        .contains("A soldier fired a missile at dawn.");
  }

  @Test
  void entitiesAndBlanksAreRead() {
    assertThat(read(article("<p>Arms&nbsp;&amp;\n   ammunition worth &euro;5&#160;m.</p>")))
        .contains("Arms & ammunition worth €5 m.");
  }

  @Test
  void pagesNestedTenThousandDeepAreRead() {
    String deep = "<div>".repeat(10_000) + FIRST + "</div>".repeat(10_000) + "<p>" + SECOND;
    assertThat(read(deep)).contains(FIRST);
    assertThat(read("<table><tr><td>".repeat(10_000) + FIRST)).contains(FIRST);
    assertThat(read("<b><i>".repeat(10_000) + FIRST)).contains(FIRST);
  }

  @Test
  void pagesOfMoreTagsThanATreeCanHoldAreStripped() {
    String many = "<p>" + FIRST + "</p><script>if (a<b) x()</script>" + "<i>x</i> ".repeat(200_000);
    assertThat(read(many + many)).startsWith(FIRST).doesNotContain("x()");
  }

  @Test
  void aPageOfMoreTextThanTheLimitIsNone() {
    assertThat(read("<p>" + "word ".repeat(2_000_000))).isEqualTo("too long");
    assertThat(read("<p>" + FIRST + "<img src='data:" + "A".repeat(9_000_000) + "'>"))
        .isEqualTo(FIRST);
  }

  @Test
  void hostileMarkupTakesSecondsAtMost() {
    String[] bombs = {
      "<!--" + "-".repeat(20_000_000),
      "<script>" + "x<".repeat(10_000_000),
      "<".repeat(5_000_000),
      "&".repeat(5_000_000),
      "<p " + "a=1 ".repeat(1_000_000) + ">x",
      "<div>x".repeat(200_000),
      "<a href=x>x".repeat(200_000),
      "<font color=a>x<p>".repeat(100_000),
      "<ul><li>x".repeat(100_000),
      "<div class='" + "aB ".repeat(2_000_000) + "'>x",
      "<p>" + "word ".repeat(10_000_000),
    };
    // of processor time: what a busy machine does not lengthen
    ThreadMXBean time = ManagementFactory.getThreadMXBean();
    for (String bomb : bombs) {
      long begin = time.getCurrentThreadCpuTime();
      assertThat(read(bomb)).isNotNull();
      assertThat(time.getCurrentThreadCpuTime() - begin)
          .as(bomb.substring(0, 10))
          .isLessThan(20 * SECONDS);
    }
  }

  @Test
  void seededMarkupIsAlwaysRead() {
    String[] parts = {
      "<p>",
      "</p>",
      "<div class=menu>",
      "</div>",
      "<table>",
      "<td>",
      "<br>",
      "a ",
      FIRST,
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "&amp",
      "\uD800",
      "<h1>",
      "<pre>",
      "</body>",
      "<body>",
      "<html lang=fr>",
      "<a href=x>",
      "</a>",
      "<frameset>",
      "<svg>",
      "<template>"
    };
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder markup = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        markup.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(read(markup.toString())).isNotNull();
    }
  }
}

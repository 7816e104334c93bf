package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageFactsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 9, 6);

  private static PageFacts of(String head) {
    return PageFacts.of(Jsoup.parse("<html><head>" + head + "</head><body></body></html>"));
  }

  private static PageFacts linked(String json) {
    return of("<script type='application/ld+json'>" + json + "</script>");
  }

  @Test
  void jsonLdIsReadWithinListsAndGraphs() {
    PageFacts facts =
        linked(
            "[{\"@graph\":[{\"@type\":\"WebPage\",\"headline\":\"Page\"},{\"@type\":[\"NewsArticle\"],"
                + "\"headline\":\"Headline\",\"datePublished\":\"2022-09-06T23:30:00+02:00\","
                + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Agency\"},"
                + "\"inLanguage\":\"fr-FR\",\"articleBody\":\"Text\nbroken\"}]}]");
    assertThat(facts.title()).contains("Headline");
    assertThat(facts.publisher()).contains("Agency");
    assertThat(facts.published()).contains(DAY);
    assertThat(facts.language()).contains("fr");
    assertThat(facts.articleBody()).contains("Text\nbroken");
  }

  @Test
  void entitiesInJsonLdAreRead() {
    assertThat(
            linked("{\"@type\":\"NewsArticle\",\"headline\":\"Arms &#8211; and\\u202E men\"}")
                .title())
        .contains("Arms \u2013 and men");
  }

  @Test
  void brokenJsonLdIsPassedOver() {
    assertThat(linked("{\"@type\":").title()).isEmpty();
    assertThat(linked("[".repeat(100_000)).title()).isEmpty();
    assertThat(linked("\"NewsArticle\"").title()).isEmpty();
  }

  @Test
  void openGraphAndMetaElementsAreRead() {
    PageFacts facts =
        of(
            "<meta property='og:title' content='Headline | Agency'>"
                + "<meta property='og:site_name' content='Agency'>"
                + "<meta property='article:published_time' content='2022-09-06'>"
                + "<meta property='og:locale' content='en_GB'>");
    assertThat(facts.title()).contains("Headline");
    assertThat(facts.publisher()).contains("Agency");
    assertThat(facts.published()).contains(DAY);
    assertThat(facts.language()).contains("en");
  }

  @Test
  void theDayMayStandInATimeElementOrTheAddress() {
    assertThat(
            PageFacts.of(Jsoup.parse("<article><time datetime='2022-09-06T10:00Z'></article>"))
                .published())
        .contains(DAY);
    assertThat(of("<link rel=canonical href='https://a.example/2022/09/06/x.html'>").published())
        .contains(DAY);
    assertThat(
            PageFacts.of(Jsoup.parse("<span itemprop=datePublished content='2022-09-06'></span>"))
                .published())
        .contains(DAY);
  }

  @Test
  void theTimesOfOtherReportsAreNoDayOfPublication() {
    assertThat(PageFacts.of(Jsoup.parse("<aside><time datetime='2022-09-06'></aside>")).published())
        .isEmpty();
  }

  @Test
  void theLanguageOfThePageComesFirst() {
    String page = "<html lang=de-AT><head><meta property=og:locale content=en_US></head></html>";
    assertThat(PageFacts.of(Jsoup.parse(page)).language()).contains("de");
  }

  @Test
  void whatAPageDoesNotSayStaysEmpty() {
    PageFacts facts = of("");
    assertThat(facts.title()).isEmpty();
    assertThat(facts.publisher()).isEmpty();
    assertThat(facts.published()).isEmpty();
    assertThat(facts.language()).isEmpty();
  }
}

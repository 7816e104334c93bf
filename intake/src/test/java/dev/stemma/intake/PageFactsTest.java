package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Original.Datum;
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

  private static PageFacts body(String body) {
    return PageFacts.of(Jsoup.parse("<body>" + body + "</body>"));
  }

  @Test
  void theDaysOfCommentsAndTeasersAreNoDayOfPublication() {
    String teasers =
        "<article><a href=/x><h2>Another</h2><time datetime='2022-09-01'></time></a></article>";
    String own = "<article><h1>Headline</h1><time datetime='2022-09-06'></time></article>";
    String time = "<time datetime='2022-09-01' itemprop=datePublished></time>";
    assertThat(body("<main>" + teasers + teasers + "</main>").published()).isEmpty();
    assertThat(body("<main>" + teasers + own + "</main>").published()).contains(DAY);
    assertThat(body("<div class=comment-list>" + time + "</div>").published()).isEmpty();
    assertThat(body("<div itemscope itemtype=Comment>" + time + "</div>").published()).isEmpty();
    assertThat(body("<main><a href=/other>" + time + "</a></main>").published()).isEmpty();
  }

  @Test
  void aTimeElementOfAChangeIsNoDayOfPublication() {
    PageFacts facts = body("<main><h1>x</h1><time class=updated datetime='2022-09-07'></time>");
    assertThat(facts.published()).isEmpty();
    assertThat(facts.facts().data()).contains(new Datum("modified", "2022-09-07", "time element"));
  }

  @Test
  void anotherArticleOfThePageSaysNothingAboutThisOne() {
    PageFacts facts =
        linked(
            "[{\"@type\":\"NewsArticle\",\"headline\":\"This\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Other\",\"datePublished\":\"2022-09-01\"}]");
    assertThat(facts.title()).contains("This");
    assertThat(facts.published()).isEmpty();
  }

  @Test
  void eachFactComesWithItsEvidence() {
    PageFacts facts =
        of(
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":"
                + "\"Headline\",\"dateModified\":\"2022-09-07T08:00Z\",\"author\":[{\"@id\":\"#a\"},"
                + "{\"@type\":\"Person\",\"name\":\"By John Roe\"}],\"dateline\":\"Kyiv\"},"
                + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Jane Doe\"}]}</script>"
                + "<meta property=og:site_name content=Agency>"
                + "<link rel=canonical href='https://a.example/2022/sep/06/x.html'>"
                + "<meta property=og:locale content=en_GB>");
    assertThat(facts.facts().data())
        .containsExactly(
            new Datum("title", "Headline", "JSON-LD headline"),
            new Datum("publisher", "Agency", "meta og:site_name"),
            new Datum("author", "Jane Doe", "JSON-LD author"),
            new Datum("author", "John Roe", "JSON-LD author"),
            new Datum("dateline", "Kyiv", "JSON-LD dateline"),
            new Datum("published", "2022-09-06", "canonical address"),
            new Datum("modified", "2022-09-07", "JSON-LD dateModified"),
            new Datum("language", "en", "meta og:locale"));
  }

  @Test
  void authorsAreReadFromMetaElementsMicrodataAndLinks() {
    assertThat(of("<meta name=byl content='By Jane Doe'>").facts().all("author"))
        .containsExactly("Jane Doe");
    assertThat(
            of("<meta name=article:author content='https://a.example/jane'>").facts().all("author"))
        .isEmpty();
    assertThat(
            body("<span itemprop=author itemscope>By <b itemprop=name>Jane Doe</b></span>")
                .facts()
                .all("author"))
        .containsExactly("Jane Doe");
    assertThat(body("<a rel=author href=/jane>Jane Doe</a>").facts().all("author"))
        .containsExactly("Jane Doe");
    assertThat(
            body("<div class=related-posts><a rel=author href=/x>X</a></div>")
                .facts()
                .all("author"))
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

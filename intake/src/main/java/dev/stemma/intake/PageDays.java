package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The days on which a page says that its article was published and last changed. */
record PageDays(Document page, LinkedData linked, Meta meta, OwnElements own) {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "article:published",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "dc.date.issued",
          "dcterms.created",
          "dc.date",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:modified_time",
          "og:updated_time",
          "article:modified",
          "article.updated",
          "datemodified",
          "lastmod",
          "last-modified",
          "dcterms.modified",
          "dc.date.modified");
  private static final String TIMES =
      "article time[datetime], main time[datetime], [role=main] time[datetime]";
  private static final Pattern CHANGED = Pattern.compile("(?i)updated|modified|edited");

  /** Both, where the page says them. */
  List<Datum> data() {
    return Facts.of(List.of(published(), modified()));
  }

  private Optional<Datum> published() {
    return PageFacts.linked(linked, "published", "datePublished", PageDays::day)
        .or(() -> meta.first("published", PUBLISHED, PageDays::day))
        .or(() -> marked("published", "[itemprop~=datePublished]", "microdata datePublished"))
        .or(() -> marked("published", "time[pubdate]", "time pubdate"))
        .or(() -> own.first("published", TIMES, "time element", PageDays::publishedAt))
        .or(this::inAddress);
  }

  private Optional<Datum> modified() {
    return PageFacts.linked(linked, "modified", "dateModified", PageDays::day)
        .or(() -> meta.first("modified", MODIFIED, PageDays::day))
        .or(() -> marked("modified", "[itemprop~=dateModified]", "microdata dateModified"))
        .or(() -> own.first("modified", TIMES, "time element", PageDays::changedAt));
  }

  private Optional<Datum> marked(String fact, String query, String evidence) {
    return own.first(fact, query, evidence, PageDays::at);
  }

  private static Optional<String> day(String value) {
    return Days.of(value).map(LocalDate::toString);
  }

  private static Optional<String> at(Element element) {
    return day(element.attr("datetime"))
        .or(() -> day(element.attr("content")))
        .or(() -> day(element.ownText()));
  }

  /** The day of a time element that does not say it is of a change alone. */
  private static Optional<String> publishedAt(Element element) {
    return isOfChange(element) ? Optional.empty() : at(element);
  }

  private static Optional<String> changedAt(Element element) {
    return isOfChange(element) ? at(element) : Optional.empty();
  }

  private static boolean isOfChange(Element element) {
    String names = element.className() + " " + element.attr("itemprop");
    return CHANGED.matcher(names).find() && !names.contains("published");
  }

  private Optional<Datum> inAddress() {
    return page.select("link[rel=canonical]").stream()
        .map(element -> element.attr("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .flatMap(href -> Days.ofAddress(href))
        .map(day -> new Datum("published", day.toString(), "canonical address"))
        .or(
            () ->
                meta.first(
                    "published",
                    List.of("og:url"),
                    href -> Days.ofAddress(href).map(LocalDate::toString)));
  }
}

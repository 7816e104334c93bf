package dev.stemma.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says about itself: JSON-LD (schema.org), OpenGraph, other meta elements, microdata,
 * time elements, the address, in this order of trust. What it does not say stays empty.
 */
record PageFacts(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> articleBody) {
  private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title");
  private static final List<String> PUBLISHERS =
      List.of("og:site_name", "application-name", "dc.publisher", "publisher");
  private static final List<String> DAYS =
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
  private static final String TIMES =
      "time[pubdate], [itemprop=datePublished], article time[datetime], main time[datetime]";

  static PageFacts of(Document page) {
    LinkedData data = LinkedData.of(page);
    Map<String, String> meta = meta(page);
    Optional<String> publisher =
        data.first("publisher").or(() -> named(meta, PUBLISHERS)).map(PageFacts::plain);
    return new PageFacts(
        title(page, data, meta, publisher),
        publisher.filter(name -> !name.isEmpty() && !name.startsWith("http")),
        published(page, data, meta),
        language(page, data, meta),
        data.first("articleBody"));
  }

  private static Optional<String> title(
      Document page, LinkedData data, Map<String, String> meta, Optional<String> publisher) {
    return data.first("headline")
        .or(() -> named(meta, TITLES))
        .or(
            () ->
                page.select("h1").stream().map(Element::text).filter(t -> !t.isBlank()).findFirst())
        .or(() -> Optional.of(page.title()))
        .map(title -> withoutPublisher(plain(title), publisher.orElse("")))
        .filter(title -> !title.isEmpty());
  }

  /** One line, without the entities that some JSON-LD holds. */
  private static String plain(String words) {
    return Clean.squeezed(Clean.text(Parser.unescapeEntities(words, false)));
  }

  /** "Headline | Publisher" without the publisher. */
  private static String withoutPublisher(String title, String publisher) {
    return publisher.isEmpty()
        ? title
        : title.replaceFirst("(?iu)\\s+[|–—·-]\\s+" + Pattern.quote(publisher) + "$", "");
  }

  private static Optional<LocalDate> published(
      Document page, LinkedData data, Map<String, String> meta) {
    return data.first("datePublished")
        .flatMap(Days::of)
        .or(() -> first(DAYS, meta))
        .or(() -> page.select(TIMES).stream().flatMap(e -> time(e).stream()).findFirst())
        .or(() -> address(page, meta).flatMap(Days::ofAddress));
  }

  private static Optional<LocalDate> first(List<String> names, Map<String, String> meta) {
    return names.stream()
        .filter(meta::containsKey)
        .flatMap(name -> Days.of(meta.getOrDefault(name, "")).stream())
        .findFirst();
  }

  private static Optional<LocalDate> time(Element element) {
    return Days.of(element.attr("datetime"))
        .or(() -> Days.of(element.attr("content")))
        .or(() -> Days.of(element.ownText()));
  }

  private static Optional<String> address(Document page, Map<String, String> meta) {
    return page.select("link[rel=canonical]").stream()
        .map(e -> e.attr("href"))
        .filter(href -> !href.isBlank())
        .findFirst()
        .or(() -> named(meta, List.of("og:url")));
  }

  private static Optional<String> language(
      Document page, LinkedData data, Map<String, String> meta) {
    return page.select("html[lang], html[xml:lang]").stream()
        .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
        .flatMap(tag -> Languages.code(tag).stream())
        .findFirst()
        .or(() -> named(meta, List.of("og:locale")).flatMap(Languages::code))
        .or(() -> named(meta, List.of("content-language", "dc.language")).flatMap(Languages::code))
        .or(() -> data.first("inLanguage").flatMap(Languages::code));
  }

  private static Optional<String> named(Map<String, String> meta, List<String> names) {
    return names.stream().filter(meta::containsKey).map(meta::get).findFirst();
  }

  /** The page's meta elements by name, the first of each. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      for (String key : List.of("property", "name", "http-equiv")) {
        String name = element.attr(key).toLowerCase(Locale.ROOT);
        String content = element.attr("content");
        if (!name.isEmpty() && !content.isBlank()) {
          meta.putIfAbsent(name, content);
        }
      }
    }
    return meta;
  }
}

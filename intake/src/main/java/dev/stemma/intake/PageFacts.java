package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says about itself, in stages, the first that says it being believed: JSON-LD
 * (schema.org), OpenGraph and other meta elements, microdata and time elements of the article, the
 * address. What it does not say stays empty.
 *
 * @param facts each with where it was found
 * @param articleBody the article as JSON-LD gives it
 */
record PageFacts(Facts facts, Optional<String> articleBody) {
  private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title");
  private static final List<String> PUBLISHERS =
      List.of("og:site_name", "application-name", "dc.publisher", "publisher");

  static PageFacts of(Document page) {
    LinkedData linked = LinkedData.of(page);
    Meta meta = Meta.of(page);
    OwnElements own = new OwnElements(page);
    Optional<Datum> publisher = publisher(linked, meta);
    List<Datum> data = new ArrayList<>();
    title(page, linked, meta, publisher.map(Datum::value)).ifPresent(data::add);
    publisher.ifPresent(data::add);
    data.addAll(PageAuthors.of(linked, meta, own));
    linked(linked, "dateline", "dateline", PageFacts::words).ifPresent(data::add);
    data.addAll(new PageDays(page, linked, meta, own).data());
    language(page, linked, meta).ifPresent(data::add);
    return new PageFacts(new Facts(data), linked.first("articleBody"));
  }

  Optional<String> title() {
    return facts.first("title");
  }

  Optional<String> publisher() {
    return facts.first("publisher");
  }

  Optional<LocalDate> published() {
    return facts.day("published");
  }

  Optional<String> language() {
    return facts.first("language");
  }

  /** A fact from JSON-LD, where its first value can be read. */
  static Optional<Datum> linked(
      LinkedData linked, String fact, String name, Function<String, Optional<String>> reading) {
    return linked
        .first(name)
        .flatMap(reading)
        .map(value -> new Datum(fact, value, "JSON-LD " + name));
  }

  /** One line, without the entities that some JSON-LD holds; nothing if that is nothing. */
  static Optional<String> words(String value) {
    return Optional.of(Clean.squeezed(Clean.text(Parser.unescapeEntities(value, false))))
        .filter(words -> !words.isEmpty());
  }

  private static Optional<Datum> publisher(LinkedData linked, Meta meta) {
    Function<String, Optional<String>> name =
        value -> words(value).filter(words -> !words.startsWith("http"));
    return linked(linked, "publisher", "publisher", name)
        .or(() -> meta.first("publisher", PUBLISHERS, name));
  }

  private static Optional<Datum> title(
      Document page, LinkedData linked, Meta meta, Optional<String> publisher) {
    Function<String, Optional<String>> headline =
        value -> words(value).map(words -> withoutPublisher(words, publisher.orElse("")));
    return linked(linked, "title", "headline", headline)
        .or(() -> meta.first("title", TITLES, headline))
        .or(() -> element(page, "h1", headline))
        .or(() -> element(page, "title", headline));
  }

  private static Optional<Datum> element(
      Document page, String name, Function<String, Optional<String>> reading) {
    return page.select(name).stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .flatMap(text -> reading.apply(text).stream())
        .map(value -> new Datum("title", value, "element " + name))
        .findFirst();
  }

  /** "Headline | Publisher" without the publisher. */
  private static String withoutPublisher(String title, String publisher) {
    return publisher.isEmpty()
        ? title
        : title.replaceFirst("(?iu)\\s+[|–—·-]\\s+" + Pattern.quote(publisher) + "$", "");
  }

  private static Optional<Datum> language(Document page, LinkedData linked, Meta meta) {
    return page.select("html[lang], html[xml:lang]").stream()
        .map(e -> e.hasAttr("lang") ? e.attr("lang") : e.attr("xml:lang"))
        .flatMap(tag -> Languages.code(tag).stream())
        .map(code -> new Datum("language", code, "html lang"))
        .findFirst()
        .or(
            () ->
                meta.first(
                    "language",
                    List.of("og:locale", "content-language", "dc.language"),
                    Languages::code))
        .or(() -> linked(linked, "language", "inLanguage", Languages::code));
  }
}

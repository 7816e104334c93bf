package dev.stemma.intake;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says about itself: JSON-LD (schema.org), OpenGraph, other meta elements, microdata,
 * time elements, the address, in this order of trust.
 */
record PageFacts(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published,
    Optional<String> language,
    Optional<String> articleBody) {
  private static final Set<String> ARTICLES =
      Set.of(
          "NewsArticle",
          "Article",
          "ReportageNewsArticle",
          "BlogPosting",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "WebPage",
          "Report");
  private static final Pattern ADDRESS_DAY =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|[-_]|$)");
  private static final int NODES = 2000;

  static PageFacts of(Document page) {
    List<JsonNode> articles = articles(page);
    Optional<String> title =
        first(articles, "headline")
            .or(() -> meta(page, "og:title", "twitter:title", "dc.title"))
            .or(() -> text(page.selectFirst("h1")))
            .or(() -> Optional.of(page.title()).filter(t -> !t.isBlank()));
    Optional<String> publisher =
        articles.stream()
            .map(a -> a.path("publisher").path("name"))
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .findFirst()
            .or(() -> meta(page, "og:site_name", "application-name", "dc.publisher", "publisher"));
    Optional<LocalDate> published =
        first(articles, "datePublished")
            .flatMap(PageFacts::day)
            .or(
                () ->
                    meta(
                            page,
                            "article:published_time",
                            "og:published_time",
                            "datepublished",
                            "date",
                            "dc.date",
                            "dc.date.issued",
                            "dcterms.created",
                            "pubdate",
                            "parsely-pub-date",
                            "sailthru.date",
                            "publish-date")
                        .flatMap(PageFacts::day))
            .or(
                () ->
                    attribute(page, "[itemprop=datePublished]", "content").flatMap(PageFacts::day))
            .or(
                () ->
                    attribute(
                            page,
                            "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]",
                            "datetime")
                        .flatMap(PageFacts::day))
            .or(() -> addressDay(page));
    Optional<String> language =
        Optional.ofNullable(page.selectFirst("html[lang]"))
            .map(e -> e.attr("lang"))
            .or(() -> meta(page, "og:locale", "content-language", "dc.language"))
            .map(l -> l.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""))
            .filter(l -> l.matches("[a-z]{2,3}"));
    return new PageFacts(
        title.map(Clean::squeezed).filter(t -> !t.isEmpty()),
        publisher.map(Clean::squeezed).filter(t -> !t.isEmpty()),
        published,
        language,
        first(articles, "articleBody"));
  }

  private static Optional<String> text(
      org.jsoup.nodes.@org.jspecify.annotations.Nullable Element element) {
    return element == null
        ? Optional.empty()
        : Optional.of(element.text()).filter(t -> !t.isBlank());
  }

  private static Optional<String> meta(Document page, String... names) {
    for (String name : names) {
      for (Element element : page.getElementsByTag("meta")) {
        String key =
            element.hasAttr("property")
                ? element.attr("property")
                : element.hasAttr("name") ? element.attr("name") : element.attr("http-equiv");
        if (key.equalsIgnoreCase(name) && !element.attr("content").isBlank()) {
          return Optional.of(element.attr("content"));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(Document page, String query, String name) {
    return page.select(query).stream().map(e -> e.attr(name)).filter(v -> !v.isBlank()).findFirst();
  }

  private static Optional<LocalDate> addressDay(Document page) {
    Optional<String> address =
        meta(page, "og:url").or(() -> attribute(page, "link[rel=canonical]", "href"));
    Matcher matcher = ADDRESS_DAY.matcher(address.orElse(""));
    return matcher.find()
        ? day(
            String.format(
                "%s-%02d-%02d",
                matcher.group(1),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String value) {
    Matcher matcher = Pattern.compile("((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)").matcher(value);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> first(List<JsonNode> articles, String name) {
    return articles.stream()
        .map(a -> a.path(name))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(v -> !v.isBlank())
        .findFirst();
  }

  /** The articles among a page's JSON-LD, whatever lists and graphs they stand in. */
  private static List<JsonNode> articles(Document page) {
    List<JsonNode> found = new ArrayList<>();
    int budget = NODES;
    for (Element script : page.select("script[type=application/ld+json]")) {
      Deque<JsonNode> waiting = new ArrayDeque<>();
      try {
        waiting.add(JsonMapper.shared().readTree(script.data()));
      } catch (JacksonException e) {
        continue;
      }
      while (!waiting.isEmpty() && budget-- > 0) {
        JsonNode node = waiting.removeFirst();
        if (node.isArray()) {
          node.forEach(waiting::add);
        } else if (node.isObject()) {
          if (isArticle(node.path("@type"))) {
            found.add(node);
          }
          waiting.add(node.path("@graph"));
          waiting.add(node.path("mainEntity"));
        }
      }
    }
    return found;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (isArticle(each)) {
          return true;
        }
      }
      return false;
    }
    return type.isString() && ARTICLES.contains(type.asString());
  }
}

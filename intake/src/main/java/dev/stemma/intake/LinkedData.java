package dev.stemma.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says about its article (schema.org), whatever lists and graphs it stands
 * in. Broken blocks are passed over.
 *
 * @param articles the nodes that describe the article, then those that describe the page
 * @param things what else has a name (people, organisations), by its identifier
 */
record LinkedData(List<JsonNode> articles, Map<String, JsonNode> things) {
  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage");
  private static final Set<String> POSTS = Set.of("BlogPosting", "LiveBlogPosting", "Report");
  private static final String SCRIPTS = "script[type=application/ld+json]";
  private static final int NODES = 5_000;
  private static final JsonMapper LENIENT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  LinkedData {
    articles = List.copyOf(articles);
    things = Map.copyOf(things);
  }

  static LinkedData of(Document page) {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> pages = new ArrayList<>();
    Map<String, JsonNode> things = new HashMap<>();
    for (JsonNode node : nodes(page)) {
      if (isOf(node, "Article") || POSTS.stream().anyMatch(type -> isOf(node, type))) {
        articles.add(node);
      } else if (PAGES.stream().anyMatch(type -> isOf(node, type))) {
        pages.add(node);
      } else if (node.hasNonNull("name")) {
        things.putIfAbsent(node.path("@id").asString(""), node);
      }
    }
    things.remove("");
    articles.removeIf(node -> isOther(node, articles.get(0)));
    articles.addAll(pages);
    return new LinkedData(articles, things);
  }

  /** Whether an article has another headline than the page's first, and so is another. */
  private static boolean isOther(JsonNode article, JsonNode first) {
    String headline = article.path("headline").asString("");
    return !headline.isEmpty() && !headline.equals(first.path("headline").asString(headline));
  }

  /** The first value that an article has under a name, or under {@code name} within it. */
  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of the first article that has some under a name. */
  List<String> all(String name) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(name);
      List<String> texts = new ArrayList<>();
      for (JsonNode each : value.isArray() ? value : List.of(value)) {
        text(each).ifPresent(texts::add);
      }
      if (!texts.isEmpty()) {
        return texts;
      }
    }
    return List.of();
  }

  /** A text, or the name of a thing, which may be described elsewhere in the page. */
  private Optional<String> text(JsonNode value) {
    JsonNode named = value.path("name");
    JsonNode thing = things.getOrDefault(value.path("@id").asString(""), value);
    JsonNode text = value.isObject() ? (named.isMissingNode() ? thing.path("name") : named) : value;
    return text.isString() && !text.asString().isBlank()
        ? Optional.of(text.asString())
        : Optional.empty();
  }

  /**
   * Where a value stands in the markup of a page, a JSON string in one of these blocks; nowhere if
   * its block cannot be found there.
   */
  static Offsets locate(Document page, String markup, String value) {
    for (Element script : page.select(SCRIPTS)) {
      for (Node node : script.childNodes()) {
        int begin = node.sourceRange().startPos();
        if (node.sourceRange().isTracked() && markup.startsWith(script.data(), begin)) {
          Optional<Offsets> found = JsonStrings.find(LENIENT, script.data(), value, begin);
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    return Offsets.NONE;
  }

  private static List<JsonNode> nodes(Document page) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    for (Element script : page.select(SCRIPTS)) {
      try {
        waiting.add(LENIENT.readTree(script.data()));
      } catch (JacksonException e) {
        // a broken block says nothing; the next may
      }
    }
    List<JsonNode> found = new ArrayList<>();
    while (!waiting.isEmpty() && found.size() < NODES) {
      JsonNode node = waiting.removeFirst();
      if (node.isArray()) {
        node.forEach(waiting::add);
      } else if (node.isObject()) {
        found.add(node);
        waiting.add(node.path("@graph"));
        waiting.add(node.path("mainEntity"));
      }
    }
    return found;
  }

  private static boolean isOf(JsonNode node, String type) {
    JsonNode types = node.path("@type");
    if (types.isString()) {
      return types.asString().endsWith(type);
    }
    for (JsonNode each : types) {
      if (each.isString() && each.asString().endsWith(type)) {
        return true;
      }
    }
    return false;
  }
}

package dev.stemma.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the block that holds the article: paragraphs give points to the blocks around them, by
 * length and commas and against links, as Arc90's Readability did (2009); a block marked as the
 * article's body is taken where it holds most of what the winner holds.
 */
final class MainBlock {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "blockquote", "td", "li", "div", "section");
  private static final String MARKED =
      "[itemprop=articleBody], [property=articleBody], .article-body, .articleBody, .article__body, .entry-content, .post-content, .article-content, .story-body, article";

  private MainBlock() {}

  static Element of(Document page) {
    Map<Element, Double> points = new LinkedHashMap<>();
    for (Element element : page.body().getAllElements()) {
      if (PARAGRAPHS.contains(element.tagName().toLowerCase(Locale.ROOT))) {
        score(element, points);
      }
    }
    Optional<Element> best =
        points.entrySet().stream()
            .max(Comparator.comparingDouble(e -> e.getValue() * (1 - linkShare(e.getKey()))))
            .map(Map.Entry::getKey);
    if (best.isEmpty()) {
      return page.body();
    }
    return marked(page, widened(best.get(), points));
  }

  private static void score(Element element, Map<Element, Double> points) {
    String own = element.tagName().equals("p") ? element.text() : element.ownText();
    if (own.length() < 25) {
      return;
    }
    double value = 1 + own.chars().filter(c -> c == ',').count() + Math.min(own.length() / 100, 3);
    double share = 1;
    Element at = element.tagName().equals("p") || !element.hasParent() ? element.parent() : element;
    for (int level = 0; level < 3 && at != null; level++) {
      points.merge(at, value * share, Double::sum);
      share = level == 0 ? 0.5 : 0.2;
      at = at.parent();
    }
  }

  private static double linkShare(Element element) {
    int all = element.text().length();
    int linked = element.getElementsByTag("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 1 : Math.min(1, (double) linked / all);
  }

  /** The parent, where several of its blocks hold parts of the article. */
  private static Element widened(Element best, Map<Element, Double> points) {
    Element at = best;
    for (int level = 0; level < 4; level++) {
      Element parent = at.parent();
      if (parent == null || parent.tagName().equals("body") || parent.tagName().equals("html")) {
        return at;
      }
      double own = points.getOrDefault(at, 0.0);
      double beside = 0;
      for (Element sibling : parent.children()) {
        beside +=
            sibling.equals(at) || linkShare(sibling) > 0.4 ? 0 : points.getOrDefault(sibling, 0.0);
      }
      if (beside < own * 0.2) {
        return at;
      }
      at = parent;
    }
    return at;
  }

  private static Element marked(Document page, Element winner) {
    int length = winner.text().length();
    for (Element candidate : page.select(MARKED)) {
      int own = candidate.text().length();
      boolean around = own >= length && own < length * 2 && holds(candidate, winner);
      boolean inside = own >= length * 0.6 && own <= length && holds(winner, candidate);
      if (around || inside) {
        return candidate;
      }
    }
    return winner;
  }

  private static boolean holds(Element outer, Element inner) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}

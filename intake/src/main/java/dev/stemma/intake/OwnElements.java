package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Facts that stand in a page's visible elements (microdata, {@code <time>}, links to authors), of
 * the article alone: not of comments, of teasers, of what else is listed around it. An element is
 * the article's own if the innermost article or item that holds it also holds the headline, or is
 * the only one.
 */
final class OwnElements {
  private static final String CONTAINERS = "article, [role=article], [itemscope]";
  private static final String HEADLINES = "h1, [itemprop~=headline], [itemprop~=articleBody]";
  private static final String AROUND = "nav, aside, footer, figure, picture, [role=complementary]";
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)related|recommend|comment|teaser|promo|sidebar|widget|popular|trending|recirc"
              + "|read-?next|most-?read|more-?(?:from|stories|news|on)|disqus|latest");

  /** A page of more than so many candidates is a list, whose later entries are of others. */
  private static final int MOST = 50;

  private final Document page;
  private final int articles;
  private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());

  OwnElements(Document page) {
    this.page = page;
    this.articles = page.getElementsByTag("article").size();
    page.selectStream(HEADLINES).limit(MOST).forEach(this::headline);
  }

  private void headline(Element element) {
    for (Element at = element; at != null && aroundHeadline.add(at); at = at.parent()) {
      // up to the page, or to where another headline's way up began
    }
  }

  /** A fact from the first element of the article that can be read. */
  Optional<Datum> first(
      String fact, String query, String evidence, Function<Element, Optional<String>> reading) {
    return all(query)
        .flatMap(element -> reading.apply(element).stream())
        .map(value -> new Datum(fact, value, evidence))
        .findFirst();
  }

  /** The article's own elements that a query selects. */
  Stream<Element> all(String query) {
    return page.selectStream(query).limit(MOST).filter(this::isOwn);
  }

  private boolean isOwn(Element element) {
    if (element.closest(AROUND) != null || isOthers(element) || isLinkElsewhere(element)) {
      return false;
    }
    Element around = element.parent();
    Element container = around == null ? null : around.closest(CONTAINERS);
    return container == null
        || container.normalName().equals("article") && articles == 1
        || container.normalName().equals("body")
        || container.normalName().equals("html")
        || aroundHeadline.contains(container);
  }

  private static boolean isOthers(Element element) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .filter(each -> !List.of("body", "html").contains(each.normalName()))
        .anyMatch(each -> OTHERS.matcher(each.className() + " " + each.id()).find());
  }

  /** Teasers set their day in a link to the article they tease; a permalink says that it is one. */
  private static boolean isLinkElsewhere(Element element) {
    Element parent = element.parent();
    Element link = parent == null ? null : parent.closest("a[href]");
    return link != null && !link.attr("rel").contains("bookmark");
  }
}

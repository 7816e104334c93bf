package dev.stemma.intake;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Chooses the block that holds the article. From the body down, the one child that holds most of
 * the prose is followed for as long as there is one (after the text density of Sun, Song and Liao,
 * "DOM based content extraction via text density", SIGIR 2011); a block that the page itself marks
 * as the article's body is taken where it holds nearly as much.
 */
final class MainBlock {
  private static final double MOST = 0.75;
  private static final double ENOUGH = 0.3;
  private static final int MANY_LINKS = 8;
  private static final double NEARLY_AS_MUCH = 0.8;
  private static final String BODIES =
      "[itemprop~=articleBody], [property~=articleBody], [name=articleBody],"
          + " [class~=(?i)(?:article|story|entry|post)[-_]*(?:body|content|text)\\b]";
  private static final String ARTICLES = "article, main, [role=main], [role=article]";

  private final Document page;
  private final Weights weights;

  private MainBlock(Document page, Weights weights) {
    this.page = page;
    this.weights = weights;
  }

  static Element of(Document page, Weights weights) {
    MainBlock choice = new MainBlock(page, weights);
    Element densest = choice.descend(page.body());
    return choice
        .marked(BODIES, densest)
        .or(() -> choice.marked(ARTICLES, densest))
        .orElse(densest);
  }

  private Element descend(Element from) {
    Element at = from;
    for (Optional<Element> next = heaviest(at); next.isPresent(); next = heaviest(at)) {
      at = next.get();
    }
    return at;
  }

  private Optional<Element> heaviest(Element parent) {
    for (Element child : parent.children()) {
      if (weights.prose(child) > 0 && (holdsMost(parent, child) || isAboveLinks(parent, child))) {
        return Lines.isBlock(child) ? Optional.of(child) : heaviest(child);
      }
    }
    return Optional.empty();
  }

  private boolean holdsMost(Element parent, Element child) {
    return weights.prose(child) >= weights.prose(parent) * MOST;
  }

  /** Whether the headline stands in this child, and teasers of other articles in the rest. */
  private boolean isAboveLinks(Element parent, Element child) {
    Weights.Weight all = weights.at(parent);
    Weights.Weight own = weights.at(child);
    int linked = all.linked() - own.linked();
    return own.prose() >= all.prose() * ENOUGH
        && linked * MANY_LINKS > all.characters() - own.characters()
        && child.selectFirst("h1") != null;
  }

  /** The marked block with most prose, where that is nearly all; the innermost of equals. */
  private Optional<Element> marked(String query, Element densest) {
    double enough = weights.prose(densest) * NEARLY_AS_MUCH;
    Optional<Element> best = Optional.empty();
    for (Element candidate : page.select(query)) {
      int prose = weights.prose(candidate);
      if (prose >= enough && prose > 0 && prose >= best.map(weights::prose).orElse(0)) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }
}

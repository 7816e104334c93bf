package dev.stemma.intake;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each block of a page holds. Made in two walks over the page, so that a deep page
 * costs no more than a flat one.
 */
final class Weights {
  private static final Weight NONE = new Weight(0, 0, 0, 0);
  private static final int LINK_COST = 2;
  private final IdentityHashMap<Element, Weight> byElement = new IdentityHashMap<>();

  /**
   * The text of one block.
   *
   * @param lines how many lines it has
   * @param characters all of it
   * @param linked in links
   * @param prose characters in lines that read as running text, less a price for links; a part of
   *     the block that is worth less than nothing (a menu, a teaser) counts as nothing
   */
  record Weight(int lines, int characters, int linked, int prose) {
    private Weight plus(Weight other) {
      return new Weight(
          lines + other.lines,
          characters + other.characters,
          linked + other.linked,
          prose + other.prose);
    }

    /** A line alone keeps its loss, so that a heading that is a link counts against its teaser. */
    private Weight atLeastNothing() {
      return prose >= 0 || lines < 2 ? this : new Weight(lines, characters, linked, 0);
    }

    /** Whether it is a list of links, or little else. */
    boolean isLinks() {
      return lines > 1 && linked * 2 > characters;
    }
  }

  private Weights() {}

  /** The weights of a block and of all within it, without what is dropped. */
  static Weights of(Element root, Predicate<Element> dropped) {
    Weights weights = new Weights();
    for (Line line : Lines.of(root, dropped)) {
      int length = line.text().length();
      int prose = (line.isProse() ? length : 0) - LINK_COST * line.linked();
      Weight own = new Weight(1, length, line.linked(), prose);
      weights.byElement.merge(line.owner(), own, Weight::plus);
    }
    NodeTraversor.traverse(weights.summing(), root);
    return weights;
  }

  /** Adds each block to the one around it, the innermost first. */
  private NodeVisitor summing() {
    return new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        // a block is complete only behind its last child
      }

      @Override
      public void tail(Node node, int depth) {
        if (node instanceof Element element && byElement.containsKey(element)) {
          Weight own = at(element).atLeastNothing();
          byElement.put(element, own);
          Element parent = element.parent();
          if (depth > 0 && parent != null) {
            byElement.merge(parent, own, Weight::plus);
          }
        }
      }
    };
  }

  Weight at(Element element) {
    return byElement.getOrDefault(element, NONE);
  }

  int prose(Element element) {
    return at(element).prose();
  }
}

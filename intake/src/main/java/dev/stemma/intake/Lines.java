package dev.stemma.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes a block of a page down as lines: paragraphs, headings, list items and table cells each on
 * their own, a break at {@code <br>}. Walks without recursion, so that nesting costs no stack.
 */
final class Lines implements NodeFilter {
  private static final Set<String> BLOCKS =
      Set.of(
          "address article aside blockquote body caption center dd details dialog dir div dl dt"
              .concat(" fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr")
              .concat(" li main menu nav ol p pre section summary table tbody td tfoot th thead tr")
              .concat(" ul option")
              .split(" ", -1));
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

  private final Predicate<Element> dropped;
  private final List<Line> out = new ArrayList<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private final List<Line.Piece> pieces = new ArrayList<>();
  private int linked;
  private int inLink;
  private int inPre;

  private Lines(Element root, Predicate<Element> dropped) {
    this.dropped = dropped;
    this.blocks.push(root);
  }

  /** The lines of a block without what is dropped from it. */
  static List<Line> of(Element root, Predicate<Element> dropped) {
    Lines lines = new Lines(root, dropped);
    root.filter(lines);
    lines.end();
    return lines.out;
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      if (depth > 0 && dropped.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    String name = element.normalName();
    inLink += name.equals("a") ? 1 : 0;
    inPre += name.equals("pre") ? 1 : 0;
    if (isBlock(element)) {
      end();
      blocks.push(element);
    } else if (name.equals("br")) {
      end();
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (isBlock(element)) {
        end();
        blocks.pop();
      }
      inLink -= name.equals("a") ? 1 : 0;
      inPre -= name.equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  /** In preformatted text an empty line ends a paragraph. */
  private void add(TextNode node) {
    String text = node.getWholeText();
    int begin = 0;
    if (inPre > 0) {
      Matcher empty = EMPTY_LINE.matcher(text);
      for (; empty.find(); begin = empty.end()) {
        append(new Line.Piece(node, begin, empty.start()));
        end();
      }
    }
    append(new Line.Piece(node, begin, text.length()));
  }

  private void append(Line.Piece piece) {
    String text = piece.text();
    line.append(text);
    pieces.add(piece);
    linked += inLink > 0 ? text.strip().length() : 0;
  }

  private void end() {
    String text = Clean.squeezed(Clean.text(line.toString()));
    if (!text.isEmpty()) {
      out.add(new Line(text, linked, blocks.getFirst(), pieces));
    }
    line.setLength(0);
    pieces.clear();
    linked = 0;
  }
}

package dev.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The main text and metadata of an HTML page, in stages: metadata, what is no text removed, the
 * block that holds the article chosen ({@link MainBlock}), its lines written down. Nothing recurses
 * over the page, so that nesting costs no stack.
 */
final class Html {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "pre",
          "table",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "header",
          "figure",
          "hr",
          "body",
          "center",
          "address",
          "details",
          "summary");

  private Html() {}

  static Page read(String markup, Limits limits) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(limits.depth());
    Document page = parser.parseInput(markup, "");
    PageFacts facts = PageFacts.of(page);
    String declared = declared(facts);
    Boilerplate.remove(page);
    List<String> lines = lines(MainBlock.of(page));
    String text = Clean.text(String.join("\n", withoutTitle(lines, facts)));
    if (text.length() * 2 < declared.length()) {
      text = declared;
    }
    if (text.isBlank()) {
      text = Clean.text(String.join("\n", lines(parser.parseInput(markup, "").body())));
    }
    return new Page(text, facts.title(), facts.publisher(), facts.published(), facts.language());
  }

  /** The body that the page's JSON-LD gives, markup taken out. */
  private static String declared(PageFacts facts) {
    String body = Clean.text(facts.articleBody().orElse("")).strip();
    if (!body.contains("<") && !body.contains("&lt;")) {
      return body;
    }
    String markup = Parser.unescapeEntities(body, false);
    return String.join("\n", lines(Parser.htmlParser().parseInput(markup, "").body()));
  }

  /** The lines behind the headline, where the block begins with it. */
  private static List<String> withoutTitle(List<String> lines, PageFacts facts) {
    String title = facts.title().orElse("").toLowerCase(Locale.ROOT);
    int headline = -1;
    for (int i = 0; i < Math.min(4, lines.size()) && !title.isEmpty(); i++) {
      String line = lines.get(i).toLowerCase(Locale.ROOT);
      if (line.equals(title) || (line.length() > 15 && title.startsWith(line))) {
        headline = i;
      }
    }
    return lines.subList(headline + 1, lines.size());
  }

  /**
   * The lines of a block: one a block element or line break; link lists and empty lines left out.
   */
  static List<String> lines(Element block) {
    Lines lines = new Lines();
    block.traverse(lines);
    lines.end();
    return lines.out;
  }

  /** Collects text, and how much of each line is links. */
  private static final class Lines implements NodeVisitor {
    private static final int SHORT = 120;
    private final List<String> out = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int inLink;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
        linked += inLink > 0 ? text.getWholeText().strip().length() : 0;
      } else if (node instanceof Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        inLink += name.equals("a") ? 1 : 0;
        if (name.equals("br") || BLOCKS.contains(name)) {
          end();
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        inLink -= name.equals("a") ? 1 : 0;
        if (BLOCKS.contains(name)) {
          end();
        }
      }
    }

    private void end() {
      String text = Clean.squeezed(line.toString());
      boolean menu = text.length() < SHORT && linked * 10 > text.length() * 8 && linked > 0;
      if (!text.isEmpty() && !menu) {
        out.add(text);
      }
      line.setLength(0);
      linked = 0;
    }
  }
}

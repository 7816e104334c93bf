package dev.stemma.intake;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The main text and metadata of an HTML page, in stages: metadata ({@link PageFacts}), what is no
 * text told apart ({@link Boilerplate}), the block that holds the article chosen ({@link
 * MainBlock}), its lines written down and trimmed ({@link Trimming}); where that gives next to
 * nothing, the body that the page's JSON-LD gives, else all its text. Nothing recurses over the
 * page.
 */
final class Html {
  private Html() {}

  static Page read(String markup, Limits limits) {
    if (TagStripper.tags(markup, limits.tags()) > limits.tags()) {
      return Page.of(TagStripper.text(markup));
    }
    Document page = parse(markup, limits);
    PageFacts facts = PageFacts.of(page);
    String text = main(page, facts);
    String declared = declared(facts, limits);
    if (text.length() * 2 < declared.length()) {
      text = declared;
    }
    if (text.isBlank()) {
      text = join(Lines.of(page.body(), Boilerplate::isNeverText));
    }
    return new Page(text, facts.title(), facts.publisher(), facts.published(), facts.language());
  }

  private static Document parse(String markup, Limits limits) {
    return Parser.htmlParser().setMaxDepth(limits.depth()).parseInput(markup, "");
  }

  private static String main(Document page, PageFacts facts) {
    Predicate<Element> boilerplate = Boilerplate.of(page.body());
    Weights weights = Weights.of(page.body(), boilerplate);
    Element block = MainBlock.of(page, weights);
    Predicate<Element> dropped =
        boilerplate.or(element -> Lines.isBlock(element) && weights.at(element).isLinks());
    return join(Trimming.of(Lines.of(block, dropped), facts.title().orElse("")));
  }

  /** The body that the page's JSON-LD gives, markup taken out. */
  private static String declared(PageFacts facts, Limits limits) {
    String body = facts.articleBody().orElse("");
    if (!body.contains("<") && !body.contains("&lt;")) {
      return Clean.text(Parser.unescapeEntities(body, false)).strip();
    }
    Document inner = parse(Parser.unescapeEntities(body, false), limits);
    return join(Lines.of(inner.body(), Boilerplate::isNeverText));
  }

  private static String join(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}

package dev.stemma.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
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

  /** What a page holds; empty where it is more text than the limit. */
  static Optional<Page> read(String markup, Limits limits) {
    if (TagStripper.tags(markup, limits.tags()) > limits.tags()) {
      return Optional.of(Page.of(TagStripper.text(markup)));
    }
    Document page = parse(markup, limits);
    return length(page) > limits.characters() ? Optional.empty() : Optional.of(read(page, limits));
  }

  /** The length of all text, found without copying it. */
  private static long length(Document page) {
    return page.nodeStream(TextNode.class).mapToLong(text -> text.getWholeText().length()).sum();
  }

  private static Page read(Document page, Limits limits) {
    PageFacts facts = PageFacts.of(page);
    String text = main(page, facts);
    String declared = declared(facts, limits);
    if (text.length() * 2 < declared.length()) {
      text = declared;
    }
    if (text.isBlank()) {
      text = join(Lines.of(page.body(), Boilerplate::isNeverText));
    }
    return new Page(
        text, facts.title(), facts.publisher(), facts.published(), facts.language(), List.of());
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
    List<Line> body = Trimming.of(Lines.of(block, dropped), facts.title().orElse(""));
    String text = join(body);
    String before = join(Standfirst.before(block, dropped));
    return before.isEmpty() || text.contains(before) ? text : before + "\n" + text;
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

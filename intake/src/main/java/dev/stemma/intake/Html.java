package dev.stemma.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What markup holds, whose bytes are not known; empty where it is more text than the limit. */
  static Optional<Page> read(String markup, Limits limits) {
    return read(Traced.of(markup), limits);
  }

  /** What a page holds; empty where it is more text than the limit. */
  static Optional<Page> read(Traced source, Limits limits) {
    String markup = source.text();
    if (TagStripper.tags(markup, limits.tags()) > limits.tags()) {
      return Optional.of(
          Page.of(TagStripper.text(markup).then(source.offsets()), new Facts(List.of())));
    }
    Document page = parse(markup, limits);
    return length(page) > limits.characters()
        ? Optional.empty()
        : Optional.of(read(page, source, limits));
  }

  /** The length of all text, found without copying it. */
  private static long length(Document page) {
    return page.nodeStream(TextNode.class).mapToLong(text -> text.getWholeText().length()).sum();
  }

  private static Page read(Document page, Traced source, Limits limits) {
    PageFacts facts = PageFacts.of(page);
    Traced text = text(page, source.text(), facts, limits).then(source.offsets());
    return Page.of(text, facts.facts());
  }

  /** The text to take, traced to the page's markup. */
  private static Traced text(Document page, String markup, PageFacts facts, Limits limits) {
    List<Line> lines = main(page, facts);
    String text = join(lines);
    Declared declared = Declared.of(facts.articleBody().orElse(""), limits);
    if (text.length() * 2 < declared.text().text().length()) {
      return declared.within(page, markup);
    }
    boolean none = text.isBlank();
    return new Markup(markup).join(none ? Lines.of(page.body(), Boilerplate::isNeverText) : lines);
  }

  /** The tree of a page, with the places of its nodes. */
  static Document parse(String markup, Limits limits) {
    return Parser.htmlParser()
        .setTrackPosition(true)
        .setMaxDepth(limits.depth())
        .parseInput(markup, "");
  }

  private static List<Line> main(Document page, PageFacts facts) {
    Predicate<Element> boilerplate = Boilerplate.of(page.body());
    Weights weights = Weights.of(page.body(), boilerplate);
    Element block = MainBlock.of(page, weights);
    Predicate<Element> dropped =
        boilerplate.or(element -> Lines.isBlock(element) && weights.at(element).isLinks());
    List<Line> body = Trimming.of(Lines.of(block, dropped), facts.title().orElse(""));
    List<Line> before = Standfirst.before(block, dropped);
    boolean repeated = before.isEmpty() || join(body).contains(join(before));
    return repeated ? body : Stream.concat(before.stream(), body.stream()).toList();
  }

  private static String join(List<Line> lines) {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }
}

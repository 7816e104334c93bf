package dev.stemma.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * RSS and Atom, an entry in memory at a time. Read by jsoup's XML parser, which knows no DTDs and
 * no entities but the named ones, and forgives what feeds get wrong.
 */
final class XmlFeed extends FeedReader {
  private static final String ENTRIES = "item, entry, *|item, *|entry";
  private static final String ROOT = "*|channel, *|feed, channel, feed";
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,200}encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9_:.-]{2,40})");

  private final Rationed markup;
  private final StreamParser parser;
  private boolean learned;
  private Optional<String> title = Optional.empty();
  private Optional<String> link = Optional.empty();
  private Optional<String> language = Optional.empty();

  XmlFeed(BufferedInputStream in, byte[] head, Limits limits) {
    this.markup = new Rationed(new InputStreamReader(in, charset(head)), limits);
    this.parser = new StreamParser(Parser.xmlParser().setMaxDepth(limits.depth()));
    this.parser.parse(markup, "");
  }

  private static Charset charset(byte[] head) {
    if (Charsets.hasWideMark(head)) {
      return StandardCharsets.UTF_16;
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  @Override
  public @Nullable FeedEntry next() throws IOException {
    try {
      Element next = parser.selectNext(ENTRIES);
      learn(parser.document());
      if (next == null) {
        return null;
      }
      FeedEntry entry = XmlEntry.of(next);
      remove(next);
      markup.renew();
      return entry;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
    }
  }

  /** What stands before the first entry says what the feed is. */
  private void learn(Document document) {
    Element root = learned ? null : document.selectFirst(ROOT);
    learned = true;
    if (root == null) {
      return;
    }
    title = XmlEntry.child(root, "title").map(XmlEntry::plain).filter(t -> !t.isEmpty());
    link = XmlEntry.link(root);
    language =
        XmlEntry.child(root, "language")
            .map(XmlEntry::plain)
            .or(() -> Optional.of(root.attr("xml:lang")))
            .filter(l -> !l.isEmpty());
  }

  /** Takes an entry, and the blanks before it, out of the tree, which then stays small. */
  private static void remove(Element entry) {
    for (Node before = entry.previousSibling();
        before instanceof TextNode;
        before = entry.previousSibling()) {
      before.remove();
    }
    entry.remove();
  }

  @Override
  public Optional<String> title() {
    return title;
  }

  @Override
  public Optional<String> link() {
    return link;
  }

  @Override
  public Optional<String> language() {
    return language;
  }
}

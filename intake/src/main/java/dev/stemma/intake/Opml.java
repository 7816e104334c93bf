package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds (OPML 2.0, opml.org). Folders are passed over, their feeds are not.
 *
 * <pre>{@code
 * List<Subscription> feeds = Opml.read(in, Limits.USUAL);
 * }</pre>
 */
public final class Opml {
  private Opml() {}

  /**
   * The feeds of a list, in their order.
   *
   * @throws IOException if it cannot be read, or is larger than the limits allow
   */
  public static List<Subscription> read(InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new IOException(limits.larger().english());
    }
    String markup = Charsets.decode(bytes);
    if (TagStripper.tags(markup, limits.tags()) > limits.tags()) {
      throw new IOException(String.format("more than %,d tags", limits.tags()));
    }
    return Parser.xmlParser()
        .setMaxDepth(limits.depth())
        .parseInput(markup, "")
        .getElementsByTag("outline")
        .stream()
        .filter(outline -> !attribute(outline, "xmlUrl").isEmpty())
        .map(outline -> new Subscription(title(outline), attribute(outline, "xmlUrl")))
        .toList();
  }

  private static String title(Element outline) {
    String title = attribute(outline, "title");
    return title.isEmpty() ? attribute(outline, "text") : title;
  }

  private static String attribute(Element outline, String name) {
    return Clean.squeezed(Clean.text(outline.attributes().getIgnoreCase(name)));
  }
}

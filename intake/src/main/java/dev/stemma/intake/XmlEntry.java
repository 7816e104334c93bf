package dev.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One item or entry, its elements known by their names without prefix: those of RSS, of its modules
 * ({@code content:encoded}, {@code dc:date}, {@code dc:creator}) and of Atom.
 */
final class XmlEntry {
  private static final List<String> CONTENTS =
      List.of("encoded", "content", "body", "description", "summary");

  private XmlEntry() {}

  static FeedEntry of(Element entry) {
    Optional<Element> content =
        CONTENTS.stream()
            .flatMap(name -> child(entry, name).stream())
            .filter(element -> !element.wholeText().isBlank())
            .findFirst();
    return new FeedEntry(
        id(entry),
        child(entry, "title").map(XmlEntry::plain).filter(t -> !t.isEmpty()),
        link(entry),
        first(entry, "pubdate", "published", "issued", "date", "created"),
        first(entry, "updated", "modified"),
        authors(entry),
        content.map(XmlEntry::markup).orElse(""),
        content.isPresent() && isHtml(content.get()));
  }

  /** The first child of a name, whatever its prefix and case. */
  static Optional<Element> child(Element parent, String name) {
    return parent.children().stream().filter(e -> name(e).equals(name)).findFirst();
  }

  private static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> first(Element entry, String... names) {
    return List.of(names).stream()
        .flatMap(name -> child(entry, name).stream())
        .map(XmlEntry::plain)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Optional<String> id(Element entry) {
    return first(entry, "guid", "id")
        .or(() -> Optional.of(entry.attr("rdf:about")).filter(about -> !about.isBlank()));
  }

  /** The address of the page: Atom's alternate link, RSS's link, else a guid that is an address. */
  static Optional<String> link(Element entry) {
    Optional<String> atom =
        entry.children().stream()
            .filter(e -> name(e).equals("link") && !e.attr("href").isBlank())
            .filter(e -> e.attr("rel").isEmpty() || e.attr("rel").equals("alternate"))
            .map(e -> e.attr("href").strip())
            .findFirst();
    return entry.children().stream()
        .filter(e -> name(e).equals("link") && !e.hasAttr("href"))
        .map(XmlEntry::plain)
        .filter(link -> !link.isEmpty())
        .findFirst()
        .or(() -> atom)
        .or(
            () ->
                child(entry, "guid")
                    .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                    .map(XmlEntry::plain)
                    .filter(guid -> guid.startsWith("http")));
  }

  private static List<String> authors(Element entry) {
    List<String> authors = new ArrayList<>();
    for (Element element : entry.children()) {
      if (name(element).equals("creator")) {
        authors.add(plain(element));
      } else if (name(element).equals("author")) {
        authors.add(child(element, "name").map(XmlEntry::plain).orElseGet(() -> person(element)));
      }
    }
    return authors.stream().filter(author -> !author.isEmpty()).distinct().toList();
  }

  /** RSS writes {@code mail@example.org (Name)}. */
  private static String person(Element author) {
    return plain(author).replaceFirst("^\\S+@\\S+ \\(([^)]+)\\)$", "$1");
  }

  private static boolean isHtml(Element content) {
    String type = content.attr("type");
    boolean atom = name(content).equals("content") || name(content).equals("summary");
    return atom ? type.contains("html") : !type.equals("text");
  }

  /** HTML as it is written in the feed; XHTML is markup already. */
  private static String markup(Element content) {
    return content.childrenSize() > 0 ? content.html() : content.wholeText().strip();
  }

  /** Text without tags and entities, in one line. */
  static String plain(Element element) {
    String text = element.wholeText();
    String bare = text.indexOf('<') >= 0 ? Parser.parse(text, "").text() : text;
    return Clean.squeezed(Clean.text(Parser.unescapeEntities(bare, false)));
  }
}

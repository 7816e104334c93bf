package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The authors that a page names, as it writes them, without "By"; an address is no name. */
final class PageAuthors {
  private static final List<String> NAMES =
      List.of(
          "author",
          "article:author",
          "article.author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl");
  private static final String MARKED = "[itemprop~=author]";
  private static final String LINKED = "[rel~=author]";
  private static final Pattern BY = Pattern.compile("^(?iu:by|par|von|por)\\s+(?=\\p{Lu})");
  private static final int LONGEST = 120;
  private static final int MOST = 20;

  private PageAuthors() {}

  static List<Datum> of(LinkedData linked, Meta meta, OwnElements own) {
    List<Datum> found = data(linked.all("author").stream(), "JSON-LD author");
    if (found.isEmpty()) {
      found = meta.first("author", NAMES, PageAuthors::name).stream().toList();
    }
    if (found.isEmpty()) {
      found = data(own.all(MARKED).map(PageAuthors::named), "microdata author");
    }
    return found.isEmpty() ? data(own.all(LINKED).map(Element::text), "rel author") : found;
  }

  private static List<Datum> data(Stream<String> names, String evidence) {
    return names
        .flatMap(name -> name(name).stream())
        .distinct()
        .limit(MOST)
        .map(name -> new Datum("author", name, evidence))
        .toList();
  }

  private static Optional<String> name(String value) {
    return PageFacts.words(value)
        .map(words -> BY.matcher(words).replaceFirst(""))
        .filter(words -> words.length() < LONGEST && !words.matches("(?:https?:|www\\.|@).*"));
  }

  /** The name within a marked person, else what the mark holds. */
  private static String named(Element author) {
    Element name = author.selectFirst("[itemprop=name]");
    Element best = name == null ? author : name;
    return best.hasAttr("content") ? best.attr("content") : best.text();
  }
}

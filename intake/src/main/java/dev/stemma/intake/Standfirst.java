package dev.stemma.intake;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst (summary, French "chapô"): the paragraph between headline and body that many
 * pages set outside the body, and that often holds the news itself.
 */
final class Standfirst {
  private static final int LEVELS = 3;
  private static final int MOST_LINES = 4;
  private static final String NAMED =
      "[class~=(?i)(?:^|[\\s_-])(?:chapo|chapeau|standfirst|stand-first|summary|lede|dek|deck"
          + "|article__desc|intro|introduction|subheadline|sub-headline|kicker-text|abstract"
          + "|vorspann|teaser-text|entradilla|sommario)(?:$|[\\s_-])], [itemprop=description]";

  private final Predicate<Element> dropped;

  private Standfirst(Predicate<Element> dropped) {
    this.dropped = dropped;
  }

  /** Its lines, from up to three blocks around the body; none where there is no such block. */
  static List<Line> before(Element body, Predicate<Element> dropped) {
    Standfirst search = new Standfirst(dropped);
    Element at = body;
    for (int level = 0; level < LEVELS && at != null && !at.normalName().equals("body"); level++) {
      for (Element beside = previous(at); beside != null; beside = previous(beside)) {
        List<Line> found = search.within(beside);
        if (!found.isEmpty()) {
          return found;
        }
      }
      at = at.parent();
    }
    return List.of();
  }

  private static @Nullable Element previous(Element element) {
    return element.previousElementSibling();
  }

  private List<Line> within(Element block) {
    if (dropped.test(block)) {
      return List.of();
    }
    return block.select(NAMED).stream()
        .filter(element -> element.parents().stream().noneMatch(dropped))
        .map(element -> Lines.of(element, dropped))
        .filter(Standfirst::isSummary)
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isSummary(List<Line> lines) {
    return lines.size() <= MOST_LINES
        && lines.stream().anyMatch(Line::isProse)
        && lines.stream().allMatch(line -> line.linked() == 0);
  }
}

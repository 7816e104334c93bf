package dev.stemma.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes from a block's lines what stands around an article: the headline and what precedes it,
 * bylines and dates before the first paragraph, menus, and the furniture that sites put between and
 * behind paragraphs ("Advertisement", "Read more:").
 */
final class Trimming {
  private static final int HEADLINE_WITHIN = 12;
  private static final int SHORT = 60;
  private static final int MOST_EDGE_LINES = 10;
  private static final Set<String> KEPT = Set.of("li", "td", "th", "dd", "dt", "blockquote", "pre");

  private Trimming() {}

  static List<Line> of(List<Line> lines, String title) {
    List<Line> body =
        behindHeadline(lines, title.toLowerCase(Locale.ROOT)).stream()
            .filter(line -> !line.isMenu() && !line.isAddress())
            .filter(line -> !Furniture.USUAL.isFurniture(line.text()))
            .toList();
    int begin = edge(body);
    int end = body.size();
    while (end > begin && body.size() - end < MOST_EDGE_LINES && isLoose(body.get(end - 1))) {
      end--;
    }
    return body.subList(begin, end);
  }

  private static List<Line> behindHeadline(List<Line> lines, String title) {
    int headline = -1;
    for (int i = 0; i < Math.min(HEADLINE_WITHIN, lines.size()) && !title.isEmpty(); i++) {
      String line = lines.get(i).text().toLowerCase(Locale.ROOT);
      if (line.equals(title) || line.length() > 15 && title.startsWith(line)) {
        headline = i;
      }
      if (lines.get(i).isProse() && headline < i) {
        break;
      }
    }
    return lines.subList(headline + 1, lines.size());
  }

  /** The first line that is no byline, date or the like; 0 where there is no prose at all. */
  private static int edge(List<Line> lines) {
    int at = 0;
    while (at < lines.size() && isLoose(lines.get(at))) {
      at++;
    }
    return at < lines.size() && at <= MOST_EDGE_LINES ? at : 0;
  }

  private static boolean isLoose(Line line) {
    return line.text().length() < SHORT
        && !line.isProse()
        && !line.endsSentence()
        && Dateline.of(line.text()).isEmpty()
        && !KEPT.contains(line.owner().normalName());
  }
}

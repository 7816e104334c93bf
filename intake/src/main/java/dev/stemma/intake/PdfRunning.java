package dev.stemma.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running heads, feet and page numbers: lines at the upper or lower end of a page that come again,
 * numbers aside, on three pages or more.
 */
final class PdfRunning {
  private static final int LINES = 2;
  private static final int FEWEST_PAGES = 3;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)[-–—|\\s]*(?:page|seite|p\\.)?\\s*(?:\\d{1,4}|[ivxl]{1,7})(?:\\s*(?:/|of|sur|von|de)\\s*\\d{1,4})?[-–—|\\s]*");

  private PdfRunning() {}

  /** The columns of all pages without such lines. */
  static List<List<PdfLine>> dropped(List<PdfPage> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (PdfPage page : pages) {
      Set<String> keys = new HashSet<>();
      ends(page).forEach(line -> keys.add(key(line)));
      keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    List<List<PdfLine>> columns = new ArrayList<>();
    for (PdfPage page : pages) {
      Set<PdfLine> running = new HashSet<>();
      for (PdfLine line : ends(page)) {
        boolean number = pages.size() > 1 && NUMBER.matcher(line.text()).matches();
        if (number || counts.getOrDefault(key(line), 0) >= FEWEST_PAGES) {
          running.add(line);
        }
      }
      for (List<PdfLine> column : page.columns()) {
        columns.add(column.stream().filter(line -> !running.contains(line)).toList());
      }
    }
    return columns;
  }

  /** The outermost lines, as far as they stand in the margins. */
  private static List<PdfLine> ends(PdfPage page) {
    List<PdfLine> lines =
        page.columns().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(PdfLine::base))
            .toList();
    List<PdfLine> ends = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean outer = i < LINES || i >= lines.size() - LINES;
      if (outer && page.isMarginal(lines.get(i))) {
        ends.add(lines.get(i));
      }
    }
    return ends;
  }

  private static String key(PdfLine line) {
    return DIGITS.matcher(line.text()).replaceAll("#");
  }
}

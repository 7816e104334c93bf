package dev.stemma.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of a matter, by their numbers: who published, cites, quotes and counts what. */
final class LineIndex {
  private final Map<Long, List<Integer>> byDocument = new HashMap<>();
  private final Map<String, List<Integer>> byOutlet = new HashMap<>();
  private final Map<String, List<Integer>> citing = new HashMap<>();
  private final Map<Long, List<Integer>> quoting = new HashMap<>();
  private final Map<String, List<Integer>> counting = new HashMap<>();
  private final List<Integer> published = new ArrayList<>();

  LineIndex(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      Line line = lines.get(i);
      Line.Place report = line.report();
      note(byDocument, report.document(), at);
      report.outlet().ifPresent(outlet -> note(byOutlet, outlet, at));
      report.outlet().ifPresent(outlet -> published.add(at));
      cited(line).ifPresent(outlet -> note(citing, outlet, at));
      report.quotations().forEach(quotation -> note(quoting, quotation, at));
      Figures.odd(line).forEach(figure -> note(counting, figure, at));
    }
  }

  private static <K> void note(Map<K, List<Integer>> map, K key, int line) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
  }

  /** The outlet nearest to the origin that a line names or credits. */
  static Optional<String> cited(Line line) {
    return line.chain().stream()
        .filter(Link::isOutlet)
        .reduce((a, b) -> b)
        .flatMap(Link::id)
        .or(() -> line.report().credit());
  }

  /** The lines of each report. */
  Iterable<List<Integer>> reports() {
    return byDocument.values();
  }

  /** The lines of a report. */
  List<Integer> ofDocument(long document) {
    return byDocument.getOrDefault(document, List.of());
  }

  /** The lines of what an outlet published. */
  List<Integer> ofOutlet(String outlet) {
    return byOutlet.getOrDefault(outlet, List.of());
  }

  /** The lines of what outlets published. */
  List<Integer> ofOutlets() {
    return published;
  }

  /** The lines that name or credit an outlet. */
  List<Integer> citing(String outlet) {
    return citing.getOrDefault(outlet, List.of());
  }

  /** The lines of reports with a quotation. */
  List<Integer> quoting(long quotation) {
    return quoting.getOrDefault(quotation, List.of());
  }

  /** The lines with an odd number of goods. */
  List<Integer> counting(String figure) {
    return counting.getOrDefault(figure, List.of());
  }
}

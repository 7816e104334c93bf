package dev.stemma.web;

import dev.stemma.dossiers.OutletTally;
import java.util.List;
import java.util.Optional;

/**
 * The outlets of a case.
 *
 * @param rows those of this page
 * @param all how many there are
 * @param next the path of the next page
 */
public record SourcesPage(List<Row> rows, int all, Optional<String> next) {
  /** An outlet in the list. */
  public record Row(
      OutletTally tally,
      String name,
      String path,
      int first,
      long confirmed,
      long denied,
      Optional<String> grade) {}

  public SourcesPage {
    rows = List.copyOf(rows);
  }
}

package dev.stemma.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The first page.
 *
 * @param documents how many documents the case holds
 * @param claims how many claims
 * @param reviews how many reviews
 * @param matters how many matters
 * @param since what came since the visitor's last look; empty at the first visit
 * @param active the matters with the latest reports
 * @param flows who supplies whom
 * @param review claims that wait for review
 * @param newest the newest claims
 */
public record OverviewPage(
    long documents,
    long claims,
    long reviews,
    long matters,
    Optional<Since> since,
    List<MatterRow> active,
    Flows flows,
    List<ClaimCard> review,
    List<ClaimCard> newest) {
  /** What came since a day. */
  public record Since(
      LocalDate day, long documents, long claims, long reviews, List<MatterRow> moved) {
    public Since {
      moved = List.copyOf(moved);
    }

    /** Whether anything came. */
    public boolean any() {
      return documents + claims + reviews > 0;
    }
  }

  /**
   * Who supplies whom.
   *
   * @param rows the flows that are shown
   * @param all how many there are
   * @param goods the classes of goods to choose from
   * @param years the years to choose from
   * @param grades the grades to choose from
   */
  public record Flows(
      List<FlowRow> rows, int all, List<Option> goods, List<Option> years, List<Option> grades) {
    public Flows {
      rows = List.copyOf(rows);
      goods = List.copyOf(goods);
      years = List.copyOf(years);
      grades = List.copyOf(grades);
    }
  }

  /** A value to choose. */
  public record Option(String value, String label, boolean chosen) {}

  /** A flow. */
  public record FlowRow(
      String fromId,
      String from,
      String toId,
      String to,
      List<String> goods,
      int origins,
      int denials,
      int reports,
      Optional<LocalDate> last,
      String path) {
    public FlowRow {
      goods = List.copyOf(goods);
    }
  }

  public OverviewPage {
    active = List.copyOf(active);
    review = List.copyOf(review);
    newest = List.copyOf(newest);
  }
}

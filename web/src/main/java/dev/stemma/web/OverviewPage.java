package dev.stemma.web;

import java.util.List;

/**
 * The first page.
 *
 * @param documents how many documents the case holds
 * @param claims how many claims
 * @param reviews how many reviews
 * @param matters how many matters
 * @param active the matters with the latest reports
 * @param newest the newest claims
 */
public record OverviewPage(
    long documents,
    long claims,
    long reviews,
    long matters,
    List<MatterRow> active,
    List<ClaimCard> newest) {
  public OverviewPage {
    active = List.copyOf(active);
    newest = List.copyOf(newest);
  }
}

package dev.stemma.web;

import java.util.List;

/** The log of the case: entries, receipts, verification. */
final class LedgerSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of();
  }
}

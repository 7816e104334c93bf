package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows;
import dev.stemma.ledger.DerivedRows.DerivedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the tallies of outlets, each under the names that its reports write; copies, of which the
 * name is not at hand, under none. Changes are gathered, and written together. Not thread-safe.
 */
final class Tallies {
  private static final int LONGEST = 200;

  private final DerivedRows rows;
  private final Map<List<String>, OutletTally> changes = new LinkedHashMap<>();

  Tallies(DerivedRows rows) {
    this.rows = rows;
  }

  /** A report of an outlet more, or (-1) less. */
  void report(String slug, String name, int sign, boolean retracted) {
    String cut = name.length() > LONGEST ? "" : name;
    change(new OutletTally(slug, cut, sign, 0, retracted ? sign : 0));
  }

  /** A copy more or less among its reports. */
  void copy(String slug, int change) {
    if (change != 0) {
      change(new OutletTally(slug, "", 0, change, 0));
    }
  }

  private void change(OutletTally change) {
    if (!change.slug().isEmpty()) {
      changes.merge(List.of(change.slug(), change.name()), change, OutletTally::plus);
    }
  }

  /** Writes what was gathered. */
  void write() {
    List<DerivedRow> made = new ArrayList<>();
    List<DerivedRow> gone = new ArrayList<>();
    for (OutletTally change : changes.values()) {
      byte[] key = Spaces.bytes(change.slug());
      byte[] place = Spaces.bytes(change.name());
      OutletTally now =
          rows.derived(Spaces.OUTLET, key, Integer.MAX_VALUE).stream()
              .filter(row -> Arrays.equals(row.place(), place))
              .map(Tallies::tally)
              .findFirst()
              .orElse(OutletTally.none(change.slug()))
              .plus(change);
      (now.isNone() ? gone : made).add(Spaces.row(Spaces.OUTLET, key, place, now.bytes()));
    }
    rows.derive(made);
    rows.forgetDerived(gone);
    changes.clear();
  }

  /** What a row holds. */
  static OutletTally tally(DerivedRow row) {
    return OutletTally.of(Spaces.text(row.key()), Spaces.text(row.place()), row.value());
  }

  /** The tally of an outlet, whatever its reports call it. */
  static OutletTally of(DerivedRows rows, String slug) {
    return rows.derived(Spaces.OUTLET, Spaces.bytes(slug), Integer.MAX_VALUE).stream()
        .map(Tallies::tally)
        .reduce(OutletTally.none(slug), OutletTally::plus);
  }
}

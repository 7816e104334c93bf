package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows;
import dev.stemma.ledger.DerivedRows.DerivedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed among the matters of a case since some stand of the dossiers. The rows keep the last
 * {@value #KEPT} groups whose matters were made anew, in a ring, so that who holds all matters in
 * memory need not read them all again.
 *
 * @param stand how the dossiers stand now
 * @param all whether so much changed that all matters are to be read
 * @param groups the groups that changed; none where all are to be read
 * @param matters the matters that these have now
 */
public record Changes(
    Dossiers.Stand stand, boolean all, Set<String> groups, List<Summary> matters) {
  private static final int KEPT = 4096;

  public Changes {
    groups = Set.copyOf(groups);
    matters = List.copyOf(matters);
  }

  /** What changed since a stand. */
  static Changes since(Dossiers.Stand before, Dossiers.Stand now, DerivedRows rows) {
    if (before.era() != now.era() || now.changed() - before.changed() > KEPT) {
      return new Changes(now, true, Set.of(), List.of());
    }
    Set<String> groups = new TreeSet<>();
    for (long at = before.changed(); at < now.changed(); at++) {
      rows.derived(Spaces.CHANGED, place(at), 1).forEach(r -> groups.add(Spaces.text(r.value())));
    }
    List<Summary> matters = new ArrayList<>();
    for (String group : groups) {
      rows.derived(Spaces.MATTER, Spaces.bytes(group), Integer.MAX_VALUE)
          .forEach(row -> matters.add(Summary.of(row.value())));
    }
    return new Changes(now, false, groups, matters);
  }

  /**
   * The rows that note groups.
   *
   * @param from how many were noted before
   * @param groups rows with the groups as keys
   */
  static List<DerivedRow> rows(long from, List<DerivedRow> groups) {
    List<DerivedRow> rows = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      rows.add(Spaces.row(Spaces.CHANGED, place(from + i), Spaces.nothing(), groups.get(i).key()));
    }
    return rows;
  }

  private static byte[] place(long at) {
    return Spaces.bytes(at % KEPT);
  }
}

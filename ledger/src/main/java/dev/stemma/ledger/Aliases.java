package dev.stemma.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names mean one thing, as the users of a case said. */
final class Aliases {
  private final List<Tables.AliasRow> rows;

  Aliases(List<Tables.AliasRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The given names with all that mean the same. */
  List<String> expanded(List<String> names) {
    Set<String> found = new LinkedHashSet<>(names);
    boolean grown = true;
    while (grown) {
      Set<String> keys = new LinkedHashSet<>();
      found.forEach(name -> keys.add(Folded.joined(name)));
      grown = false;
      for (Tables.AliasRow row : rows) {
        if (keys.contains(Folded.joined(row.name()))
            || keys.contains(Folded.joined(row.meaning()))) {
          grown |= found.addAll(List.of(row.name(), row.meaning()));
        }
      }
    }
    return new ArrayList<>(found);
  }
}

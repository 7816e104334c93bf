package dev.stemma.dossiers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Makes dossiers in the order of their summaries. A group is read whole for any of its matters, so
 * that many are made at once: group by group, as many as fit in memory.
 */
final class InOrder {
  /** So many reports are held at once, but for the last matter's. */
  private static final int REPORTS = 50_000;

  private final Groups groups;
  private final Consumer<Dossier> take;
  private final List<Summary> next = new ArrayList<>();
  private int reports;

  InOrder(Groups groups, Consumer<Dossier> take) {
    this.groups = groups;
    this.take = take;
  }

  /** Hands out the dossiers of matters. */
  void of(List<Summary> matters) {
    for (Summary matter : matters) {
      next.add(matter);
      reports += matter.reports();
      if (reports >= REPORTS) {
        make();
      }
    }
    make();
  }

  private void make() {
    Map<String, Set<String>> keys = new TreeMap<>();
    next.forEach(m -> keys.computeIfAbsent(m.group(), g -> new TreeSet<>()).add(m.key()));
    Map<String, Dossier> made = new HashMap<>();
    keys.forEach(
        (group, some) ->
            groups.dossiers(group, some::contains).forEach(d -> made.put(d.matter().key(), d)));
    next.stream().filter(m -> made.containsKey(m.key())).map(m -> made.get(m.key())).forEach(take);
    next.clear();
    reports = 0;
  }
}

package dev.stemma.desk;

import dev.stemma.dossiers.Summary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one supplies to another, as the matters of a case have it.
 *
 * @param from the supplier's id
 * @param to the recipient's id
 * @param goods the classes of goods
 * @param matters the keys of the matters
 * @param origins the independent origins that affirm it, of the matter that has most
 * @param denials the counted origins that deny it, of the matter that has most
 * @param reports the reports of all
 * @param first day of the earliest report
 * @param last day of the latest
 */
public record Flow(
    String from,
    String to,
    Set<String> goods,
    List<String> matters,
    int origins,
    int denials,
    int reports,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  public Flow {
    goods = java.util.Collections.unmodifiableSet(new TreeSet<>(goods));
    matters = List.copyOf(matters);
  }

  /** The flows of transfers, those with most origins first, then the latest. */
  public static List<Flow> of(Collection<Summary> matters) {
    Map<List<String>, Flow> flows = new LinkedHashMap<>();
    for (Summary matter : matters) {
      if (matter.type().equals("transfer") && matter.complete() && matter.actors().size() == 2) {
        flows.merge(matter.actors(), one(matter), Flow::plus);
      }
    }
    return flows.values().stream()
        .sorted(
            java.util.Comparator.comparingInt(Flow::origins)
                .thenComparingInt(Flow::reports)
                .thenComparing(f -> f.last().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                .reversed()
                .thenComparing(f -> f.from() + ">" + f.to()))
        .toList();
  }

  private static Flow one(Summary matter) {
    return new Flow(
        matter.actors().get(0),
        matter.actors().get(1),
        matter.category().map(Set::of).orElse(Set.of()),
        List.of(matter.key()),
        matter.origins(),
        matter.denials(),
        matter.reports(),
        matter.first(),
        matter.last());
  }

  private Flow plus(Flow other) {
    Set<String> all = new TreeSet<>(goods);
    all.addAll(other.goods);
    List<String> keys = new java.util.ArrayList<>(matters);
    keys.addAll(other.matters);
    return new Flow(
        from,
        to,
        all,
        keys,
        Math.max(origins, other.origins),
        Math.max(denials, other.denials),
        reports + other.reports,
        edge(first, other.first, true),
        edge(last, other.last, false));
  }

  private static Optional<LocalDate> edge(
      Optional<LocalDate> a, Optional<LocalDate> b, boolean earliest) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().isBefore(b.get()) == earliest ? a : b;
  }
}

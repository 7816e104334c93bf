package dev.stemma.desk;

import dev.stemma.dossiers.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    goods = Collections.unmodifiableSet(new TreeSet<>(goods));
    matters = List.copyOf(matters);
  }

  /** The flows of transfers, those with most origins first, then the latest. */
  public static List<Flow> of(Collection<Summary> matters) {
    Map<List<String>, List<Summary>> flows = new LinkedHashMap<>();
    for (Summary matter : matters) {
      if (matter.type().equals("transfer") && matter.complete() && matter.actors().size() == 2) {
        flows.computeIfAbsent(matter.actors(), a -> new ArrayList<>()).add(matter);
      }
    }
    return flows.entrySet().stream()
        .map(flow -> of(flow.getKey(), flow.getValue()))
        .sorted(
            Comparator.comparingInt(Flow::origins)
                .thenComparingInt(Flow::reports)
                .thenComparing(f -> f.last().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                .reversed()
                .thenComparing(f -> f.from() + ">" + f.to()))
        .toList();
  }

  private static Flow of(List<String> actors, List<Summary> matters) {
    return new Flow(
        actors.get(0),
        actors.get(1),
        matters.stream().flatMap(m -> m.category().stream()).collect(Collectors.toSet()),
        matters.stream().map(Summary::key).toList(),
        matters.stream().mapToInt(Summary::origins).max().orElse(0),
        matters.stream().mapToInt(Summary::denials).max().orElse(0),
        matters.stream().mapToInt(Summary::reports).sum(),
        matters.stream().flatMap(m -> m.first().stream()).min(LocalDate::compareTo),
        matters.stream().flatMap(m -> m.last().stream()).max(LocalDate::compareTo));
  }
}

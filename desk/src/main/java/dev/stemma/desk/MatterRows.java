package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Matters in an order. What many of them have in common is held once. Immutable. */
final class MatterRows {
  /**
   * A matter.
   *
   * @param kind what it shares with others of its group
   * @param category its class of goods; empty for a type without goods
   */
  record Row(Summary summary, Kind kind, String category) {}

  /** What the matters of a group have in common. */
  record Kind(String type, List<String> actors, boolean complete) {}

  private final Map<MatterFilter.Order, Row[]> orders;
  private final MatterFilter.Order order;

  private MatterRows(Map<MatterFilter.Order, Row[]> orders, MatterFilter.Order order) {
    this.orders = orders;
    this.order = order;
  }

  /** All matters of a case. */
  static MatterRows of(Dossiers dossiers) {
    return of(dossiers::forEachSummary);
  }

  /** All matters that somebody hands out. */
  static MatterRows of(Consumer<Consumer<Summary>> all) {
    Map<Object, Object> once = new HashMap<>();
    Map<String, Kind> kinds = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    all.accept(summary -> rows.add(row(summary, once, kinds)));
    Map<MatterFilter.Order, Row[]> orders = new EnumMap<>(MatterFilter.Order.class);
    for (MatterFilter.Order each : MatterFilter.Order.values()) {
      Row[] sorted = rows.toArray(Row[]::new);
      Arrays.parallelSort(sorted, comparator(each));
      orders.put(each, sorted);
    }
    return new MatterRows(orders, MatterFilter.Order.LATEST);
  }

  private static Comparator<Row> comparator(MatterFilter.Order order) {
    return (a, b) ->
        MatterIndex.Place.of(a.summary(), order)
            .compareTo(MatterIndex.Place.of(b.summary(), order));
  }

  private static Row row(Summary summary, Map<Object, Object> once, Map<String, Kind> kinds) {
    Summary slim =
        new Summary(
            summary.key(),
            same(summary.group(), once),
            summary.reports(),
            summary.origins(),
            summary.denials(),
            same(summary.first(), once),
            same(summary.last(), once),
            same(summary.outlet(), once),
            same(summary.grade(), once),
            same(summary.own(), once));
    Kind kind =
        kinds.computeIfAbsent(
            slim.group(),
            g ->
                new Kind(
                    same(summary.type(), once),
                    summary.actors().stream().map(a -> same(a, once)).toList(),
                    summary.complete()));
    return new Row(slim, kind, same(summary.category().orElse(""), once));
  }

  @SuppressWarnings("unchecked") // a value is replaced by an equal one
  private static <T> T same(T value, Map<Object, Object> once) {
    return (T) once.computeIfAbsent(value, v -> v);
  }

  /** Those that a filter lets through, in its order. */
  MatterRows filtered(MatterFilter filter, MatterWords words) {
    Row[] all = row(filter.order());
    Row[] some = Arrays.stream(all).filter(row -> lets(filter, words, row)).toArray(Row[]::new);
    return new MatterRows(Map.of(filter.order(), some), filter.order());
  }

  private static boolean lets(MatterFilter filter, MatterWords words, Row row) {
    return (filter.all() || row.kind().complete())
        && is(filter.type(), row.kind().type())
        && is(filter.category(), row.category())
        && (!filter.contested() || row.summary().contested())
        && words.fit(row);
  }

  private static boolean is(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private Row[] row(MatterFilter.Order which) {
    return orders.getOrDefault(which, new Row[0]);
  }

  int size() {
    return row(order).length;
  }

  Summary at(int place) {
    return row(order)[place].summary();
  }

  /** The index of the first matter behind a place. */
  int behind(MatterIndex.Place place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (MatterIndex.Place.of(at(middle), order).compareTo(place) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The classes of goods that complete matters have. */
  List<String> categories() {
    TreeSet<String> categories = new TreeSet<>();
    for (Row row : row(order)) {
      if (row.kind().complete() && !row.category().isEmpty()) {
        categories.add(row.category());
      }
    }
    return List.copyOf(categories);
  }
}

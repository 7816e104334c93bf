package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

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
    return each(order -> sorted(rows.toArray(Row[]::new), order));
  }

  private static MatterRows each(Function<MatterFilter.Order, Row[]> rows) {
    Map<MatterFilter.Order, Row[]> orders = new EnumMap<>(MatterFilter.Order.class);
    for (MatterFilter.Order each : MatterFilter.Order.values()) {
      orders.put(each, rows.apply(each));
    }
    return new MatterRows(orders, MatterFilter.Order.LATEST);
  }

  private static Row[] sorted(Row[] rows, MatterFilter.Order order) {
    Arrays.parallelSort(rows, comparator(order));
    return rows;
  }

  /** The same with other matters in some groups. */
  MatterRows with(Set<String> groups, List<Summary> matters) {
    MatterRows fresh = of(matters::forEach);
    return each(
        order -> {
          List<Row> rows = new ArrayList<>(size() + matters.size());
          Row[] added = fresh.row(order);
          int next = 0;
          for (Row row : row(order)) {
            if (!groups.contains(row.summary().group())) {
              while (next < added.length && comparator(order).compare(added[next], row) < 0) {
                rows.add(added[next++]);
              }
              rows.add(row);
            }
          }
          rows.addAll(Arrays.asList(added).subList(next, added.length));
          return rows.toArray(Row[]::new);
        });
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

  /** The matters in their order. */
  List<Summary> summaries() {
    return new AbstractList<>() {
      @Override
      public Summary get(int place) {
        return at(place);
      }

      @Override
      public int size() {
        return MatterRows.this.size();
      }
    };
  }

  /** The matters that have something in common, each list in their order. */
  Map<String, List<Summary>> by(Function<Row, List<String>> what) {
    Map<String, List<Summary>> all = new HashMap<>();
    for (Row row : row(order)) {
      for (String each : what.apply(row)) {
        all.computeIfAbsent(each, e -> new ArrayList<>()).add(row.summary());
      }
    }
    return all;
  }
}

package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The matters of a case at one moment: filtered and gathered as pages ask for them, once each.
 * Thread-safe.
 */
final class MatterLists {
  private static final int LISTS = 16;

  private final Dossiers.Stand stand;
  private final MatterRows rows;
  private final Names names;
  private final World world;
  private final Map<MatterFilter, MatterRows> lists =
      new LinkedHashMap<>(LISTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<MatterFilter, MatterRows> eldest) {
          return size() > LISTS;
        }
      };
  private final Map<String, Map<String, List<Summary>>> gathered = new HashMap<>();

  MatterLists(Dossiers.Stand stand, MatterRows rows, Names names, World world) {
    this.stand = stand;
    this.rows = rows;
    this.names = names;
    this.world = world;
  }

  /** As the dossiers stood when they were read. */
  Dossiers.Stand stand() {
    return stand;
  }

  /** All of them. */
  MatterRows rows() {
    return rows;
  }

  /** Those that a filter lets through, in its order. */
  MatterRows of(MatterFilter filter) {
    synchronized (lists) {
      MatterRows known = lists.get(filter);
      if (known != null) {
        return known;
      }
    }
    MatterRows list = rows.filtered(filter, new MatterWords(filter, names, world));
    synchronized (lists) {
      lists.put(filter, list);
    }
    return list;
  }

  /** Those of which all actors are known, the latest first. */
  List<Summary> complete() {
    return of(MatterFilter.LATEST).summaries();
  }

  /** Those in which somebody takes part. */
  List<Summary> ofActor(String id) {
    return by("actor", row -> row.kind().actors().stream().distinct().toList(), id);
  }

  /** Those of a class of goods. */
  List<Summary> ofGoods(String label) {
    return by("goods", row -> List.of(row.category()), label);
  }

  /** Those that an outlet carried first. */
  List<Summary> ofOutlet(String slug) {
    return by("outlet", row -> row.summary().outlet().stream().toList(), slug);
  }

  private List<Summary> by(String what, Function<MatterRows.Row, List<String>> values, String one) {
    synchronized (gathered) {
      return gathered
          .computeIfAbsent(what, w -> of(MatterFilter.LATEST).by(values))
          .getOrDefault(one, List.of());
    }
  }
}

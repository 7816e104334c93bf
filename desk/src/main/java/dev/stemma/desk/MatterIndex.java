package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.evidence.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All matters of a case in memory, sorted, for lists of them: some 300 bytes a matter. Made again
 * when the dossiers have gone on, but not more often than every ten times as long as that takes;
 * meanwhile lists are as they were. Thread-safe.
 */
public final class MatterIndex {
  private static final int LISTS = 16;
  private static final int PATIENCE = 10;

  private final Dossiers dossiers;
  private final Names names;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Made made;
  private volatile boolean forgotten;

  /** What was made, of which stand, in how long. */
  private record Made(
      Dossiers.Stand stand,
      MatterRows rows,
      long at,
      long nanos,
      Map<MatterFilter, MatterRows> lists) {}

  MatterIndex(Dossiers dossiers, Names names) {
    this.dossiers = dossiers;
    this.names = names;
  }

  /**
   * Some matters.
   *
   * @param found how many the filter lets through
   * @param matters those of this page
   * @param next where the next page begins; empty on the last
   */
  public record Page(int found, List<Summary> matters, Optional<String> next) {
    public Page {
      matters = List.copyOf(matters);
    }
  }

  /**
   * A page of the matters that a filter lets through.
   *
   * @param after the {@code next} of the page before; stays where it is whatever is added
   * @throws IllegalArgumentException where that is none
   */
  public Page page(MatterFilter filter, Optional<String> after, int limit) {
    MatterRows rows = list(current(), filter);
    int from = after.map(a -> rows.behind(Place.of(a))).orElse(0);
    int to = Math.min(rows.size(), from + limit);
    List<Summary> page = new ArrayList<>(Math.max(0, to - from));
    for (int i = from; i < to; i++) {
      page.add(rows.at(i));
    }
    Optional<String> next =
        to < rows.size() && to > 0
            ? Optional.of(Place.of(rows.at(to - 1), filter.order()).text())
            : Optional.empty();
    return new Page(rows.size(), page, next);
  }

  /** Lets the next list be of the dossiers as they are then, however long that takes. */
  public void refresh() {
    forgotten = true;
  }

  private MatterRows list(Made now, MatterFilter filter) {
    synchronized (now.lists()) {
      MatterRows known = now.lists().get(filter);
      if (known != null) {
        return known;
      }
    }
    MatterRows list = now.rows().filtered(filter, new MatterWords(filter, names, dossiers.world()));
    synchronized (now.lists()) {
      now.lists().put(filter, list);
    }
    return list;
  }

  private Made current() {
    Made now = made;
    if (now != null && !forgotten && !isDue(now)) {
      return now;
    }
    if (now != null && !forgotten && making.isLocked()) {
      return now; // another makes it
    }
    making.lock();
    try {
      Made since = made;
      boolean another = now == null || since != null && since.at() != now.at();
      return since != null && another && !forgotten ? since : make();
    } finally {
      making.unlock();
    }
  }

  private boolean isDue(Made now) {
    return System.nanoTime() - now.at() > PATIENCE * now.nanos()
        && !dossiers.stand().equals(now.stand());
  }

  private Made make() {
    forgotten = false;
    long start = System.nanoTime();
    Dossiers.Stand stand = dossiers.stand();
    MatterRows rows = MatterRows.of(dossiers);
    long end = System.nanoTime();
    Made next = new Made(stand, rows, end, end - start, lists());
    made = next;
    return next;
  }

  private static Map<MatterFilter, MatterRows> lists() {
    return new LinkedHashMap<>(LISTS, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<MatterFilter, MatterRows> eldest) {
        return size() > LISTS;
      }
    };
  }

  /** Where a matter stands in an order: two numbers, the larger first, then its key. */
  record Place(long first, long second, String key) implements Comparable<Place> {
    static Place of(Summary summary, MatterFilter.Order order) {
      long last = summary.last().map(d -> d.toEpochDay()).orElse(-99_999L);
      return switch (order) {
        case LATEST -> new Place(last, summary.reports(), summary.key());
        case REPORTS -> new Place(summary.reports(), last, summary.key());
        case ORIGINS -> new Place(summary.origins(), summary.reports(), summary.key());
      };
    }

    static Place of(String text) {
      String[] parts = text.split("~", 3);
      try {
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Refusal.of(Objection.NO_PLACE, text);
      }
    }

    String text() {
      return first + "~" + second + "~" + key;
    }

    @Override
    public int compareTo(Place other) {
      int by = Long.compare(other.first, first);
      by = by == 0 ? Long.compare(other.second, second) : by;
      return by == 0 ? key.compareTo(other.key) : by;
    }
  }

  /** The classes of goods of complete matters, for choosing. */
  public List<String> categories() {
    return Collections.unmodifiableList(current().rows().categories());
  }
}

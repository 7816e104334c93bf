package dev.stemma.desk;

import dev.stemma.dossiers.Changes;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.evidence.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All matters of a case in memory, sorted, for lists of them: some 300 bytes a matter. Brought up
 * to date when it is asked; while the dossiers go on and on, not more often than every ten times as
 * long as that takes. Thread-safe.
 */
public final class MatterIndex {
  private static final int PATIENCE = 10;

  private final Dossiers dossiers;
  private final Names names;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Made made;

  /** What was made, when, in how long. */
  private record Made(MatterLists lists, long at, long nanos) {
    boolean isDue(Dossiers.Stand now) {
      return !now.sameMatters(lists.stand())
          && (mayNotWait(now) || System.nanoTime() - at > PATIENCE * nanos);
    }

    /** Dossiers are begun anew where a document was taken out, whose words must be gone. */
    boolean mayNotWait(Dossiers.Stand now) {
      return now.upToDate() || now.era() != lists.stand().era();
    }
  }

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
    MatterRows rows = now(dossiers.stand()).of(filter);
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

  /** The matters at a stand of the dossiers, or a later one. */
  MatterLists now(Dossiers.Stand stand) {
    Made now = made;
    if (now != null && !now.isDue(stand)) {
      return now.lists();
    }
    if (now == null || now.mayNotWait(stand)) {
      making.lock();
    } else if (!making.tryLock()) {
      return now.lists(); // another makes it
    }
    try {
      Made since = made;
      Made next = since != null && !since.isDue(stand) ? since : made(since);
      made = next;
      return next.lists();
    } finally {
      making.unlock();
    }
  }

  private Made made(@Nullable Made since) {
    long start = System.nanoTime();
    Dossiers.Stand stand = dossiers.stand();
    Optional<Changes> changes =
        Optional.ofNullable(since)
            .map(s -> dossiers.changes(s.lists().stand()))
            .filter(c -> !c.all());
    MatterRows rows =
        since != null && changes.isPresent()
            ? since.lists().rows().with(changes.get().groups(), changes.get().matters())
            : MatterRows.of(dossiers);
    long end = System.nanoTime();
    MatterLists lists =
        new MatterLists(changes.map(Changes::stand).orElse(stand), rows, names, dossiers.world());
    return new Made(lists, end, end - start);
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
}

package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.OutletTally;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The matters and outlets of a case at a glance, held in memory, because they are many and asked
 * for often. Where the case grows all the time, it may lag behind by a few seconds: it is made anew
 * only so often that this takes a twentieth of the time. Thread-safe.
 */
public final class Board {
  private static final int SHARE = 20;

  private final Ledger ledger;
  private final Dossiers dossiers;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable Made made;

  private record Made(String state, Glance glance, long at, long took) {}

  /**
   * What is seen at a glance.
   *
   * @param state changes whenever the case or its dossiers do
   * @param counts how much the case holds
   * @param matters those of which all actors are known, the latest first
   * @param outlets those with most reports first
   * @param byActor matters by whoever takes part
   * @param byGoods matters by the class of goods
   * @param byOutlet matters by who carried them first
   */
  public record Glance(
      String state,
      Tables.Counts counts,
      List<Summary> matters,
      List<OutletTally> outlets,
      Map<String, List<Summary>> byActor,
      Map<String, List<Summary>> byGoods,
      Map<String, List<Summary>> byOutlet) {
    /** The matters of an actor. */
    public List<Summary> ofActor(String id) {
      return byActor.getOrDefault(id, List.of());
    }

    /** The matters of a class of goods. */
    public List<Summary> ofGoods(String label) {
      return byGoods.getOrDefault(label, List.of());
    }

    /** The matters that an outlet carried first. */
    public List<Summary> ofOutlet(String slug) {
      return byOutlet.getOrDefault(slug, List.of());
    }
  }

  Board(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  /** How the case stands now, or stood a moment ago. */
  public Glance now() {
    Made known = made;
    if (known != null && (isFresh(known) || known.state().equals(state()))) {
      return known.glance();
    }
    if (known != null && !making.tryLock()) {
      return known.glance();
    }
    if (known == null) {
      making.lock();
    }
    try {
      Made other = made;
      if (other != null && (known == null || other.at() != known.at())) {
        return other.glance();
      }
      Made anew = make();
      made = anew;
      return anew.glance();
    } finally {
      making.unlock();
    }
  }

  private static boolean isFresh(Made known) {
    return System.nanoTime() - known.at() < known.took() * SHARE;
  }

  private String state() {
    return dossiers.stand() + " " + ledger.derived(p -> p.entries());
  }

  private Made make() {
    long start = System.nanoTime();
    String state = state();
    List<Summary> matters = dossiers.matters(Summary::complete);
    Map<String, List<Summary>> actors = new HashMap<>();
    Map<String, List<Summary>> goods = new HashMap<>();
    Map<String, List<Summary>> outlets = new HashMap<>();
    for (Summary matter : matters) {
      matter.actors().stream().distinct().forEach(a -> add(actors, a, matter));
      matter.category().ifPresent(c -> add(goods, c, matter));
      matter.outlet().ifPresent(o -> add(outlets, o, matter));
    }
    List<OutletTally> tallies = new ArrayList<>(dossiers.outlets());
    tallies.sort(
        Comparator.comparingLong(OutletTally::reports).reversed().thenComparing(OutletTally::slug));
    Glance glance =
        new Glance(state, ledger.counts(), matters, List.copyOf(tallies), actors, goods, outlets);
    long end = System.nanoTime();
    return new Made(state, glance, end, end - start);
  }

  private static void add(Map<String, List<Summary>> all, String key, Summary matter) {
    all.computeIfAbsent(key, k -> new ArrayList<>()).add(matter);
  }
}

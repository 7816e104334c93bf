package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.OutletTally;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matters and outlets of a case at a glance, held in memory, because they are many and asked
 * for often. Thread-safe.
 */
public final class Board {
  private static final int PATIENCE = 10;

  private final Ledger ledger;
  private final Dossiers dossiers;
  private final MatterIndex matters;
  private volatile @Nullable Outlets outlets;

  private record Outlets(Dossiers.Stand stand, List<OutletTally> all, long at, long nanos) {}

  /** What is seen at a glance. While dossiers go on and on, matters and outlets may lag behind. */
  public static final class Glance {
    private final String state;
    private final Tables.Counts counts;
    private final MatterLists matters;
    private final List<OutletTally> outlets;

    private Glance(
        String state, Tables.Counts counts, MatterLists matters, List<OutletTally> outlets) {
      this.state = state;
      this.counts = counts;
      this.matters = matters;
      this.outlets = outlets;
    }

    /** Changes whenever the case or its dossiers do. */
    public String state() {
      return state;
    }

    /** How much the case holds. */
    public Tables.Counts counts() {
      return counts;
    }

    /** Changes whenever matters do. */
    public String matterState() {
      return matters.stand().era() + "." + matters.stand().changed();
    }

    /** The matters of which all actors are known, the latest first. */
    public List<Summary> matters() {
      return matters.complete();
    }

    /** The outlets, those with most reports first. */
    public List<OutletTally> outlets() {
      return outlets;
    }

    /** The matters of an actor. */
    public List<Summary> ofActor(String id) {
      return matters.ofActor(id);
    }

    /** The matters of a class of goods. */
    public List<Summary> ofGoods(String label) {
      return matters.ofGoods(label);
    }

    /** The matters that an outlet carried first. */
    public List<Summary> ofOutlet(String slug) {
      return matters.ofOutlet(slug);
    }
  }

  Board(Ledger ledger, Dossiers dossiers, MatterIndex matters) {
    this.ledger = ledger;
    this.dossiers = dossiers;
    this.matters = matters;
  }

  /** How the case stands now. */
  public Glance now() {
    Dossiers.Stand stand = dossiers.stand();
    return new Glance(stand.toString(), ledger.counts(), matters.now(stand), outlets(stand));
  }

  private List<OutletTally> outlets(Dossiers.Stand stand) {
    Outlets known = outlets;
    if (known != null && !isDue(known, stand)) {
      return known.all();
    }
    long start = System.nanoTime();
    List<OutletTally> all = new ArrayList<>(dossiers.outlets());
    all.sort(
        Comparator.comparingLong(OutletTally::reports).reversed().thenComparing(OutletTally::slug));
    long end = System.nanoTime();
    Outlets anew = new Outlets(stand, List.copyOf(all), end, end - start);
    outlets = anew;
    return anew.all();
  }

  private static boolean isDue(Outlets known, Dossiers.Stand now) {
    return !now.sameDossiers(known.stand())
        && (now.upToDate()
            || now.era() != known.stand().era()
            || System.nanoTime() - known.at() > PATIENCE * known.nanos());
  }
}

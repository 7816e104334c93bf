package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The dossiers of a case. They follow it: {@link #follow} takes in what is new, and asks only for
 * time in proportion to that. Thread-safe.
 *
 * <pre>{@code
 * Dossiers dossiers = new Dossiers(ledger, World.load(languages));
 * dossiers.follow((phase, at, all) -> {});
 * dossiers.dossier("PRK>RUS:artillery-ammunition").map(Dossier::independentOrigins);
 * }</pre>
 */
public final class Dossiers {
  private static final int PAGE = 1000;

  private final Ledger ledger;
  private final World world;

  /** The dossiers of a case. */
  public Dossiers(Ledger ledger, World world) {
    this.ledger = ledger;
    this.world = world;
  }

  /** Is told how far the work has come. */
  @FunctionalInterface
  public interface Progress {
    /**
     * Something was done.
     *
     * @param phase what is done now
     * @param at how much of it is done
     * @param all how much there is; 0 where that is unknown
     */
    void at(Phase phase, long at, long all);
  }

  /** What is done to bring dossiers up to date. */
  public enum Phase {
    DOCUMENTS,
    COPIES,
    MATTERS
  }

  /** Takes in what is new in the case. Can be stopped between steps, and goes on where it was. */
  public void follow(Progress progress, java.util.function.BooleanSupplier stopped) {
    boolean done = ledger.derived(p -> new Follower(p, world).upToDate());
    int phase = -1;
    long at = 0;
    while (!done && !stopped.getAsBoolean()) {
      Follower.Step step = ledger.derive(p -> new Follower(p, world).step());
      at = step.phase() == phase && step.phase() > 0 ? at + step.at() : step.at();
      phase = step.phase();
      progress.at(Phase.values()[phase], at, step.all());
      done = step.done();
    }
  }

  /** The matters of the case, those with the latest reports first. */
  public List<Summary> matters(Predicate<Summary> which) {
    List<Summary> found = new ArrayList<>();
    ledger.derived(
        p -> {
          each(
              p,
              Spaces.MATTER,
              row -> Optional.of(Summary.of(row.value())).filter(which).ifPresent(found::add));
          return true;
        });
    found.sort(
        Comparator.comparing(
                (Summary s) -> s.last().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE))
            .thenComparing(Summary::reports)
            .reversed()
            .thenComparing(Summary::key));
    return found;
  }

  /** All rows of a space. */
  private static void each(Projection projection, int space, Consumer<DerivedRow> take) {
    byte[] after = Spaces.nothing();
    List<DerivedRow> page = projection.rows().derivedKeys(space, after, PAGE);
    while (!page.isEmpty()) {
      byte[] last = page.get(page.size() - 1).key();
      // the rest of the last key, which a page may cut
      page.stream().filter(row -> page(row, last)).forEach(take);
      projection.rows().derived(space, last, Integer.MAX_VALUE).forEach(take);
      page = projection.rows().derivedKeys(space, last, PAGE);
    }
  }

  private static boolean page(DerivedRow row, byte[] last) {
    return !java.util.Arrays.equals(row.key(), last);
  }

  /** The dossier of a matter's key. */
  public Optional<Dossier> dossier(String key) {
    return ledger.derived(
        p ->
            Matter.group(key).stream()
                .flatMap(group -> new Groups(p, world).dossiers(group).stream())
                .filter(d -> d.matter().key().equals(key))
                .findFirst());
  }

  /** All dossiers, group by group. */
  public void forEach(Consumer<Dossier> take) {
    ledger.derived(
        p -> {
          Groups groups = new Groups(p, world);
          byte[] after = Spaces.nothing();
          List<DerivedRow> next = p.rows().derivedKeys(Spaces.MATTER, after, 1);
          while (!next.isEmpty()) {
            after = next.get(0).key();
            groups.dossiers(Spaces.text(after)).forEach(take);
            next = p.rows().derivedKeys(Spaces.MATTER, after, 1);
          }
          return true;
        });
  }

  /** Which documents repeat which. */
  public List<Copy> copies() {
    List<Copy> copies = new ArrayList<>();
    ledger.derived(
        p -> {
          each(p, Spaces.COPY, row -> copies.add(CopyCodec.copy(row.value())));
          return true;
        });
    return copies;
  }

  /** What users said of matters and sources. */
  public Decisions decisions() {
    return new Decisions(ledger.judgements());
  }
}

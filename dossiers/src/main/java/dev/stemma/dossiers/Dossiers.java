package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  private static final Comparator<Summary> LATEST =
      Comparator.comparing((Summary s) -> s.last().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE))
          .thenComparing(Summary::reports)
          .reversed()
          .thenComparing(Summary::key);

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
    boolean done = upToDate();
    int phase = -1;
    long at = 0;
    while (!done && !stopped.getAsBoolean()) {
      Follower.Step step = ledger.derive(p -> new Follower(p, world).steps());
      at = step.phase() == phase && step.phase() > 0 ? at + step.at() : step.at();
      phase = step.phase();
      progress.at(Phase.values()[phase], at, step.all());
      done = step.done();
    }
  }

  /** Whether all that is in the case is taken in. */
  public boolean upToDate() {
    return ledger.derived(p -> new Follower(p, world).upToDate());
  }

  /**
   * How the case and its dossiers stand: equal as long as nothing in them changes.
   *
   * @param entries how many entries the log has
   * @param era how many it had when the dossiers were begun
   * @param step how many steps were taken since then
   * @param changed how often the matters of a group were made anew since then
   * @param upToDate whether nothing is left to be taken in
   */
  public record Stand(long entries, long era, long step, long changed, boolean upToDate) {
    /** Whether the dossiers are the same, whatever the case has besides. */
    public boolean sameDossiers(Stand other) {
      return era == other.era && step == other.step;
    }

    /** Whether the matters are the same. */
    public boolean sameMatters(Stand other) {
      return era == other.era && changed == other.changed;
    }
  }

  /** How they stand; a few rows are looked at. */
  public Stand stand() {
    return ledger.derived(this::stand);
  }

  private Stand stand(Projection projection) {
    Optional<State> state = State.of(projection.rows(), world.fingerprint());
    return new Stand(
        projection.entries(),
        state.map(State::era).orElse(0L),
        state.map(State::step).orElse(0L),
        state.map(State::changed).orElse(0L),
        new Follower(projection, world).upToDate());
  }

  /** What changed among the matters since an earlier stand. */
  public Changes changes(Stand since) {
    return ledger.derived(p -> Changes.since(since, stand(p), p.rows()));
  }

  /** Hands out all matters, in no order that means anything. */
  public void forEachSummary(Consumer<Summary> take) {
    ledger.derived(
        p -> {
          each(p, Spaces.MATTER, row -> take.accept(Summary.of(row.value())));
          return true;
        });
  }

  /** The matters of the case, those with the latest reports first. */
  public List<Summary> matters(Predicate<Summary> which) {
    return ledger.derived(p -> matters(p, which, LATEST));
  }

  private static List<Summary> matters(
      Projection projection, Predicate<Summary> which, Comparator<Summary> order) {
    List<Summary> found = new ArrayList<>();
    each(
        projection,
        Spaces.MATTER,
        row -> Optional.of(Summary.of(row.value())).filter(which).ifPresent(found::add));
    found.sort(order);
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

  /** The dossier of a matter's key; of the matter that it was merged into. */
  public Optional<Dossier> dossier(String key) {
    return ledger.derived(
        p -> {
          String target = new Decisions(p.judgements()).target(key);
          return group(p, target, target::equals).findFirst();
        });
  }

  /** The dossiers of all matters whose key is this one but for what follows {@code @}. */
  public List<Dossier> dossiersOf(String key) {
    return ledger.derived(p -> group(p, key, k -> base(k).equals(base(key))).toList());
  }

  private Stream<Dossier> group(Projection projection, String key, Predicate<String> keys) {
    return Matter.group(key).stream()
        .flatMap(group -> new Groups(projection, world).dossiers(group, keys).stream());
  }

  private static String base(String key) {
    return key.replaceAll("@.*", "");
  }

  /** The dossiers to which a claim leads, by its document's number and its own. */
  public List<Dossier> dossiersOf(long document, long claim) {
    return ledger.derived(
        p -> {
          Groups groups = new Groups(p, world);
          return groupsOf(p, document).stream()
              .flatMap(group -> groups.dossiers(group).stream())
              .filter(d -> d.lines().stream().anyMatch(t -> t.line().claim() == claim))
              .toList();
        });
  }

  /** The groups of a document's lines, and those that matters of them were merged into. */
  private static Set<String> groupsOf(Projection projection, long document) {
    Set<String> groups = new TreeSet<>();
    projection.rows().derived(Spaces.DOCUMENT, Spaces.bytes(document), 1).stream()
        .flatMap(row -> Kept.of(row.value()).groups().stream())
        .forEach(groups::add);
    Decisions decisions = new Decisions(projection.judgements());
    for (Judgement merge : decisions.merges()) {
      if (Matter.group(merge.subject()).filter(groups::contains).isPresent()) {
        Matter.group(decisions.target(merge.subject())).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /** The other matters of a dossier's group: other goods, other times. */
  public List<Summary> related(Dossier dossier) {
    byte[] group = Spaces.bytes(dossier.matter().group());
    return ledger.derived(
        p ->
            p.rows().derived(Spaces.MATTER, group, PAGE).stream()
                .map(row -> Summary.of(row.value()))
                .filter(s -> !s.key().equals(dossier.matter().key()))
                .toList());
  }

  /** Dossiers in the order of their keys, which stays as it is when reports come in. */
  public void forEach(Predicate<Summary> which, Consumer<Dossier> take) {
    ledger.derived(
        p -> {
          new InOrder(new Groups(p, world), take)
              .of(matters(p, which, Comparator.comparing(Summary::key)));
          return true;
        });
  }

  /** All dossiers, in that order. */
  public void forEach(Consumer<Dossier> take) {
    forEach(s -> true, take);
  }

  /** Tells, one by one, which documents repeat which. */
  public void forEachCopy(Consumer<Copy> take) {
    ledger.derived(
        p -> {
          each(p, Spaces.COPY, row -> take.accept(CopyCodec.copy(row.value())));
          return true;
        });
  }

  /** Which documents repeat which. */
  public List<Copy> copies() {
    List<Copy> copies = new ArrayList<>();
    forEachCopy(copies::add);
    return copies;
  }

  /** Whose text a document repeats. */
  public Optional<Copy> copy(long document) {
    return ledger.derived(
        p ->
            p.rows().derived(Spaces.COPY, Spaces.bytes(document), 1).stream()
                .map(row -> CopyCodec.copy(row.value()))
                .findFirst());
  }

  /** The matters that an outlet carried first. */
  public List<Summary> first(String outlet) {
    return ledger.derived(p -> Carried.first(p, outlet));
  }

  /** How much of each outlet's work the case holds, in the order of their slugs. */
  public List<OutletTally> outlets() {
    Map<String, OutletTally> outlets = new LinkedHashMap<>();
    ledger.derived(
        p -> {
          each(
              p,
              Spaces.OUTLET,
              row -> {
                OutletTally tally = Tallies.tally(row);
                outlets.merge(tally.slug(), tally, OutletTally::plus);
              });
          return true;
        });
    return List.copyOf(outlets.values());
  }

  /** How much of an outlet's work the case holds. */
  public OutletTally outlet(String slug) {
    return ledger.derived(p -> Tallies.of(p.rows(), slug));
  }

  /** The attributes of claims, by their numbers; of those that were taken in. */
  public Map<Long, Traits> traits(List<Long> claims) {
    return ledger.derived(
        p -> {
          Map<Long, Traits> found = new LinkedHashMap<>();
          for (long number : claims) {
            for (DerivedRow row : p.rows().derived(Spaces.TRAITS, Spaces.bytes(number), 1)) {
              found.put(number, Traits.of(row.value()));
            }
          }
          return found;
        });
  }

  /**
   * The matters, and those of the same actors, that documents added behind one lead to.
   *
   * @param document only documents with a higher number
   * @param most so many documents are looked at, the latest
   */
  public List<Summary> touched(long document, int most) {
    return ledger.derived(
        p -> {
          long last = p.lastDocument();
          Set<String> groups = new TreeSet<>();
          for (long n = last; n > Math.max(document, last - most); n--) {
            groups.addAll(groupsOf(p, n));
          }
          return groups.stream()
              .flatMap(g -> p.rows().derived(Spaces.MATTER, Spaces.bytes(g), PAGE).stream())
              .map(row -> Summary.of(row.value()))
              .sorted(LATEST)
              .toList();
        });
  }

  /** Who published a document, by its number; empty where it has no line on any matter. */
  public Optional<Carried> carried(long document) {
    return ledger.derived(p -> Carried.of(p, document));
  }

  /** What users said of matters and sources. */
  public Decisions decisions() {
    return new Decisions(ledger.judgements());
  }

  /** By which names and tables they are made. */
  public World world() {
    return world;
  }
}

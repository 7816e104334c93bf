package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows;
import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Brings the rows of the dossiers up to date with the case, in steps that are one transaction each:
 * first documents (lines, fingerprints), then whose text each repeats, then the summaries of the
 * matters that this touches. A step that was done need not be done again after a crash.
 */
final class Follower {
  private static final int DOCUMENTS = 1000;
  private static final int ENTRIES = 2000;
  private static final int PARENTS = 2000;
  private static final int GROUPS = 200;
  private static final long MOMENT_NS = 100_000_000;

  private final Projection projection;
  private final DerivedRows rows;
  private final World world;
  private final Tallies tallies;
  private final Parents parents;

  Follower(Projection projection, World world) {
    this.projection = projection;
    this.rows = projection.rows();
    this.world = world;
    this.tallies = new Tallies(rows);
    this.parents = new Parents(projection, tallies);
  }

  /**
   * How far it has come.
   *
   * @param done whether the rows are up to date
   * @param phase 0 documents, 1 copies, 2 matters
   * @param at what was done of the phase
   * @param all what there is to do in it; 0 where that is unknown
   */
  record Step(boolean done, int phase, long at, long all) {}

  /** Whether nothing is to be done; writes nothing. */
  boolean upToDate() {
    return State.of(rows, world.fingerprint())
            .filter(state -> state.begun() && state.entry() == projection.entries())
            .isPresent()
        && rows.derivedKeys(Spaces.STALE_DOCUMENT, Spaces.nothing(), 1).isEmpty()
        && rows.derivedKeys(Spaces.STALE_GROUP, Spaces.nothing(), 1).isEmpty();
  }

  /** Takes steps for a moment, so that what is soon done is one transaction. */
  Step steps() {
    long end = System.nanoTime() + MOMENT_NS;
    Step step = step();
    while (!step.done() && System.nanoTime() < end) {
      step = step();
    }
    return step;
  }

  /** Takes one step. */
  Step step() {
    State state = State.of(rows, world.fingerprint()).orElseGet(this::anew);
    if (!state.begun()) {
      return first(state);
    }
    if (state.entry() < projection.entries()) {
      return changes(state);
    }
    List<DerivedRow> documents = rows.derivedKeys(Spaces.STALE_DOCUMENT, Spaces.nothing(), PARENTS);
    if (!documents.isEmpty()) {
      parents.find(documents);
      state.withGroups(0).keep(rows);
      return new Step(false, 1, documents.size(), 0);
    }
    List<DerivedRow> groups = rows.derivedKeys(Spaces.STALE_GROUP, Spaces.nothing(), GROUPS);
    groups(groups, state);
    return new Step(groups.size() < GROUPS, 2, groups.size(), 0);
  }

  private State anew() {
    rows.forgetDerived();
    State state = State.begin(world.fingerprint(), projection.entries(), projection.lastDocument());
    state.keep(rows);
    return state;
  }

  private Step first(State state) {
    List<HeldDocument> documents = projection.documents(state.document() + 1, DOCUMENTS);
    absorb(documents, true);
    long at = documents.isEmpty() ? state.last() : documents.get(documents.size() - 1).number();
    state.withDocument(at).keep(rows);
    return new Step(false, 0, at, state.last());
  }

  private Step changes(State state) {
    Projection.Changes changes = projection.changes(state.entry(), ENTRIES);
    if (changes.names()) {
      State anew = anew();
      return new Step(false, 0, 0, anew.last());
    }
    absorb(
        changes.documents().stream().flatMap(n -> projection.document(n).stream()).toList(), false);
    for (Judgement judgement : changes.judgements()) {
      Stream.concat(Stream.of(judgement.subject()), judgement.value().stream())
          .flatMap(key -> Matter.group(key).stream())
          .forEach(this::staleGroup);
    }
    state.withEntries(changes.to()).keep(rows);
    return new Step(false, 0, changes.to(), projection.entries());
  }

  // documents

  private record Absorbed(
      Report report, Map<String, List<Line>> lines, Optional<Kept> kept, List<DerivedRow> traits) {}

  private void absorb(List<HeldDocument> documents, boolean first) {
    Propositions propositions =
        new Propositions(world, new Actors.Names(projection.aliases(), world));
    List<Absorbed> absorbed =
        documents.parallelStream().map(held -> absorbed(held, propositions)).toList();
    List<DerivedRow> made = new ArrayList<>();
    for (Absorbed each : absorbed) {
      if (!first) {
        forget(each.report().number());
      }
      keep(each, made);
    }
    rows.derive(made);
    tallies.write();
    if (!first) {
      absorbed.forEach(each -> each.kept().ifPresent(parents::stale));
    }
  }

  private Absorbed absorbed(HeldDocument held, Propositions propositions) {
    Report report = Report.of(held);
    Map<String, List<Line>> lines =
        held.redacted().isPresent() ? Map.of() : propositions.of(report);
    Optional<Kept> kept =
        lines.values().stream()
            .findFirst()
            .map(some -> Kept.of(report, some.get(0).report(), world, List.copyOf(lines.keySet())));
    return new Absorbed(report, lines, kept, traits(held));
  }

  /** Those of claims that are gone stay: nothing finds them. */
  private static List<DerivedRow> traits(HeldDocument held) {
    return held.claims().stream()
        .map(
            claim ->
                Spaces.row(
                    Spaces.TRAITS,
                    Spaces.bytes(claim.number()),
                    Traits.of(claim, held.document()).bytes()))
        .toList();
  }

  private void keep(Absorbed absorbed, List<DerivedRow> made) {
    made.addAll(absorbed.traits());
    if (absorbed.kept().isEmpty()) {
      return;
    }
    Kept kept = absorbed.kept().get();
    byte[] number = Spaces.bytes(kept.number());
    made.add(Spaces.row(Spaces.DOCUMENT, number, kept.bytes()));
    made.add(Spaces.row(Spaces.STALE_DOCUMENT, number));
    absorbed
        .lines()
        .forEach(
            (group, lines) -> {
              byte[] key = Spaces.bytes(group);
              made.add(Spaces.row(Spaces.LINE, key, number, LineCodec.bytes(lines)));
              made.addAll(Spaces.figures(group, lines));
              made.add(Spaces.row(Spaces.STALE_GROUP, key));
            });
    made.addAll(Parents.bands(kept));
    boolean retracted = absorbed.lines().values().stream().anyMatch(Follower::isRetracted);
    tallies.report(kept.outlet(), name(absorbed.lines().values()), 1, retracted);
  }

  /** The name that a report gives its outlet. */
  private static String name(Collection<List<Line>> lines) {
    return lines.stream()
        .flatMap(List::stream)
        .flatMap(line -> line.report().name().stream())
        .findFirst()
        .orElse("")
        .strip();
  }

  private static boolean isRetracted(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> line.caveats().stream())
        .anyMatch(caveat -> caveat.kind() == Contradiction.Kind.RETRACTION);
  }

  /** Takes away what the rows say of a document. */
  private void forget(long document) {
    byte[] number = Spaces.bytes(document);
    for (DerivedRow row : rows.derived(Spaces.DOCUMENT, number, 1)) {
      Kept kept = Kept.of(row.value());
      parents.stale(kept);
      List<DerivedRow> gone = new ArrayList<>(Parents.bands(kept));
      gone.add(row);
      List<List<Line>> all = new ArrayList<>();
      for (String group : kept.groups()) {
        for (DerivedRow line : parents.line(Spaces.bytes(group), document).stream().toList()) {
          List<Line> lines = new LineReader().lines(line.value());
          gone.add(line);
          gone.addAll(Spaces.figures(group, lines));
          all.add(lines);
        }
        staleGroup(group);
      }
      rows.forgetDerived(gone);
      parents.staleChildren(document);
      boolean retracted = all.stream().anyMatch(Follower::isRetracted);
      tallies.report(kept.outlet(), name(all), -1, retracted);
      tallies.copy(kept.outlet(), parents.keep(document, Optional.empty()));
      rows.forgetDerived(List.of(Spaces.row(Spaces.STALE_DOCUMENT, number)));
    }
  }

  private void staleGroup(String group) {
    rows.derive(List.of(Spaces.row(Spaces.STALE_GROUP, Spaces.bytes(group))));
  }

  // matters

  private void groups(List<DerivedRow> stale, State state) {
    if (stale.isEmpty()) {
      return;
    }
    Groups groups = new Groups(projection, world);
    Map<String, List<Dossier>> made = new TreeMap<>();
    for (DerivedRow row : stale) {
      String group = Spaces.text(row.key());
      made.put(group, groups.dossiers(group));
    }
    Decisions decisions = new Decisions(projection.judgements());
    made.forEach((group, dossiers) -> summaries(group, dossiers, decisions));
    rows.forgetDerived(stale);
    rows.derive(Changes.rows(state.changed(), stale));
    state.withGroups(stale.size()).keep(rows);
  }

  private void summaries(String group, List<Dossier> dossiers, Decisions decisions) {
    byte[] key = Spaces.bytes(group);
    List<DerivedRow> gone = new ArrayList<>();
    for (DerivedRow row : rows.derived(Spaces.MATTER, key, Integer.MAX_VALUE)) {
      gone.add(row);
      Summary.of(row.value()).outlet().ifPresent(o -> gone.add(record(o, row.place())));
    }
    rows.forgetDerived(gone);
    List<DerivedRow> made = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      Summary summary = Summary.of(dossier, decisions);
      byte[] place = Spaces.bytes(summary.key());
      made.add(Spaces.row(Spaces.MATTER, key, place, summary.bytes()));
      summary.outlet().ifPresent(o -> made.add(record(o, place)));
    }
    rows.derive(made);
  }

  private static DerivedRow record(String outlet, byte[] matter) {
    return Spaces.row(Spaces.RECORD, Spaces.bytes(outlet), matter, Spaces.nothing());
  }
}

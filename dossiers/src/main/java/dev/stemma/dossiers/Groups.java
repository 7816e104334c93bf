package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows.DerivedRow;
import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes the dossiers of a group from its lines, with what users merged and split. */
final class Groups {
  /** So many reports with one odd number are looked at. */
  private static final int MOST = 50;

  private final Projection projection;
  private final World world;
  private final Decisions decisions;

  Groups(Projection projection, World world) {
    this.projection = projection;
    this.world = world;
    this.decisions = new Decisions(projection.judgements());
  }

  /** The dossiers of a group; matters that were merged into others are there, not here. */
  List<Dossier> dossiers(String group) {
    return dossiers(group, key -> true);
  }

  /** Those of a group whose keys are asked for. */
  List<Dossier> dossiers(String group, Predicate<String> keys) {
    return matters(group).stream().filter(m -> keys.test(m.key())).map(this::dossier).toList();
  }

  private Dossier dossier(Matter matter) {
    Dossier dossier = Dossier.of(matter, world);
    Map<String, List<Traced>> others = new HashMap<>();
    Function<Traced, List<Traced>> same =
        traced ->
            Figures.odd(traced.line()).stream()
                .flatMap(f -> others.computeIfAbsent(f, figure -> others(figure, matter)).stream())
                .toList();
    return dossier.with(Contradictions.parties(dossier.lines(), same));
  }

  /** Lines of other groups with the same odd number of the same goods, from or to the same. */
  private List<Traced> others(String figure, Matter matter) {
    String group = matter.group();
    List<Traced> others = new ArrayList<>();
    byte[] key = Spaces.figure(group, figure);
    for (DerivedRow row : projection.rows().derived(Spaces.FIGURE, key, MOST)) {
      String other = Spaces.text(Arrays.copyOfRange(row.place(), Long.BYTES, row.place().length));
      if (!other.equals(group) && Actors.share(group, other)) {
        lines(other, Arrays.copyOf(row.place(), Long.BYTES)).stream()
            .filter(line -> Figures.odd(line).contains(figure))
            .forEach(line -> others.add(traced(other, line)));
      }
    }
    return others;
  }

  private List<Line> lines(String group, byte[] document) {
    byte[] before = Spaces.bytes(Spaces.number(document) - 1);
    return projection.rows().derivedAfter(Spaces.LINE, Spaces.bytes(group), before, 1).stream()
        .filter(row -> Arrays.equals(row.place(), document))
        .flatMap(row -> new LineReader().lines(row.value()).stream())
        .toList();
  }

  /** A line by itself: as far as its own report tells. */
  private Traced traced(String group, Line line) {
    return Lineage.of(group, List.of(line), world).get(0);
  }

  private List<Matter> matters(String group) {
    List<Matter> matters = new ArrayList<>();
    for (Matter matter : unmerged(group)) {
      if (decisions.target(matter.key()).equals(matter.key())) {
        matters.add(merged(matter));
      }
    }
    return matters;
  }

  private List<Matter> unmerged(String group) {
    LineReader reader = new LineReader();
    List<Line> lines =
        projection.rows().derived(Spaces.LINE, Spaces.bytes(group), Integer.MAX_VALUE).stream()
            .flatMap(row -> reader.lines(row.value()).stream())
            .toList();
    return Matters.of(group, lines, decisions);
  }

  /** A matter with the lines of those that were merged into it. */
  private Matter merged(Matter matter) {
    Matter whole = matter;
    for (String key : decisions.sources(matter.key())) {
      Optional<Matter> other =
          Matter.group(key).stream()
              .flatMap(group -> unmerged(group).stream())
              .filter(m -> m.key().equals(key))
              .findFirst();
      whole = other.map(whole::with).orElse(whole);
    }
    return whole;
  }
}

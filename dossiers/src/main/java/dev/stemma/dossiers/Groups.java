package dev.stemma.dossiers;

import dev.stemma.ledger.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the dossiers of a group from its lines, with what users merged and split. */
final class Groups {
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
    return matters(group).stream().map(matter -> Dossier.of(matter, world)).toList();
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
    List<Line> lines =
        projection.rows().derived(Spaces.LINE, Spaces.bytes(group), Integer.MAX_VALUE).stream()
            .flatMap(row -> LineCodec.lines(row.value()).stream())
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

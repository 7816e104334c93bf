package dev.stemma.dossiers;

import dev.stemma.ledger.Projection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That an outlet carried a report on some matter.
 *
 * @param outlet slug of who published it; empty where unknown
 * @param caveats what the report says of its own worth
 */
public record Carried(String outlet, Set<Contradiction.Kind> caveats) {
  public Carried {
    caveats = Set.copyOf(caveats);
  }

  /** A document by its number; empty where it has no line on any matter. */
  static Optional<Carried> of(Projection projection, long document) {
    return projection.rows().derived(Spaces.DOCUMENT, Spaces.bytes(document), 1).stream()
        .map(row -> Kept.of(row.value()))
        .map(kept -> new Carried(kept.outlet(), caveats(projection, kept)))
        .findFirst();
  }

  private static Set<Contradiction.Kind> caveats(Projection projection, Kept kept) {
    byte[] before = Spaces.bytes(kept.number() - 1);
    return kept.groups().stream()
        .flatMap(
            group ->
                projection
                    .rows()
                    .derivedAfter(Spaces.LINE, Spaces.bytes(group), before, 1)
                    .stream())
        .flatMap(row -> new LineReader().lines(row.value()).stream())
        .filter(line -> line.report().document() == kept.number())
        .flatMap(line -> line.caveats().stream())
        .map(Caveat::kind)
        .collect(Collectors.toSet());
  }

  /** The matters that an outlet carried first. */
  static List<Summary> first(Projection projection, String outlet) {
    return projection
        .rows()
        .derived(Spaces.RECORD, Spaces.bytes(outlet), Integer.MAX_VALUE)
        .stream()
        .flatMap(row -> summary(projection, Spaces.text(row.place())).stream())
        .toList();
  }

  private static Optional<Summary> summary(Projection projection, String key) {
    return Matter.group(key).stream()
        .flatMap(
            group ->
                projection
                    .rows()
                    .derived(Spaces.MATTER, Spaces.bytes(group), Integer.MAX_VALUE)
                    .stream())
        .map(row -> Summary.of(row.value()))
        .filter(summary -> summary.key().equals(key))
        .findFirst();
  }
}

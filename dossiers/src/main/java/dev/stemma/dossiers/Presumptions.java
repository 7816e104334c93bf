package dev.stemma.dossiers;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who the party may be that a claim of a transfer leaves out: the state whose make the goods are,
 * if the report speaks of it; else the only other state that the report names, or the one that it
 * names most. A presumption; it serves only where other reports name that party.
 */
final class Presumptions {
  /** A state that is named only once beside others is not what a report is about. */
  private static final int LEAST = 2;

  private final World world;

  Presumptions(World world) {
    this.world = world;
  }

  /** The complete actors that a claim may mean; empty where it names both, or nothing speaks. */
  Optional<Actors> of(Claim claim, Actors actors, Document document) {
    boolean open = claim.type() == ClaimType.TRANSFER && !actors.complete() && actors.anybody();
    if (!open) {
      return Optional.empty();
    }
    boolean supplier = actors.first().equals(Actors.UNKNOWN);
    String known = supplier ? actors.second().orElseThrow() : actors.first();
    Map<String, Integer> named = world.states(document);
    Optional<String> maker = supplier ? maker(claim).filter(named::containsKey) : Optional.empty();
    return maker
        .filter(state -> !state.equals(known))
        .or(() -> foremost(named, known))
        .map(
            state ->
                supplier
                    ? new Actors(state, actors.second())
                    : new Actors(known, Optional.of(state)));
  }

  private Optional<String> maker(Claim claim) {
    return claim.fillers(Role.ITEMS).stream()
        .filter(Filler.Item.class::isInstance)
        .flatMap(item -> ((Filler.Item) item).designation().stream())
        .flatMap(designation -> world.makerOf(designation).stream())
        .findFirst();
  }

  /** The only other state that is named, or the one that is named most often. */
  private static Optional<String> foremost(Map<String, Integer> named, String known) {
    List<Map.Entry<String, Integer>> others =
        named.entrySet().stream()
            .filter(e -> !e.getKey().equals(known))
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    boolean alone =
        !others.isEmpty()
            && (others.size() == 1
                || others.get(0).getValue() >= LEAST
                    && others.get(0).getValue() > others.get(1).getValue());
    return alone ? Optional.of(others.get(0).getKey()) : Optional.empty();
  }
}

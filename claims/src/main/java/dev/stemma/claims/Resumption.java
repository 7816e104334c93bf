package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Denials in words of their own that leave open what was said before: "no drone had flown there",
 * "it had delivered nothing". What they leave open is that of the latest claim of the kind, if one
 * who takes part in it speaks or is spoken of.
 */
final class Resumption {
  /** How many claims it reaches back. */
  private static final int REACH = 8;

  private static final Set<ClaimType> DEEDS =
      EnumSet.of(
          ClaimType.TRANSFER,
          ClaimType.USE,
          ClaimType.PRODUCTION,
          ClaimType.LOSS,
          ClaimType.SEIZURE,
          ClaimType.TRAINING);

  private static final Set<Category> GENERIC =
      EnumSet.of(Category.MATERIEL, Category.OTHER, Category.AMMUNITION);

  private final List<Claim> earlier;

  Resumption(List<Claim> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** The candidate with what it leaves open; empty where nothing before it fits. */
  Optional<Candidate> complete(Candidate partial, Optional<Actor> speaker) {
    ClaimType type = partial.match().value().type();
    boolean verb = partial.match().value().pos().equals("verb") && DEEDS.contains(type);
    for (int i = earlier.size() - 1, n = 0; verb && i >= 0 && n < REACH; i--, n++) {
      Claim before = earlier.get(i);
      if (before.type() == type && agrees(partial, before) && concerns(before, partial, speaker)) {
        return Optional.of(filled(partial, before));
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(Claim before, Candidate partial, Optional<Actor> speaker) {
    return speaker.flatMap(Actor::id).filter(id -> Targets.names(before, id)).isPresent()
        || partial.roles().keySet().stream()
            .flatMap(role -> Roles.ids(partial.roles(), role).stream())
            .anyMatch(id -> Targets.names(before, id));
  }

  private static boolean agrees(Candidate partial, Claim before) {
    for (Map.Entry<Role, List<Filler>> entry : partial.roles().entrySet()) {
      List<Filler> fillers = before.fillers(entry.getKey());
      boolean fits =
          fillers.isEmpty()
              || entry.getValue().stream()
                  .allMatch(f -> fillers.stream().anyMatch(g -> alike(f, g)));
      if (!fits && entry.getKey() != Role.PLACE && entry.getKey() != Role.CAUSE) {
        return false;
      }
    }
    return true;
  }

  private static boolean alike(Filler here, Filler before) {
    if (here instanceof Filler.Party p && before instanceof Filler.Party q) {
      return p.id().isPresent() && p.id().equals(q.id());
    }
    return here instanceof Filler.Item i
        && before instanceof Filler.Item j
        && (i.category() == j.category() || GENERIC.contains(i.category()));
  }

  private static Candidate filled(Candidate partial, Claim before) {
    Map<Role, List<Filler>> roles = new EnumMap<>(before.roles());
    roles.putAll(partial.roles());
    List<Reason> reasons = new ArrayList<>(partial.reasons());
    for (Map.Entry<Role, List<Filler>> entry : before.roles().entrySet()) {
      if (!partial.roles().containsKey(entry.getKey())) {
        reasons.add(
            new Reason(
                entry.getKey().label(), Rule.CLAIMED_BEFORE, "", entry.getValue().get(0).words()));
      }
    }
    return new Candidate(partial.match(), roles, partial.modality(), true, reasons);
  }
}

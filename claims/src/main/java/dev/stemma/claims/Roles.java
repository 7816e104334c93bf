package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which roles a claim must have, and what may fill a role. */
final class Roles {
  private static final Map<ClaimType, List<Set<Role>>> REQUIRED =
      Map.ofEntries(
          Map.entry(ClaimType.TRANSFER, List.of()),
          Map.entry(ClaimType.PRODUCTION, List.of(Set.of(Role.PRODUCER), Set.of(Role.ITEMS))),
          Map.entry(ClaimType.TRAINING, List.of(Set.of(Role.TRAINEE))),
          Map.entry(ClaimType.USE, List.of(Set.of(Role.USER), Set.of(Role.ITEMS))),
          Map.entry(ClaimType.LOSS, List.of(Set.of(Role.HOLDER), Set.of(Role.ITEMS))),
          Map.entry(ClaimType.SHORTAGE, List.of(Set.of(Role.HOLDER))),
          Map.entry(ClaimType.SEIZURE, List.of(Set.of(Role.SEIZER), Set.of(Role.ITEMS))),
          Map.entry(ClaimType.SANCTION, List.of(Set.of(Role.TARGET, Role.EVADER))),
          Map.entry(
              ClaimType.RECOGNITION, List.of(Set.of(Role.RECOGNIZER), Set.of(Role.RECOGNIZED))),
          Map.entry(ClaimType.COOPERATION, List.of(Set.of(Role.PARTIES))),
          Map.entry(ClaimType.ACCUSATION, List.of(Set.of(Role.ACCUSER), Set.of(Role.ACCUSED))));

  private Roles() {}

  /** Whether the roles filled are enough for a claim of the type. */
  static boolean enough(ClaimType type, Set<Role> filled, int parties) {
    if (type == ClaimType.TRANSFER) {
      int core = 0;
      for (Role role : List.of(Role.SUPPLIER, Role.RECIPIENT, Role.ITEMS)) {
        core += filled.contains(role) ? 1 : 0;
      }
      return core >= 2;
    }
    if (type == ClaimType.COOPERATION && parties < 2) {
      return false;
    }
    return REQUIRED.getOrDefault(type, List.of()).stream()
        .allMatch(any -> any.stream().anyMatch(filled::contains));
  }

  /** Whether the role is filled by actors (rather than goods, measures, causes or places). */
  static boolean isActor(Role role) {
    return role != Role.ITEMS && role != Role.MEASURE && role != Role.CAUSE && role != Role.PLACE;
  }

  static List<String> ids(Map<Role, List<Filler>> roles, Role role) {
    return roles.getOrDefault(role, List.of()).stream()
        .map(f -> f instanceof Filler.Party p ? p.id().orElse("") : "")
        .filter(id -> !id.isEmpty())
        .toList();
  }
}

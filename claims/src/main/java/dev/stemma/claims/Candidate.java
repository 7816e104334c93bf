package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A predicate with its roles filled, before it is judged.
 *
 * @param match the predicate and where it stands
 * @param roles what fills its roles
 * @param modality what stands above it
 * @param recalled whether a party was found outside its clause
 * @param reasons why the roles were filled so
 */
record Candidate(
    Heads.Match<Predicate> match,
    Map<Role, List<Filler>> roles,
    Modality modality,
    boolean recalled,
    List<Reason> reasons) {
  Candidate {
    Map<Role, List<Filler>> copy = new EnumMap<>(Role.class);
    roles.forEach((role, fillers) -> copy.put(role, List.copyOf(fillers)));
    roles = copy;
    reasons = List.copyOf(reasons);
  }

  Candidate withRoles(Map<Role, List<Filler>> other) {
    return new Candidate(match, other, modality, recalled, reasons);
  }

  int size() {
    return roles.values().stream().mapToInt(List::size).sum();
  }
}

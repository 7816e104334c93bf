package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who held or used goods, where another reading of the sentence says who got or used them. */
final class Holders {
  private Holders() {}

  /**
   * "shot down drones launched by Russia", "lost tanks that Berlin had given Kyiv": who used or got
   * the goods is who lost or used them.
   */
  static List<Candidate> complete(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      ClaimType type = candidate.match().value().type();
      Role open = type == ClaimType.LOSS ? Role.HOLDER : Role.USER;
      List<Filler> holders =
          type == ClaimType.LOSS || type == ClaimType.USE && !candidate.roles().containsKey(open)
              ? having(candidates, candidate)
              : List.of();
      if (holders.isEmpty()) {
        all.add(candidate);
      } else {
        Map<Role, List<Filler>> roles = new EnumMap<>(candidate.roles());
        roles.put(open, holders);
        all.add(candidate.withRoles(roles));
      }
    }
    return all;
  }

  private static List<Filler> having(List<Candidate> candidates, Candidate loss) {
    for (Role role : List.of(Role.USER, Role.RECIPIENT)) {
      for (Candidate other : candidates) {
        ClaimType type = other.match().value().type();
        boolean tells = role == Role.USER ? type == ClaimType.USE : type == ClaimType.TRANSFER;
        List<Filler> holders = other.roles().getOrDefault(role, List.of());
        if (tells
            && other.match().head() != loss.match().head()
            && !holders.isEmpty()
            && sameGoods(other, loss)) {
          return holders;
        }
      }
    }
    return List.of();
  }

  static boolean sameGoods(Candidate a, Candidate b) {
    List<Filler> goods = a.roles().getOrDefault(Role.ITEMS, List.of());
    return b.roles().getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(i -> goods.stream().anyMatch(g -> g.words().equals(i.words())));
  }
}

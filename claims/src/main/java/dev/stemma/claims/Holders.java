package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who held, used, gave or got goods, where another reading of the sentence tells it of them. */
final class Holders {
  private Holders() {}

  /**
   * "shot down drones launched by Russia", "lost tanks that Berlin had given Kyiv": who used or got
   * the goods is who lost or used them.
   */
  static List<Candidate> complete(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate one : candidates) {
      Candidate candidate = handed(candidates, one);
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

  /** "the rockets that Mali buys come from Russia": who gives goods and who gets them. */
  private static Candidate handed(List<Candidate> candidates, Candidate one) {
    boolean gives = one.roles().containsKey(Role.SUPPLIER);
    boolean gets = one.roles().containsKey(Role.RECIPIENT);
    if (one.match().value().type() != ClaimType.TRANSFER || gives == gets) {
      return one;
    }
    Role known = gives ? Role.SUPPLIER : Role.RECIPIENT;
    Role open = gives ? Role.RECIPIENT : Role.SUPPLIER;
    return candidates.stream()
        .filter(c -> c.match().value().type() == ClaimType.TRANSFER)
        .filter(c -> c.match().head() != one.match().head())
        .filter(c -> c.roles().containsKey(open) && !c.roles().containsKey(known))
        .filter(
            c ->
                sameGoods(c, one)
                    && !Roles.ids(c.roles(), open).equals(Roles.ids(one.roles(), known)))
        .findFirst()
        .map(
            c -> {
              Map<Role, List<Filler>> roles = new EnumMap<>(one.roles());
              roles.put(open, c.roles().getOrDefault(open, List.of()));
              return one.withRoles(roles);
            })
        .orElse(one);
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

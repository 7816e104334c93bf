package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a reading concerns arms, sanctions or military supply at all: "used a private email
 * system", "gave her more time" and "criticised the party" have the grammar of claims and are none.
 */
final class Concern {
  /** Goods that are arms whoever has them. */
  private static final Set<Category> ARMS =
      EnumSet.of(
          Category.MISSILES,
          Category.DRONES,
          Category.ROCKETS,
          Category.ARTILLERY_AMMUNITION,
          Category.ARTILLERY,
          Category.TANKS,
          Category.AIR_DEFENCE,
          Category.HELICOPTERS,
          Category.ARMOURED_VEHICLES,
          Category.SMALL_ARMS,
          Category.AMMUNITION,
          Category.BOMBS);

  private static final Set<Category> NO_ARMS =
      EnumSet.of(Category.MONEY, Category.FUEL, Category.OTHER);

  private Concern() {}

  /** Whether goods of a category make a document one about arms. */
  static boolean isArms(Category category) {
    return ARMS.contains(category)
        || category == Category.MATERIEL
        || category == Category.PERSONNEL;
  }

  /**
   * Whether the roles name goods or parties that are of concern.
   *
   * @param armed whether the document has spoken of arms before: then a party without a code will
   *     do
   */
  static boolean holds(Predicate predicate, Map<Role, List<Filler>> roles, boolean armed) {
    Set<String> parties = ids(roles);
    List<Filler> items = roles.getOrDefault(Role.ITEMS, List.of());
    boolean arms =
        items.stream()
            .anyMatch(
                f ->
                    f instanceof Filler.Item i
                        && (i.designation().isPresent() || ARMS.contains(i.category())));
    boolean noArms =
        !items.isEmpty()
            && items.stream()
                .allMatch(f -> f instanceof Filler.Item i && NO_ARMS.contains(i.category()));
    boolean spoken = armed && predicate.type() != ClaimType.SANCTION && !noArms;
    return spoken
        || switch (predicate.type()) {
          case TRANSFER ->
              items.isEmpty() || noArms
                  ? between(predicate, roles, items)
                  : arms || !parties.isEmpty();
          case USE, PRODUCTION, LOSS, SEIZURE -> !noArms && (arms || !parties.isEmpty());
          case SHORTAGE -> arms || !parties.isEmpty();
          case COOPERATION, ACCUSATION -> parties.size() >= 2;
          case TRAINING, SANCTION, RECOGNITION -> !parties.isEmpty();
        };
  }

  /** A transfer of money, or of what is not said, is one between two known parties. */
  private static boolean between(
      Predicate predicate, Map<Role, List<Filler>> roles, List<Filler> items) {
    boolean goodsMove = predicate.frame().roles(Argument.SUBJECT).indexOf(Role.ITEMS) == 0;
    return !(items.isEmpty() && goodsMove)
        && (items.isEmpty() && arms(predicate)
            || !Roles.ids(roles, Role.SUPPLIER).isEmpty()
                && !Roles.ids(roles, Role.RECIPIENT).isEmpty());
  }

  /** "armed the rebels": the verb itself tells of arms. */
  private static boolean arms(Predicate predicate) {
    return predicate.frame().roles(Argument.OBJECT).indexOf(Role.RECIPIENT) == 0;
  }

  private static Set<String> ids(Map<Role, List<Filler>> roles) {
    Set<String> ids = new HashSet<>();
    for (Role role : roles.keySet()) {
      if (Roles.isActor(role)) {
        ids.addAll(Roles.ids(roles, role));
      }
    }
    return ids;
  }
}

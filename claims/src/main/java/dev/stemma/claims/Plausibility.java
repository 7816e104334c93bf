package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether the roles of a reading make sense together. */
final class Plausibility {
  static final List<List<Role>> OPPOSED =
      List.of(
          List.of(Role.SUPPLIER, Role.RECIPIENT),
          List.of(Role.ISSUER, Role.TARGET),
          List.of(Role.RECOGNIZER, Role.RECOGNIZED),
          List.of(Role.ACCUSER, Role.ACCUSED),
          List.of(Role.USER, Role.TARGET));

  /** What can be shot out of the air. */
  private static final Set<Category> AIRBORNE =
      EnumSet.of(
          Category.MISSILES,
          Category.DRONES,
          Category.ROCKETS,
          Category.AIRCRAFT,
          Category.HELICOPTERS,
          Category.BOMBS,
          Category.ARTILLERY_AMMUNITION);

  /** What leaves or comes by itself. */
  private static final Set<Category> SELF_MOVING =
      EnumSet.of(
          Category.SHIPS,
          Category.AIRCRAFT,
          Category.HELICOPTERS,
          Category.VEHICLES,
          Category.PERSONNEL);

  private Plausibility() {}

  /** Whether the roles make sense together. */
  static boolean holds(Candidate candidate, boolean armed) {
    Map<Role, List<Filler>> roles = candidate.roles();
    for (List<Role> pair : OPPOSED) {
      List<String> one = Roles.ids(roles, pair.get(0));
      if (!one.isEmpty() && one.equals(Roles.ids(roles, pair.get(1)))) {
        return false;
      }
    }
    boolean items = roles.containsKey(Role.ITEMS);
    Predicate predicate = candidate.match().value();
    if (predicate.is(Frame.Trait.SERVICE) && !fighters(roles)
        || predicate.is(Frame.Trait.DELIVERY) && !roles.containsKey(Role.RECIPIENT)
        || predicate.is(Frame.Trait.GOODS) && !items
        || predicate.is(Frame.Trait.CARGO) && !cargo(roles)) {
      return false;
    }
    if (!Concern.holds(predicate, roles, armed)) {
      return false;
    }
    return switch (predicate.type()) {
      case TRANSFER ->
          items
              ? !(onlyWeak(roles)
                  && !(roles.containsKey(Role.SUPPLIER) && roles.containsKey(Role.RECIPIENT)))
              : needsNoGoods(predicate)
                  || predicate.pos().equals("verb")
                      && roles.containsKey(Role.SUPPLIER)
                      && roles.containsKey(Role.RECIPIENT)
                  || armed && stopsDealing(candidate);
      case LOSS -> !predicate.is(Frame.Trait.INTERCEPTION) || airborne(roles);
      case SEIZURE -> !fighters(roles);
      case SANCTION -> roles.containsKey(Role.MEASURE);
      case TRAINING ->
          predicate.pos().equals("verb")
              || items
              || roles.containsKey(Role.TRAINER)
              || roles.containsKey(Role.PLACE);
      case SHORTAGE ->
          items
              || roles.containsKey(Role.CAUSE)
              || !candidate.match().parts().isEmpty()
              || predicate.pos().equals("noun");
      default -> true;
    };
  }

  /** "Velmar stopped all sales to Russia": of what a firm sells, it says so itself. */
  private static boolean stopsDealing(Candidate candidate) {
    List<String> sellers = Roles.ids(candidate.roles(), Role.SUPPLIER);
    return !sellers.isEmpty()
        && sellers.stream().allMatch(id -> id.equals(id.toLowerCase(Locale.ROOT)))
        && candidate.roles().containsKey(Role.RECIPIENT)
        && (candidate.modality().denied()
            || candidate.modality().stage().filter(s -> s == Stage.HALTED).isPresent());
  }

  private static boolean cargo(Map<Role, List<Filler>> roles) {
    return roles.getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(f -> f instanceof Filler.Item i && !SELF_MOVING.contains(i.category()));
  }

  private static boolean fighters(Map<Role, List<Filler>> roles) {
    return roles.getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(f -> f instanceof Filler.Item i && i.category() == Category.PERSONNEL);
  }

  /** "intercepted a missile" is a loss; "intercepted a cargo of rifles" is a seizure. */
  private static boolean airborne(Map<Role, List<Filler>> roles) {
    return roles.getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(f -> f instanceof Filler.Item i && AIRBORNE.contains(i.category()));
  }

  /** "armed the rebels", "turned to Ankara": verbs that tell of goods themselves. */
  private static boolean needsNoGoods(Predicate predicate) {
    List<Role> object = predicate.frame().roles(Argument.OBJECT);
    boolean arming = !object.isEmpty() && object.get(0) == Role.RECIPIENT;
    boolean turning =
        object.isEmpty()
            && predicate.pos().equals("verb")
            && predicate.frame().roles(Argument.SUBJECT).contains(Role.RECIPIENT);
    return arming || turning;
  }

  /** Money and fuel alone, or unspecified goods, need both parties to be a transfer. */
  private static boolean onlyWeak(Map<Role, List<Filler>> roles) {
    List<Filler> items = roles.getOrDefault(Role.ITEMS, List.of());
    return !items.isEmpty()
        && items.stream()
            .allMatch(
                f ->
                    f instanceof Filler.Item i
                        && (i.category() == Category.MONEY
                            || i.category() == Category.FUEL
                            || i.category() == Category.OTHER));
  }
}

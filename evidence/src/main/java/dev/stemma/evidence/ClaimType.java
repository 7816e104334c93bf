package dev.stemma.evidence;

import java.util.Locale;
import java.util.Set;

/** The eleven kinds of claim, as the scheme defines them. */
public enum ClaimType {
  TRANSFER(Role.SUPPLIER, Role.RECIPIENT, Role.ITEMS, Role.INTERMEDIARY),
  PRODUCTION(Role.PRODUCER, Role.ITEMS, Role.PLACE),
  TRAINING(Role.TRAINEE, Role.TRAINER, Role.ITEMS, Role.PLACE),
  USE(Role.USER, Role.ITEMS, Role.TARGET),
  LOSS(Role.HOLDER, Role.ITEMS, Role.CAUSE),
  SHORTAGE(Role.HOLDER, Role.ITEMS, Role.CAUSE),
  SEIZURE(Role.SEIZER, Role.ITEMS, Role.SUPPLIER, Role.RECIPIENT),
  SANCTION(Role.TARGET, Role.ISSUER, Role.MEASURE, Role.ITEMS, Role.EVADER),
  RECOGNITION(Role.RECOGNIZER, Role.RECOGNIZED),
  COOPERATION(Role.PARTIES),
  ACCUSATION(Role.ACCUSER, Role.ACCUSED);

  private static final ClaimType[] ALL = values();

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<Role> roles;

  ClaimType(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that a claim of the type may have. */
  public Set<Role> roles() {
    return roles;
  }

  /** The name in documents and language data: lower case, hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds a value by its label.
   *
   * @throws IllegalArgumentException where there is none, naming the label
   */
  public static ClaimType of(String label) {
    for (ClaimType value : ALL) {
      if (value.label().equals(label)) {
        return value;
      }
    }
    throw Refusal.of(Flaw.NO_WORD, "ClaimType", label);
  }
}

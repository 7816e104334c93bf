package dev.stemma.desk;

import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Role;
import dev.stemma.ledger.ClaimChanges;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code FIELD=VALUE} corrections as changes of a claim. */
public final class Corrections {
  private final Names names;

  /** Corrections by the names that people type. */
  public Corrections(Names names) {
    this.names = names;
  }

  /**
   * The changes as a merge patch.
   *
   * @throws IllegalArgumentException where a field is none of a claim, naming it
   */
  public JsonNode patch(List<String> set) {
    ClaimChanges changes = new ClaimChanges();
    for (String each : set) {
      String[] pair = each.split("=", 2);
      if (pair.length < 2) {
        throw Refusal.of(Objection.NO_CORRECTION, each);
      }
      put(changes, pair[0].strip(), pair[1].strip());
    }
    return changes.patch();
  }

  private void put(ClaimChanges changes, String field, String value) {
    switch (field) {
      case "type", "stage", "certainty", "polarity" -> changes.field(field, value);
      case "time" -> changes.time(value);
      default -> role(changes, Role.of(field), value);
    }
  }

  private void role(ClaimChanges changes, Role role, String value) {
    List<String> known = names.withCodes(List.of(value));
    String code = known.size() > 1 ? known.get(1) : value.matches("[A-Z]{3}") ? value : "";
    changes.role(role, value, code);
  }
}

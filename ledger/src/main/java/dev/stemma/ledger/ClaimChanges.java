package dev.stemma.ledger;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a reviewer changes in a claim, gathered into a merge patch (RFC 7396). Not thread-safe. */
public final class ClaimChanges {
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> roles = new LinkedHashMap<>();

  /** Nothing yet. */
  public ClaimChanges() {}

  /** Sets type, stage, certainty or polarity; empty takes it away. */
  public void field(String name, String value) {
    fields.put(name, value.isEmpty() ? null : value);
  }

  /**
   * Sets the time.
   *
   * @param value {@code 2022-09-01/2022-09-30}, one day, an open side left out, or empty
   */
  public void time(String value) {
    if (value.isEmpty()) {
      fields.put("time", null);
      return;
    }
    String[] sides = value.contains("/") ? value.split("/", -1) : new String[] {value, value};
    Map<String, @Nullable Object> time = new LinkedHashMap<>();
    time.put("text", value);
    time.put("begin", sides[0].isEmpty() ? null : sides[0]);
    time.put("end", sides[1].isEmpty() ? null : sides[1]);
    fields.put("time", time);
  }

  /**
   * Sets who or what fills a role; empty takes the role away.
   *
   * @param id a party's code, or empty; goods of an unknown category are {@code other}
   */
  public void role(Role role, String words, String id) {
    if (words.isEmpty()) {
      roles.put(role.label(), null);
      return;
    }
    Map<String, @Nullable Object> filler = new LinkedHashMap<>();
    filler.put("text", words);
    if (role == Role.ITEMS) {
      filler.put("category", category(words));
    } else {
      filler.put("id", id.isEmpty() ? null : id);
    }
    roles.put(role.label(), List.of(filler));
  }

  private static String category(String words) {
    try {
      return Category.of(words).label();
    } catch (IllegalArgumentException e) {
      return Category.OTHER.label();
    }
  }

  /** All changes. */
  public JsonNode patch() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
    if (!roles.isEmpty()) {
      all.put("roles", roles);
    }
    return JsonTree.of(all);
  }
}

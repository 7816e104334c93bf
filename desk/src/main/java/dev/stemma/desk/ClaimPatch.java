package dev.stemma.desk;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Refusal;
import dev.stemma.ledger.ClaimJson;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tells a corrected claim from the claim before, as a merge patch (RFC 7396). */
public final class ClaimPatch {
  private static final Set<String> FIXED = Set.of("id", "evidence");

  private ClaimPatch() {}

  /**
   * The patch that makes one claim of a document into another.
   *
   * @throws IllegalArgumentException where they are the same
   */
  public static JsonNode between(Claim before, Claim after, Document document) {
    Map<String, @Nullable Object> patch =
        difference(
            ClaimJson.of(before, document.text(), document.sha256()),
            ClaimJson.of(after, document.text(), document.sha256()));
    if (patch.isEmpty()) {
      throw Refusal.of(Objection.NOTHING_CORRECTED);
    }
    return JsonMapper.shared().valueToTree(patch);
  }

  private static Map<String, @Nullable Object> difference(
      Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
    Map<String, @Nullable Object> patch = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeAll(FIXED);
    for (String name : names) {
      Object old = before.get(name);
      Object now = after.get(name);
      if (name.equals("roles")) {
        Map<String, @Nullable Object> roles = difference(map(old), map(now));
        if (!roles.isEmpty()) {
          patch.put(name, roles);
        }
      } else if (!Objects.equals(old, now)) {
        patch.put(name, now);
      }
    }
    return patch;
  }

  private static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> given) {
      given.forEach((name, part) -> map.put(String.valueOf(name), part));
    }
    return map;
  }
}

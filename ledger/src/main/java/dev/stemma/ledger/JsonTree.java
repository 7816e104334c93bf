package dev.stemma.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What Jackson's trees need for being kept and changed. */
final class JsonTree {
  private JsonTree() {}

  /** Plain maps, lists and values as a tree. */
  static JsonNode of(@Nullable Object plain) {
    return JsonMapper.shared().readTree(Json.line(plain));
  }

  /** A tree as the plain maps, lists and values that {@link Json} writes. */
  static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.values().forEach(value -> list.add(plain(value)));
      return list;
    }
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    return node.isNumber() ? node.doubleValue() : null;
  }

  /** A tree with changes merged into it (RFC 7396): null takes a member away. */
  static JsonNode merged(JsonNode target, JsonNode changes) {
    if (!changes.isObject()) {
      return changes;
    }
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    if (target.isObject()) {
      target.properties().forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
    }
    changes
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
              } else {
                merged.set(entry.getKey(), merged(merged.path(entry.getKey()), entry.getValue()));
              }
            });
    return merged;
  }
}

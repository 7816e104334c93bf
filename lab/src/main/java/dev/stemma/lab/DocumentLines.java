package dev.stemma.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Document lines (JSON Lines) as trees, and the few questions the measures put to a tree.
 *
 * <p>A value counts as present where it is neither absent, null, false, zero nor empty; two values
 * agree where both are absent or null, or both are equal, numbers by value.
 */
final class DocumentLines {
  private DocumentLines() {}

  static List<JsonNode> read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One tree a line; blank lines are passed over. */
  static List<JsonNode> parse(List<String> lines) {
    JsonMapper mapper = JsonMapper.builder().build();
    return lines.stream().filter(line -> !line.isBlank()).map(mapper::readTree).toList();
  }

  /** The lines by their {@code id}; of two with the same id the later one. */
  static Map<JsonNode, JsonNode> byId(List<JsonNode> lines) {
    Map<JsonNode, JsonNode> known = new LinkedHashMap<>();
    lines.forEach(line -> known.put(line.required("id"), line));
    return known;
  }

  /** The line that answers {@code document}, or the missing node. */
  static JsonNode answer(Map<JsonNode, JsonNode> known, JsonNode document) {
    return Objects.requireNonNullElse(
        known.get(document.required("id")), MissingNode.getInstance());
  }

  static List<JsonNode> list(JsonNode node, String field) {
    return List.copyOf(node.path(field).values());
  }

  static String words(JsonNode node, String field) {
    return node.path(field).stringValue("");
  }

  static boolean has(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isContainer() || value.isString()) {
      return value.isString() ? !value.stringValue().isEmpty() : !value.isEmpty();
    }
    return value.isNumber()
        ? value.decimalValue().signum() != 0
        : value.isBoolean() && value.booleanValue();
  }

  static boolean agree(JsonNode one, JsonNode other, String field) {
    JsonNode a = one.path(field);
    JsonNode b = other.path(field);
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    return isAbsent(a) ? isAbsent(b) : a.equals(b);
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}

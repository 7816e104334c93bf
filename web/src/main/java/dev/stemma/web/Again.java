package dev.stemma.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was sent and refused, so that nobody has to type anything twice. Passwords and files
 * have to be given again: neither is sent back.
 *
 * @param action where it was sent
 * @param fields what was in it
 * @param file the name of its field for files
 */
public record Again(String action, List<Field> fields, Optional<String> file) {
  private static final String TOKEN = "token";
  private static final Set<String> SECRET = Set.of("old", "password", "again");
  private static final Set<String> LONG = Set.of("addresses", "why", "reason");

  /** How a field is shown. */
  public enum Kind {
    HIDDEN,
    LINE,
    TEXT,
    SECRET
  }

  /**
   * A field.
   *
   * @param label what people call it; empty where it is hidden
   */
  public record Field(String name, Kind kind, String label, String value) {}

  public Again {
    fields = List.copyOf(fields);
  }

  /** The form that was sent to a route, in the words of a page. */
  static Again of(String path, Route route, Map<String, List<String>> sent, Words words) {
    List<Field> fields = new ArrayList<>();
    sent.forEach(
        (name, values) -> {
          if (!name.equals(TOKEN)) {
            values.forEach(value -> fields.add(field(name, value, words)));
          }
        });
    return new Again(
        path,
        fields,
        route.parameters().stream()
            .filter(p -> p.in().equals("file"))
            .map(Route.Parameter::name)
            .findFirst());
  }

  private static Field field(String name, String value, Words words) {
    String key = "field." + name;
    if (!words.has(key)) {
      return new Field(name, Kind.HIDDEN, "", value);
    }
    boolean secret = SECRET.contains(name);
    Kind kind = secret ? Kind.SECRET : LONG.contains(name) ? Kind.TEXT : Kind.LINE;
    return new Field(name, kind, words.of(key), secret ? "" : value);
  }
}

package dev.stemma.web;

import java.util.List;
import java.util.Map;

/**
 * What was typed into a form that is shown again because it was refused.
 *
 * @param form the last part of the address that it was sent to; empty where none was
 */
public record Typed(String form, Map<String, List<String>> fields) {
  public Typed {
    fields = Map.copyOf(fields);
  }

  static Typed of(Request request) {
    String form = request.path().substring(request.path().lastIndexOf('/') + 1);
    return new Typed(request.form().isEmpty() ? "" : form, request.form());
  }

  /** What was typed into a field of a form. */
  public String of(String which, String field) {
    return which.equals(form)
        ? fields.getOrDefault(field, List.of()).stream().findFirst().orElse("")
        : "";
  }

  /** Whether a box was ticked. */
  public boolean ticked(String field, Object value) {
    return fields.getOrDefault(field, List.of()).contains(value.toString());
  }
}

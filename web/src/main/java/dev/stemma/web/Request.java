package dev.stemma.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is asked.
 *
 * @param path the path, without query
 * @param segments the named parts of the path
 * @param query the query's parameters
 * @param form a form's fields
 * @param uploads a form's files
 * @param body a JSON body
 * @param cookies by name
 * @param visitor who asks
 * @param address from where
 * @param words the language of the page
 */
public record Request(
    String path,
    Map<String, String> segments,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    List<Upload> uploads,
    Optional<JsonNode> body,
    Map<String, String> cookies,
    Visitor visitor,
    String address,
    Words words) {
  /**
   * A file that is sent.
   *
   * @param name as the browser gives it: a stranger's word, and no path
   * @param size in bytes
   * @param content writes it into a file, once
   */
  public record Upload(String name, long size, Content content) {
    /** Writes it down. */
    @FunctionalInterface
    public interface Content {
      void saveTo(Path file) throws IOException;
    }
  }

  public Request {
    segments = Map.copyOf(segments);
    uploads = List.copyOf(uploads);
  }

  /** A named part of the path. */
  public String segment(String name) {
    return segments.getOrDefault(name, "");
  }

  /** All values of a parameter, blank ones left out. */
  public List<String> all(String name) {
    return query.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** The first value of a parameter. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** A parameter that is a number from {@code least} to {@code most}. */
  public long number(String name, long fallback, long least, long most) {
    Optional<String> given = first(name);
    if (given.isEmpty()) {
      return fallback;
    }
    try {
      long number = Long.parseLong(given.get().strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Problem.wrong(Trouble.NUMBER, name, least, most);
  }

  /** A field of a form or, where JSON was sent, of its object. */
  public Optional<String> field(String name) {
    return form.getOrDefault(name, List.of()).stream()
        .findFirst()
        .or(() -> body.map(b -> b.path(name)).filter(JsonNode::isString).map(JsonNode::stringValue))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** A field that must be there. */
  public String required(String name) {
    return field(name).orElseThrow(() -> Problem.wrong(Trouble.MISSING, name));
  }
}

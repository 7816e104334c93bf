package dev.stemma.web;

import dev.stemma.ledger.Json;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files and addresses that somebody gave at once.
 *
 * @param folder where it waits
 * @param files names as the browser gave them, in the order of the files {@code 0}, {@code 1}… in
 *     the folder
 * @param addresses to be fetched
 * @param language of all documents, in place of what they say
 * @param published day of publication of all documents, in place of what they say
 * @param by who gave it
 */
record Batch(
    Path folder,
    List<String> files,
    List<String> addresses,
    Optional<String> language,
    Optional<LocalDate> published,
    String by) {
  Batch {
    files = List.copyOf(files);
    addresses = List.copyOf(addresses);
  }

  /** The file of a place in {@link #files}. */
  Path file(int place) {
    return folder.resolve(Integer.toString(place));
  }

  /** How much there is to go through. */
  int size() {
    return files.size() + addresses.size();
  }

  /** What it is called: the first names. */
  String title() {
    List<String> names = new ArrayList<>(files);
    names.addAll(addresses);
    String first = String.join(", ", names.subList(0, Math.min(3, names.size())));
    return names.size() > 3 ? first + " … (" + names.size() + ")" : first;
  }

  /** As it is written down. */
  String json() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("files", files);
    map.put("addresses", addresses);
    map.put("language", language.orElse(null));
    map.put("published", published.map(LocalDate::toString).orElse(null));
    map.put("by", by);
    return Json.line(map);
  }

  /** Reads what {@link #json} wrote. */
  static Batch of(Path folder, String json) {
    JsonNode node = JsonMapper.shared().readTree(json);
    return new Batch(
        folder,
        texts(node.path("files")),
        texts(node.path("addresses")),
        text(node.path("language")),
        text(node.path("published")).map(LocalDate::parse),
        node.path("by").asString(""));
  }

  private static List<String> texts(JsonNode node) {
    return node.values().stream().map(JsonNode::stringValue).toList();
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }
}

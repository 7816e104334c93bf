package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page (OpenGraph, Dublin Core, Parse.ly, Sailthru and what sites invented).
 *
 * @param contents by name in lower case, the first of each
 */
record Meta(Map<String, String> contents) {
  Meta {
    contents = Map.copyOf(contents);
  }

  static Meta of(Document page) {
    Map<String, String> contents = new HashMap<>();
    for (Element element : page.getElementsByTag("meta")) {
      for (String key : List.of("property", "name", "http-equiv")) {
        String name = element.attr(key).toLowerCase(Locale.ROOT);
        String content = element.attr("content");
        if (!name.isEmpty() && !content.isBlank()) {
          contents.putIfAbsent(name, content);
        }
      }
    }
    return new Meta(contents);
  }

  /** A fact from the first of the named elements that can be read. */
  Optional<Datum> first(
      String fact, List<String> names, Function<String, Optional<String>> reading) {
    return names.stream()
        .filter(contents::containsKey)
        .flatMap(
            name ->
                reading.apply(contents.getOrDefault(name, "")).stream()
                    .map(value -> new Datum(fact, value, "meta " + name)))
        .findFirst();
  }
}

package dev.stemma.web;

import dev.stemma.desk.Search;
import dev.stemma.ledger.Facet;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A search as an address has it.
 *
 * @param words words to be found
 * @param documents whether documents are searched, not claims
 * @param values the values of each attribute, by the names of {@link Search}
 */
public record SearchAddress(String words, boolean documents, Map<String, List<String>> values) {
  /** The attributes that documents have. */
  static final List<String> OF_DOCUMENTS =
      List.of(Facet.OUTLET.label(), Facet.LANGUAGE.label(), "from", "to");

  /** All names, in their order. */
  static final List<String> NAMES =
      Stream.concat(Search.FACETS.stream().map(Facet::label), Search.DAYS.stream()).toList();

  public SearchAddress {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    for (String name : documents ? OF_DOCUMENTS : NAMES) {
      List<String> given =
          values.getOrDefault(name, List.of()).stream()
              .map(String::strip)
              .filter(v -> !v.isEmpty())
              .distinct()
              .toList();
      if (!given.isEmpty()) {
        copy.put(name, given);
      }
    }
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** What a request asks for. */
  static SearchAddress of(Request request) {
    return of(name -> request.all(name));
  }

  /**
   * What the query part of an address asks for; parameters that are none of a search's drop out.
   */
  static SearchAddress of(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        all.computeIfAbsent(decoded(pair.substring(0, equals)), n -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return of(name -> all.getOrDefault(name, List.of()));
  }

  private static SearchAddress of(Function<String, List<String>> all) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    NAMES.forEach(name -> values.put(name, all.apply(name)));
    return new SearchAddress(
        all.apply("q").stream().findFirst().orElse("").strip(),
        all.apply("kind").contains("documents"),
        values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.wrong(Trouble.BROKEN_ADDRESS);
    }
  }

  /** The search for one value of an attribute alone. */
  static SearchAddress only(Facet facet, String value) {
    return new SearchAddress("", false, Map.of(facet.label(), List.of(value)));
  }

  /** The same search with a value more. */
  public SearchAddress with(String name, String value) {
    return changed(name, Stream.concat(all(name).stream(), Stream.of(value)).toList());
  }

  /** The same search without a value. */
  public SearchAddress without(String name, String value) {
    return changed(name, all(name).stream().filter(v -> !v.equals(value)).toList());
  }

  /** The same search among documents, or among claims. */
  public SearchAddress among(boolean someDocuments) {
    return new SearchAddress(words, someDocuments, values);
  }

  /** The same attributes without words. */
  public SearchAddress withoutWords() {
    return new SearchAddress("", documents, values);
  }

  private SearchAddress changed(String name, List<String> now) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.put(name, now);
    return new SearchAddress(words, documents, all);
  }

  /** The values of an attribute. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of an attribute; empty where it has none. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Whether nothing is asked for. */
  public boolean isEmpty() {
    return words.isEmpty() && values.isEmpty();
  }

  /** The query part of the address. */
  public String query() {
    List<String> pairs = new ArrayList<>();
    if (!words.isEmpty()) {
      pairs.add("q=" + encoded(words));
    }
    if (documents) {
      pairs.add("kind=documents");
    }
    values.forEach((name, all) -> all.forEach(value -> pairs.add(name + "=" + encoded(value))));
    return String.join("&", pairs);
  }

  /** The address on a page. */
  public String path(String page) {
    return query().isEmpty() ? page : page + "?" + query();
  }

  /** The address of what follows a number. */
  public String before(String page, long number) {
    return page + "?" + (query().isEmpty() ? "" : query() + "&") + "before=" + number;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

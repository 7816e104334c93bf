package dev.stemma.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dictionary of words that govern others: each entry has a head and, for entries of several
 * words, the words that must depend on it ({@code run out}, {@code faire le objet}).
 *
 * @param <T> what an entry means
 */
final class Heads<T> {
  /**
   * An entry found.
   *
   * @param value what it means
   * @param head index of its head word
   * @param parts indexes of its other words
   */
  record Match<T>(T value, int head, List<Integer> parts) {
    Match {
      parts = List.copyOf(parts);
    }

    boolean holds(int word) {
      return word == head || parts.contains(word);
    }
  }

  private record Entry<T>(List<String> rest, T value) {}

  private final Spelling spelling;
  private final String language;
  private final Map<String, List<Entry<T>>> entries = new HashMap<>();

  Heads(String language, Spelling spelling) {
    this.language = language;
    this.spelling = spelling;
  }

  /** Adds an entry; the inflected forms of a verb lead to it too. */
  void add(String words, boolean verb, T value) {
    List<String> tokens = spelling.foldedTokens(words);
    Entry<T> entry = new Entry<>(tokens.subList(1, tokens.size()), value);
    if (verb && language.equals("fr") && tokens.size() > 1 && tokens.get(0).equals("faire")) {
      List<String> rest = new ArrayList<>(tokens);
      rest.remove(1);
      entries.computeIfAbsent(tokens.get(1), k -> new ArrayList<>(1)).add(new Entry<>(rest, value));
    }
    Set<String> forms =
        verb
            ? Inflections.of(language, tokens.get(0), spelling.particles())
            : new LinkedHashSet<>(List.of(tokens.get(0)));
    for (String form : forms) {
      entries.computeIfAbsent(form, k -> new ArrayList<>(1)).add(entry);
    }
  }

  /** The keys of all entries' heads. */
  Set<String> keys() {
    return entries.keySet();
  }

  /**
   * Whether an entry of a sort may stand in a sentence that has words of the given keys: its head
   * does, and so do its other words.
   */
  boolean mayStand(Set<String> sentence, java.util.function.Predicate<T> sort) {
    for (String key : sentence) {
      for (Entry<T> entry : entries.getOrDefault(key, List.of())) {
        if (sort.test(entry.value()) && sentence.containsAll(entry.rest())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The entries that the word at {@code head} bears, those of most words first. */
  List<Match<T>> at(Syntax syntax, int head) {
    List<Match<T>> found = new ArrayList<>();
    Set<T> seen = new LinkedHashSet<>();
    for (String key : syntax.keys(head)) {
      for (Entry<T> entry : entries.getOrDefault(key, List.of())) {
        List<Integer> parts = parts(syntax, head, entry.rest());
        if (parts.size() == entry.rest().size() && seen.add(entry.value())) {
          found.add(new Match<>(entry.value(), head, parts));
        }
      }
    }
    found.sort((a, b) -> Integer.compare(b.parts().size(), a.parts().size()));
    return found;
  }

  /** The words of an entry below its head, at most two steps down; too few where one is missing. */
  private static List<Integer> parts(Syntax syntax, int head, List<String> rest) {
    List<Integer> found = new ArrayList<>();
    for (String word : rest) {
      int at = below(syntax, head, word, found);
      if (at < 0) {
        return List.of();
      }
      found.add(at);
    }
    return found;
  }

  private static int below(Syntax syntax, int head, String word, List<Integer> taken) {
    for (int depth = 1; depth <= 3; depth++) {
      for (int i = 0; i < syntax.size(); i++) {
        if (!taken.contains(i)
            && !isTense(syntax, i)
            && syntax.keys(i).contains(word)
            && syntax.distanceUp(i, head) == depth) {
          return i;
        }
      }
    }
    return -1;
  }

  /** "auraient été bloqués": what only makes a tense or a passive is no word of an entry. */
  private static boolean isTense(Syntax syntax, int word) {
    String relation = syntax.word(word).relation();
    return relation.startsWith("aux") && !relation.equals("aux:caus");
  }
}

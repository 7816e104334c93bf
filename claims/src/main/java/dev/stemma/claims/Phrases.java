package dev.stemma.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of word sequences. Each place in a sentence may offer several keys (form, lemma);
 * all entries that fit somewhere are found, longest first at each place.
 *
 * @param <T> what a sequence means
 */
final class Phrases<T> {
  /** An entry found from word {@code from} to word {@code to}, exclusive. */
  record Match<T>(int from, int to, T value) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>(2);
    final List<T> values = new ArrayList<>(0);
  }

  private final Node<T> root = new Node<>();

  void add(List<String> keys, T value) {
    Node<T> node = root;
    for (String key : keys) {
      node = node.next.computeIfAbsent(key, k -> new Node<>());
    }
    if (node != root) {
      node.values.add(value);
    }
  }

  /** Whether any sequence begins with the key. */
  boolean begins(String key) {
    return root.next.containsKey(key);
  }

  /** Finds all entries; {@code keys.get(i)} are the keys that word i may match by. */
  List<Match<T>> find(List<? extends Collection<String>> keys) {
    List<Match<T>> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from++) {
      int before = found.size();
      walk(root, keys, from, from, found);
      found.subList(before, found.size()).sort((a, b) -> Integer.compare(b.to(), a.to()));
    }
    return found;
  }

  private void walk(
      Node<T> node,
      List<? extends Collection<String>> keys,
      int from,
      int at,
      List<Match<T>> found) {
    for (T value : node.values) {
      found.add(new Match<>(from, at, value));
    }
    if (at == keys.size() || node.next.isEmpty()) {
      return;
    }
    for (String key : keys.get(at)) {
      @Nullable Node<T> next = node.next.get(key);
      if (next != null) {
        walk(next, keys, from, at + 1, found);
      }
    }
  }
}

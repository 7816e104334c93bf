package dev.stemma.dossiers;

import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in words: the longest one that begins at each word, without case or accents. A trie
 * of words. Not thread-safe while names are added.
 */
final class Gazetteer {
  private final Node root = new Node();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable String id;
  }

  /** Adds a spelling of a name; the first that has it keeps it. */
  void add(String form, String id) {
    Node node = root;
    for (String word : Folded.tokens(form)) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    if (node != root && node.id == null) {
      node.id = id;
    }
  }

  /**
   * A name that was found.
   *
   * @param id what it names
   * @param begin its first word
   * @param end the word after its last
   */
  record Mention(String id, int begin, int end) {}

  /** The names in words, which are folded, in their order; none overlaps another. */
  List<Mention> mentions(List<String> words) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Mention mention = longest(words, i);
      if (mention.end() > i) {
        found.add(mention);
        i = mention.end();
      } else {
        i++;
      }
    }
    return found;
  }

  private Mention longest(List<String> words, int begin) {
    Mention best = new Mention("", begin, begin);
    Node node = root;
    for (int i = begin; i < words.size(); i++) {
      node = node.next.get(words.get(i));
      if (node == null) {
        return best;
      }
      if (node.id != null) {
        best = new Mention(node.id, begin, i + 1);
      }
    }
    return best;
  }
}

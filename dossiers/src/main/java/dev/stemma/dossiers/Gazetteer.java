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

  /** Longer words in capitals are written otherwise elsewhere. */
  private static final int LONGEST_ACRONYM = 5;

  /** How a name must be written in a text, from the laxest. */
  private enum Writing {
    ANY,
    LARGE,
    CAPITALS
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable String id;
    private Writing writing = Writing.ANY;
  }

  /** Adds a spelling of a name; the first that has it keeps it. */
  void add(String form, String id) {
    Node node = root;
    for (String word : Folded.tokens(form)) {
      node = node.next.computeIfAbsent(word, w -> new Node());
    }
    if (node != root && node.id == null) {
      node.id = id;
      node.writing = writing(form);
    } else if (id.equals(node.id) && writing(form).compareTo(node.writing) < 0) {
      node.writing = writing(form);
    }
  }

  /** "Le Monde" is no name as "le monde", nor is "UN" as "un". */
  private static Writing writing(String form) {
    boolean one = form.chars().allMatch(Character::isLetter);
    if (one && form.length() <= LONGEST_ACRONYM && form.chars().allMatch(Character::isUpperCase)) {
      return Writing.CAPITALS;
    }
    String[] words = form.split("\\P{L}+", -1);
    String last = words[words.length - 1];
    return !last.isEmpty() && Character.isUpperCase(last.codePointAt(0))
        ? Writing.LARGE
        : Writing.ANY;
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
    return mentions(words, (node, end) -> true);
  }

  /** The names in a text that are written as names are. */
  List<Mention> mentionsIn(String text) {
    List<Folded.Word> words = Folded.words(text);
    return mentions(
        words.stream().map(Folded.Word::token).toList(),
        (node, end) -> isWritten(text, words.get(end - 1), node.writing));
  }

  private static boolean isWritten(String text, Folded.Word last, Writing writing) {
    return switch (writing) {
      case ANY -> true;
      case LARGE -> Character.isUpperCase(text.codePointAt(last.place().begin()));
      case CAPITALS ->
          text.substring(last.place().begin(), last.place().end())
              .chars()
              .allMatch(Character::isUpperCase);
    };
  }

  private interface Fits {
    boolean test(Node node, int end);
  }

  private List<Mention> mentions(List<String> words, Fits fits) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Mention mention = longest(words, i, fits);
      if (mention.end() > i) {
        found.add(mention);
        i = mention.end();
      } else {
        i++;
      }
    }
    return found;
  }

  private Mention longest(List<String> words, int begin, Fits fits) {
    Mention best = new Mention("", begin, begin);
    Node node = root;
    for (int i = begin; i < words.size(); i++) {
      node = node.next.get(words.get(i));
      if (node == null) {
        return best;
      }
      if (node.id != null && fits.test(node, i + 1)) {
        best = new Mention(node.id, begin, i + 1);
      }
    }
    return best;
  }
}

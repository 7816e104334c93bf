package dev.stemma.reading;

import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * One sentence with its tree. Immutable; indexes are word indexes from 0.
 *
 * @param span where it stands in the document's text
 * @param words its words, in order; empty for a sentence that was not parsed
 * @param paragraph number of the paragraph (block of lines) that it stands in, from 0
 */
public record Sentence(Span span, List<Word> words, int paragraph) {
  public Sentence {
    words = List.copyOf(words);
  }

  /** Whether the model has read it; a sentence that the cascade passed over has no words. */
  public boolean parsed() {
    return !words.isEmpty();
  }

  /** The word at an index. */
  public Word word(int index) {
    return words.get(index);
  }

  /** The word that no other governs. */
  public Word root() {
    return words.stream().filter(w -> w.head() < 0).findFirst().orElseThrow();
  }

  /** The words that depend directly on the one at {@code index}, in order. */
  public List<Word> children(int index) {
    List<Word> found = new ArrayList<>();
    for (Word word : words) {
      if (word.head() == index) {
        found.add(word);
      }
    }
    return found;
  }

  /** Whether {@code inner} is {@code outer} or hangs below it. */
  public boolean dominates(int outer, int inner) {
    for (int at = inner; at >= 0; at = words.get(at).head()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** All words at or below the one at {@code index}, in order. */
  public List<Word> subtree(int index) {
    List<Word> found = new ArrayList<>();
    for (Word word : words) {
      if (dominates(index, word.index())) {
        found.add(word);
      }
    }
    return found;
  }
}

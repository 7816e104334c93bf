package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.List;

/**
 * The part of a text where searched words first stand; its beginning where they do not.
 *
 * @param passage the part
 * @param words where the words stand in it, in the whole text
 */
public record Excerpt(Span passage, List<Span> words) {
  private static final int WINDOW = 4000;
  private static final int MOST_WINDOWS = 50;

  public Excerpt {
    words = List.copyOf(words);
  }

  /**
   * The excerpt.
   *
   * @param query words as in {@link Query}
   * @param around so many characters before and behind the first of them
   */
  public static Excerpt of(String query, Text text, int around) {
    int first = 0;
    for (int window = 0; window < MOST_WINDOWS && window * WINDOW < text.length(); window++) {
      Span span = new Span(window * WINDOW, Math.min(text.length(), (window + 1) * WINDOW));
      List<Span> found = Highlights.of(query, text, span);
      if (!found.isEmpty()) {
        first = found.get(0).begin();
        break;
      }
    }
    int begin = Math.max(0, first - around);
    int end = Math.min(text.length(), begin + 2 * around);
    Span passage = new Span(wordStart(text, begin), end);
    return new Excerpt(passage, Highlights.of(query, text, passage));
  }

  /** The next place where a word begins, within a few characters. */
  private static int wordStart(Text text, int begin) {
    if (begin == 0) {
      return 0;
    }
    String near = text.slice(new Span(begin, Math.min(text.length(), begin + 20)));
    int space = near.indexOf(' ');
    return space < 0 ? begin : begin + near.codePointCount(0, space) + 1;
  }
}

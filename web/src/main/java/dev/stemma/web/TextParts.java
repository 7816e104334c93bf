package dev.stemma.web;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long text into parts that fit a page: at line ends where it can, else between words, and
 * not within evidence unless that is longer than a part itself.
 */
final class TextParts {
  private TextParts() {}

  /**
   * The parts, which together are the text.
   *
   * @param most how many code points a part has at most
   * @param whole stretches that are not cut, sorted
   */
  static List<Span> of(Text text, int most, List<Span> whole) {
    List<Span> parts = new ArrayList<>();
    int begin = 0;
    while (text.length() - begin > most) {
      int end = end(text, begin, begin + most, whole);
      parts.add(new Span(begin, end));
      begin = end;
    }
    parts.add(new Span(begin, text.length()));
    return parts;
  }

  private static int end(Text text, int begin, int limit, List<Span> whole) {
    String value = text.value();
    int first = text.utf16(begin);
    int last = text.utf16(limit);
    int line = value.lastIndexOf('\n', last - 1);
    if (line > first) {
      int end = text.span(line + 1, line + 1).begin();
      if (isBetween(end, whole)) {
        return end;
      }
    }
    for (int at = last - 1; at > first; at--) {
      if (Character.isWhitespace(value.charAt(at))) {
        int end = text.span(at + 1, at + 1).begin();
        if (isBetween(end, whole)) {
          return end;
        }
        at = Math.min(at, text.utf16(within(end, whole).begin()) + 1);
      }
    }
    return limit;
  }

  private static boolean isBetween(int at, List<Span> whole) {
    return within(at, whole).length() == 0;
  }

  /** The stretch that a cut would go through; empty where there is none. */
  private static Span within(int at, List<Span> whole) {
    return whole.stream()
        .filter(span -> span.begin() < at && at < span.end())
        .findFirst()
        .orElse(new Span(at, at));
  }

  /** The part, from 0, that holds a place. */
  static int at(List<Span> parts, int place) {
    int part = 0;
    while (part < parts.size() - 1 && parts.get(part).end() <= place) {
      part++;
    }
    return part;
  }
}

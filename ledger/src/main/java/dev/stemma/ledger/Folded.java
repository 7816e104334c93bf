package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as search sees them: runs of letters and digits, in lower case, without accents (Unicode
 * NFKD, marks dropped, NFC), so that "Téhéran" is found by "teheran".
 */
public final class Folded {
  /** The longest word that is told apart. */
  private static final int LONGEST = 64;

  private Folded() {}

  /** A word as it is searched, and where it stands (UTF-16 indexes). */
  public record Word(String token, Span place) {}

  /** The words of a text. */
  public static List<String> tokens(String text) {
    return words(text).stream().map(Word::token).toList();
  }

  /** The words of a text with their places. */
  public static List<Word> words(String text) {
    List<Word> found = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean part = isPart(c);
      if (part && begin < 0) {
        begin = i;
      } else if (!part && begin >= 0) {
        add(text, begin, i, found);
        begin = -1;
      }
      i += Character.charCount(c);
    }
    if (begin >= 0) {
      add(text, begin, text.length(), found);
    }
    return found;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static void add(String text, int begin, int end, List<Word> found) {
    String token = fold(text.substring(begin, end));
    if (!token.isEmpty()) {
      found.add(new Word(token, new Span(begin, end)));
    }
  }

  private static String fold(String word) {
    return isAscii(word) ? ascii(word) : any(word);
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
  }

  private static String any(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    StringBuilder out = new StringBuilder(lower.length());
    Normalizer.normalize(lower, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(LONGEST)
        .forEach(out::appendCodePoint);
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** A name as one word: "New York Times" as {@code newyorktimes}. */
  public static String joined(String name) {
    String all = String.join("", tokens(name));
    return all.codePointCount(0, all.length()) > LONGEST
        ? all.substring(0, all.offsetByCodePoints(0, LONGEST))
        : all;
  }
}

package dev.stemma.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When two phrases name the same thing: half of the shorter one's content words are shared, and
 * neither is a whole passage beside a phrase.
 *
 * <p>"obus d’artillerie" and "des obus" do; "the ministry" and "the army" do not. Letters, digits
 * and the low line make words, by Unicode category (not Java's {@code \w}, which counts combining
 * marks too); case is folded fully ("ß" is "ss"), accents are kept.
 */
final class Wording {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "the", "a", "an", "of",
          "and", "et", "à", "au", "aux", "en", "in", "to", "s", "sa", "son", "ses", "its", "his",
          "her");

  private Wording() {}

  static boolean same(String one, String other) {
    Set<String> a = words(one);
    Set<String> b = words(other);
    Set<String> shared = new HashSet<>(a);
    shared.retainAll(b);
    int shorter = Math.min(a.size(), b.size());
    int longer = Math.max(a.size(), b.size());
    return !shared.isEmpty() && shared.size() >= 0.5 * shorter && longer <= 3 * shorter + 4;
  }

  /** Content words without a final plural s; all words where all are function words. */
  static Set<String> words(String text) {
    List<String> every = split(fold(text));
    List<String> content = every.stream().filter(w -> !FUNCTION_WORDS.contains(w)).toList();
    return (content.isEmpty() ? every : content)
        .stream()
            .map(Wording::singular)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /** Letters and digits only, case folded: "S-300 V4" and "s300v4" are one designation. */
  static String squash(String designation) {
    return fold(
        designation
            .codePoints()
            .filter(Wording::isWordPart)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  /** Unicode case folding; the dotted and dotless Turkish i stay apart from i. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case 'ı' -> folded.appendCodePoint(c);
                case 'İ' -> folded.append("i\u0307");
                default ->
                    Character.toString(Character.toLowerCase(c))
                        .toUpperCase(Locale.ROOT)
                        .codePoints()
                        .map(Character::toLowerCase)
                        .forEach(folded::appendCodePoint);
              }
            });
    return folded.toString();
  }

  /** Runs of word parts; a dot straight after one is passed over, so that U.S. is one word. */
  private static List<String> split(String folded) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean afterWordPart = false;
    for (int c : folded.codePoints().toArray()) {
      if (isWordPart(c)) {
        word.appendCodePoint(c);
      } else if (!(c == '.' && afterWordPart) && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      afterWordPart = isWordPart(c);
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static String singular(String word) {
    return word.endsWith("s") && word.codePointCount(0, word.length()) > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}

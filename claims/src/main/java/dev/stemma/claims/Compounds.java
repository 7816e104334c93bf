package dev.stemma.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Takes compounds apart: the longest noun of the lexicons that ends one is what it is ("lieferung"
 * in "Waffenlieferung"); what stands before says of what ("Waffen"). Does nothing for a language
 * that lists no letters to join the parts.
 */
final class Compounds {
  private static final int LEAST_NOUN = 4;
  private static final int LEAST_BEFORE = 3;

  /**
   * A compound taken apart.
   *
   * @param before what stands before its noun, as written, hyphens at its end left out
   * @param keys the keys of its noun
   */
  record Split(String before, Set<String> keys) {}

  private final Spelling spelling;
  private final Set<String> joints;
  private final Set<String> nouns = new HashSet<>();

  Compounds(Spelling spelling, Grammar grammar) {
    this.spelling = spelling;
    this.joints = grammar.words(WordClass.JOINT);
  }

  /** Makes a noun of the lexicons one that may end a compound. */
  void noun(String word) {
    if (!joints.isEmpty() && !word.contains(" ")) {
      nouns.add(spelling.folded(word));
    }
  }

  /** Whether the language compounds. */
  boolean isUsed() {
    return !joints.isEmpty();
  }

  /** Whether a word is a noun of the lexicons. */
  boolean isNoun(String form, String lemma) {
    String low = spelling.folded(form);
    return nouns.contains(low)
        || nouns.contains(spelling.folded(lemma))
        || nouns.contains(spelling.singular(low));
  }

  /** The parts of a word; empty where it is no compound, or is listed whole. */
  Optional<Split> split(String form, String lemma) {
    String low = spelling.folded(form);
    String base = spelling.folded(lemma);
    boolean whole = isNoun(form, lemma);
    if (joints.isEmpty() || whole || !Character.isUpperCase(form.codePointAt(0))) {
      return Optional.empty();
    }
    for (int at = 1; at <= low.length() - LEAST_NOUN; at++) {
      boolean cut = low.charAt(at - 1) == '-';
      if (!cut && at < LEAST_BEFORE) {
        continue;
      }
      String tail = low.substring(at);
      String dictionary = base.length() > at ? base.substring(at) : tail;
      String singular = spelling.singular(tail);
      if (nouns.contains(tail) || nouns.contains(dictionary) || nouns.contains(singular)) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(tail);
        keys.add(dictionary);
        keys.add(singular);
        return Optional.of(new Split(before(form, at), keys));
      }
    }
    return Optional.empty();
  }

  private static String before(String form, int at) {
    int end = Math.min(at, form.length());
    while (end > 0 && Spelling.exact(form.substring(end - 1, end)).equals("-")) {
      end--;
    }
    return form.substring(0, end);
  }

  /** The words that the first part of a compound may be, the letters that join it left off. */
  List<String> words(String before) {
    List<String> found = new ArrayList<>(List.of(before));
    for (String joint : joints) {
      if (before.endsWith(joint) && before.length() - joint.length() >= LEAST_BEFORE) {
        found.add(before.substring(0, before.length() - joint.length()));
      }
    }
    String low = before.toLowerCase(Locale.ROOT);
    for (int at = LEAST_BEFORE; at <= low.length() - LEAST_NOUN; at++) {
      String tail = low.substring(at);
      for (String joint : joints) {
        if (tail.endsWith(joint)
            && nouns.contains(spelling.folded(tail.substring(0, tail.length() - joint.length())))) {
          found.add(tail.substring(0, tail.length() - joint.length()));
        }
      }
      if (nouns.contains(spelling.folded(tail))) {
        found.add(tail);
      }
    }
    return found;
  }
}

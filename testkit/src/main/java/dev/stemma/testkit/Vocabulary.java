package dev.stemma.testkit;

import java.util.Random;

/**
 * A made-up vocabulary, of which words are drawn by Zipf's law as in natural text, so that indexes,
 * packing and comparison are put to a fair test.
 */
final class Vocabulary {
  static final int SIZE = 60_000;
  private static final String[] SYLLABLES =
      "ba ce di fo gu la me ni pro qua re sta ti vo xen ar el in or un ter mont der lin sol"
          .split(" ", -1);

  private Vocabulary() {}

  /** A word: the one of rank r comes about 1/r as often as the first. */
  static String word(Random random) {
    int rank = (int) Math.pow(SIZE, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = rank; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** A word with a capital letter. */
  static String name(Random random) {
    String word = word(random);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** A sentence of so many words, with a blank at the end. */
  static String sentence(Random random, int words) {
    StringBuilder sentence = new StringBuilder(name(random));
    for (int i = 1; i < words; i++) {
      sentence.append(' ').append(word(random));
    }
    return sentence.append(". ").toString();
  }
}

package dev.stemma.testkit;

import java.util.Random;

/**
 * Spoils texts as the world does: cuts, doubles and swaps stretches, drops and adds quotation
 * marks, controls, combining and astral characters. The same seed spoils alike.
 */
public final class Scrambled {
  private static final String[] NOISE = {
    "“", "”", "«", "»", "\"", "(", ")", "\u202E", "\u200F", "\u0000", "\uFEFF", "e\u0301\u0301",
        "🚁",
    "\n", "\r\n", "\t", "…", "—", "1 000 000", "U.S.", "l’", "n't", "-", "%", "$", "  "
  };

  private final Random random;

  /** A spoiler; the same seed spoils alike. */
  public Scrambled(long seed) {
    this.random = new Random(seed);
  }

  /** The text with some changes, at most {@code changes}. */
  public String of(String text, int changes) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int turn = random.nextInt(changes + 1); turn > 0 && spoilt.length() > 2; turn--) {
      int at = random.nextInt(spoilt.length());
      int end = Math.min(spoilt.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> spoilt.delete(at, end);
        case 1 -> spoilt.insert(at, spoilt.substring(at, end));
        case 2 -> spoilt.insert(random.nextInt(spoilt.length()), spoilt.substring(at, end));
        default -> spoilt.insert(at, NOISE[random.nextInt(NOISE.length)]);
      }
    }
    return spoilt.toString();
  }
}

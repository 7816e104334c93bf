package dev.stemma.dossiers;

import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text quotes at some length: two reports that quote the same words have them from one
 * mouth.
 */
final class Quotations {
  /** Shorter quotations are phrases that many use. */
  private static final int FEWEST_WORDS = 8;

  private static final int MOST = 12;
  private static final int MOST_CHARACTERS = 600;

  private static final Pattern QUOTED =
      Pattern.compile("[«“„\"]([^«»“”„\"]{20,%d})[»”“\"]".formatted(MOST_CHARACTERS));

  private Quotations() {}

  /** The hashes of the quotations of a text, in their order. */
  static List<Long> of(String text) {
    List<Long> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find() && found.size() < MOST) {
      List<String> words = Folded.tokens(matcher.group(1));
      if (words.size() >= FEWEST_WORDS) {
        found.add(Fingerprint.hash(words));
      }
    }
    return found;
  }
}

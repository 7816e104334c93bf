package dev.stemma.dossiers;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two texts whose fingerprints are alike, word by word.
 *
 * <p>The thresholds were measured in {@code lab}'s StoryScore and DossierBench; see
 * docs/evaluation.md.
 */
final class Comparison {
  /** This part of all shingles of both texts: word for word. */
  static final double VERBATIM = 0.9;

  /** This part of the shorter text: the same text, cut or with another lead. */
  static final double NEAR = 0.5;

  /** This part of the shorter text: more than agencies' stock phrases and one quotation. */
  static final double REWRITTEN = 0.25;

  /** This part of the names and figures, in the same order: a translation. */
  static final double TRANSLATED = 0.62;

  /** The same of texts with fewer names and figures than {@link #MANY_NAMES}. */
  private static final double TRANSLATED_SHORT = 0.75;

  private static final int MANY_NAMES = 8;

  /** Shared passages of fewer words are chance. */
  private static final int FEWEST_WORDS = 6;

  private static final int MOST_PASSAGES = 50;

  private Comparison() {}

  /** Whether so large a part of names and figures is enough, where the shorter text has so many. */
  static boolean isTranslation(double order, int names) {
    return order >= (names < MANY_NAMES ? TRANSLATED_SHORT : TRANSLATED);
  }

  /** How a document repeats a parent, in the same language; empty where it does not. */
  static Optional<Copy> of(long parent, Worded a, long copy, Worded b) {
    int left = a.shingles().length;
    int right = b.shingles().length;
    int both = a.shared(b);
    double jaccard = both / (double) Math.max(1, left + right - both);
    double contained = both / (double) Math.max(1, Math.min(left, right));
    if (both < Fingerprint.FEWEST_SHINGLES || contained < REWRITTEN) {
      return Optional.empty();
    }
    Copy.Kind kind =
        jaccard >= VERBATIM
            ? Copy.Kind.VERBATIM
            : contained >= NEAR ? Copy.Kind.NEAR : Copy.Kind.REWRITTEN;
    return Optional.of(new Copy(parent, copy, kind, contained, List.of()));
  }

  /** The passages that two texts share, the longest ones, in the order of the second text. */
  static List<Copy.Passage> passages(Worded a, Worded b) {
    List<Folded.Word> left = a.words();
    List<Folded.Word> right = b.words();
    List<String> leftTokens = a.tokens();
    List<String> rightTokens = b.tokens();
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i + Fingerprint.WIDTH <= left.size(); i++) {
      places.putIfAbsent(Fingerprint.shingle(leftTokens, i), i);
    }
    List<int[]> runs = new ArrayList<>();
    for (int j = 0; j + Fingerprint.WIDTH <= right.size(); ) {
      int i = places.getOrDefault(Fingerprint.shingle(rightTokens, j), -1);
      int length = i < 0 ? 0 : run(leftTokens, i, rightTokens, j);
      if (length >= FEWEST_WORDS) {
        runs.add(new int[] {i, j, length});
      }
      j += Math.max(1, length);
    }
    return runs.stream()
        .sorted(Comparator.comparing((int[] run) -> -run[2]))
        .limit(MOST_PASSAGES)
        .sorted(Comparator.comparing((int[] run) -> run[1]))
        .map(run -> passage(run, a.document(), left, b.document(), right))
        .toList();
  }

  private static int run(List<String> left, int i, List<String> right, int j) {
    int length = 0;
    while (i + length < left.size()
        && j + length < right.size()
        && left.get(i + length).equals(right.get(j + length))) {
      length++;
    }
    return length;
  }

  private static Copy.Passage passage(
      int[] run, Document a, List<Folded.Word> left, Document b, List<Folded.Word> right) {
    int last = run[2] - 1;
    return new Copy.Passage(
        a.text().span(left.get(run[0]).place().begin(), left.get(run[0] + last).place().end()),
        b.text().span(right.get(run[1]).place().begin(), right.get(run[1] + last).place().end()));
  }
}

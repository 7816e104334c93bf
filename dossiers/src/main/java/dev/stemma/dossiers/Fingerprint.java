package dev.stemma.dossiers;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a text is compared by. Within a language: the minima of many hash functions over its
 * shingles, of which two texts share about as many as of their shingles (MinHash: Broder, "On the
 * resemblance and containment of documents", 1997). Across languages: the names and figures in it,
 * in their order. Texts that may be copies share a band of minima (Indyk and Motwani, "Approximate
 * nearest neighbors", 1998; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Fingerprint(int shingles, int[] minima, int[] names, int[] places, int[] nameMinima) {
  /** Words in a shingle: fewer would be phrases that everybody writes. */
  static final int WIDTH = 4;

  /** Bands of minima, and minima in each: texts that share a third are found in 99 of 100 cases. */
  static final int BANDS = 40;

  static final int ROWS = 2;

  /** Translations share most of their names; reports on one thing share some. */
  static final int NAME_BANDS = 16;

  static final int NAME_ROWS = 3;

  /** In a translation a name stands as far from the beginning, give or take so many words… */
  private static final int DRIFT_WORDS = 10;

  /** …and a part of the way. */
  private static final double DRIFT = 0.25;

  /** Longer texts are compared by their beginning. */
  private static final int MOST_WORDS = 20_000;

  private static final int MOST_NAMES = 400;

  /** Texts shorter than this say too little to be copies of one another. */
  static final int FEWEST_SHINGLES = 12;

  static final int FEWEST_NAMES = 6;

  /** The fingerprint of a document's text. */
  static Fingerprint of(Document document, World world) {
    List<String> words = first(Folded.tokens(document.text().value()));
    long[] shingles = shingles(words);
    List<int[]> found = names(document.text().value(), words, world);
    int[] names = found.stream().mapToInt(name -> name[0]).toArray();
    return new Fingerprint(
        shingles.length,
        minima(shingles, BANDS * ROWS),
        names,
        found.stream().mapToInt(name -> name[1]).toArray(),
        minima(distinct(names), NAME_BANDS * NAME_ROWS));
  }

  private static List<String> first(List<String> words) {
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /** The distinct shingles of a text's words, from the lowest. */
  static long[] shingles(List<String> all) {
    List<String> words = first(all);
    return IntStream.rangeClosed(0, words.size() - WIDTH)
        .mapToLong(i -> shingle(words, i))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The hash of the shingle that begins at a word. */
  static long shingle(List<String> words, int at) {
    return hash(words.subList(at, at + WIDTH));
  }

  /** A hash of words in their order. */
  static long hash(List<String> words) {
    long hash = 0;
    for (String word : words) {
      hash = mixed(hash + wordHash(word));
    }
    return hash;
  }

  private static long wordHash(String word) {
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  private static int[] minima(long[] values, int count) {
    int[] minima = new int[count];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (long value : values) {
      for (int i = 0; i < count; i += 2) {
        long hash = mixed(value + i);
        minima[i] = Math.min(minima[i], (int) hash);
        minima[i + 1] = Math.min(minima[i + 1], (int) (hash >>> 32));
      }
    }
    return minima;
  }

  /**
   * Names and figures in their order, as hashes with the place of their words: the same in every
   * language that the tables know.
   */
  private static List<int[]> names(String text, List<String> words, World world) {
    Map<Integer, Gazetteer.Mention> mentions = new HashMap<>();
    world.gazetteer().mentionsIn(text).forEach(m -> mentions.put(m.begin(), m));
    List<int[]> names = new ArrayList<>();
    for (int i = 0; i < words.size() && names.size() < MOST_NAMES; i++) {
      Gazetteer.Mention mention = mentions.get(i);
      if (mention != null) {
        names.add(new int[] {(int) wordHash(mention.id()), i});
      } else if (isFigure(words.get(i))) {
        names.add(new int[] {(int) wordHash(words.get(i)), i});
      }
    }
    return names;
  }

  private static boolean isFigure(String word) {
    return word.length() >= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static long[] distinct(int[] names) {
    return Arrays.stream(names).distinct().mapToLong(name -> mixed(name)).toArray();
  }

  /** The hashes of the bands; texts that share one may be copies. */
  List<Long> bands() {
    return shingles < FEWEST_SHINGLES ? List.of() : bands(minima, ROWS);
  }

  /** The hashes of the bands of names; texts that share one may be translations. */
  List<Long> nameBands() {
    return names.length < FEWEST_NAMES ? List.of() : bands(nameMinima, NAME_ROWS);
  }

  private static List<Long> bands(int[] minima, int rows) {
    List<Long> bands = new ArrayList<>();
    for (int i = 0; i < minima.length; i += rows) {
      long hash = i;
      for (int row = i; row < i + rows; row++) {
        hash = mixed(hash ^ minima[row]);
      }
      bands.add(hash);
    }
    return bands;
  }

  /** About which part of the shorter text's shingles the other has. */
  double containment(Fingerprint other) {
    int same = 0;
    for (int i = 0; i < minima.length; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    double jaccard = same / (double) minima.length;
    double shared = jaccard / (1 + jaccard) * (shingles + other.shingles);
    return shared / Math.max(1, Math.min(shingles, other.shingles));
  }

  /**
   * Which part of the names and figures of both come in the same order and as far from the
   * beginning (Dice over a longest common subsequence).
   */
  double order(Fingerprint other) {
    int[] b = other.names;
    int[] row = new int[b.length + 1];
    for (int i = 0; i < names.length; i++) {
      int diagonal = 0;
      for (int j = 1; j <= b.length; j++) {
        int above = row[j];
        boolean same = names[i] == b[j - 1] && isNear(places[i], other.places[j - 1]);
        row[j] = same ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return 2.0 * row[b.length] / Math.max(1, names.length + b.length);
  }

  private static boolean isNear(int a, int b) {
    return Math.abs(a - b) <= DRIFT_WORDS + DRIFT * Math.max(a, b);
  }
}

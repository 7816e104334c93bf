package dev.stemma.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was right among what the gold holds and what was predicted, with the ratios made of it.
 *
 * <p>Example: {@code new Tally(3, 4, 6)} has precision 0.5, recall 0.75, F1 0.6. A ratio over
 * nothing is 0, as in the measure's reference script.
 *
 * @param right how many agree
 * @param gold how many the gold holds
 * @param predicted how many were predicted
 */
public record Tally(int right, int gold, int predicted) {
  /** Nothing counted yet. */
  public static final Tally NONE = new Tally(0, 0, 0);

  public Tally {
    if (right < 0 || right > gold || right > predicted) {
      throw new IllegalArgumentException(right + " right of " + gold + " and " + predicted);
    }
  }

  /** One thing: in the gold or not, predicted or not, right or not. */
  static Tally one(boolean right, boolean gold, boolean predicted) {
    return new Tally(right ? 1 : 0, gold ? 1 : 0, predicted ? 1 : 0);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(right + other.right, gold + other.gold, predicted + other.predicted);
  }

  /** The share of the predicted that is right. */
  public double precision() {
    return share(right, predicted);
  }

  /** The share of the gold that was found. */
  public double recall() {
    return share(right, gold);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** Whether there is nothing to find, and nothing was. */
  public boolean isEmpty() {
    return gold == 0 && predicted == 0;
  }

  /** Whether everything is right and nothing is lacking. */
  public boolean isPerfect() {
    return right == gold && right == predicted;
  }

  /** For example {@code P 0.500 R 0.750 F1 0.600}, the parts two spaces apart. */
  @Override
  public String toString() {
    return "P %s  R %s  F1 %s".formatted(figure(precision()), figure(recall()), figure(f1()));
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Three decimals; an exact half goes to the even neighbour, as the script's formatting does. */
  static String figure(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}

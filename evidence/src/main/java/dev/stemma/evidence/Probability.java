package dev.stemma.evidence;

/**
 * The range that the UK probability yardstick gives a term (Professional Head of Intelligence
 * Assessment, Probability Yardstick). Only for holders who write by it.
 *
 * @param low lower bound, 0 to 1
 * @param high upper bound, {@code low} to 1
 */
public record Probability(double low, double high) {
  public Probability {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("no probability range: " + low + " to " + high);
    }
  }
}

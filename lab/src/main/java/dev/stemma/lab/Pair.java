package dev.stemma.lab;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Two places that belong together, in a list of gold things and in one of predicted things.
 *
 * @param gold index into the gold list
 * @param predicted index into the predicted list
 */
record Pair(int gold, int predicted) {
  /** The indices below {@code size} that no pair holds on the given side, ascending. */
  static int[] unpaired(List<Pair> pairs, ToIntFunction<Pair> side, int size) {
    return IntStream.range(0, size)
        .filter(i -> pairs.stream().mapToInt(side).noneMatch(j -> j == i))
        .toArray();
  }
}

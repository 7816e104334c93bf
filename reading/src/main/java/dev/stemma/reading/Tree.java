package dev.stemma.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The dependency tree of highest score: greedy where that is a tree with one root, else
 * Chu-Liu/Edmonds (McDonald et al., 2005, "Non-projective dependency parsing using spanning tree
 * algorithms") with the root constrained to be single.
 */
final class Tree {
  private static final float NEVER = -1e9f;

  private Tree() {}

  /**
   * Decodes the heads of a sentence.
   *
   * @param arc arc[w][h]: score of head h (0 = root, from 1 = words) for word w (from 0)
   * @return for each word its head: 0 = root, from 1 = words
   */
  static int[] heads(float[][] arc) {
    int[] greedy = new int[arc.length];
    for (int w = 0; w < arc.length; w++) {
      greedy[w] = best(arc[w]);
    }
    if (isTree(greedy)) {
      return greedy;
    }
    int[] free = edmonds(square(arc));
    List<Integer> roots = roots(free);
    if (roots.size() == 1) {
      return free;
    }
    int[] chosen = free;
    double highest = Double.NEGATIVE_INFINITY;
    for (int root : roots) {
      float[][] forced = new float[arc.length][];
      for (int w = 0; w < arc.length; w++) {
        forced[w] = arc[w].clone();
        if (w != root) {
          forced[w][0] = NEVER;
        }
      }
      int[] heads = edmonds(square(forced));
      double sum = 0;
      for (int w = 0; w < heads.length; w++) {
        sum += forced[w][heads[w]];
      }
      if (sum > highest) {
        highest = sum;
        chosen = heads;
      }
    }
    return chosen;
  }

  private static int best(float[] row) {
    int at = 0;
    for (int h = 1; h < row.length; h++) {
      if (row[h] > row[at]) {
        at = h;
      }
    }
    return at;
  }

  private static List<Integer> roots(int[] heads) {
    List<Integer> found = new ArrayList<>();
    for (int w = 0; w < heads.length; w++) {
      if (heads[w] == 0) {
        found.add(w);
      }
    }
    return found;
  }

  private static boolean isTree(int[] heads) {
    if (roots(heads).size() != 1) {
      return false;
    }
    int[] seen = new int[heads.length];
    for (int w = 0; w < heads.length; w++) {
      int at = w;
      while (at >= 0 && seen[at] == 0) {
        seen[at] = w + 1;
        at = heads[at] - 1;
      }
      if (at >= 0 && seen[at] == w + 1) {
        return false;
      }
    }
    return true;
  }

  /** Scores as a square matrix over root and words: score[dependent][head]. */
  private static double[][] square(float[][] arc) {
    int n = arc.length + 1;
    double[][] score = new double[n][n];
    Arrays.fill(score[0], NEVER);
    for (int w = 1; w < n; w++) {
      for (int h = 0; h < n; h++) {
        score[w][h] = h == w ? NEVER : arc[w - 1][h];
      }
    }
    return score;
  }

  private static int[] edmonds(double[][] score) {
    int[] heads = arborescence(score);
    int[] words = new int[heads.length - 1];
    System.arraycopy(heads, 1, words, 0, words.length);
    return words;
  }

  /** Maximum arborescence from node 0; contracts one cycle a turn. */
  private static int[] arborescence(double[][] score) {
    int n = score.length;
    int[] head = new int[n];
    head[0] = -1;
    for (int v = 1; v < n; v++) {
      int at = v == 0 ? 1 : 0;
      for (int u = 0; u < n; u++) {
        if (u != v && score[v][u] > score[v][at]) {
          at = u;
        }
      }
      head[v] = at;
    }
    boolean[] inCycle = cycle(head);
    if (inCycle.length == 0) {
      return head;
    }
    return expand(score, head, inCycle);
  }

  private static int[] expand(double[][] score, int[] head, boolean[] inCycle) {
    int n = score.length;
    int[] outside = new int[n];
    int m = 0;
    for (int v = 0; v < n; v++) {
      if (!inCycle[v]) {
        outside[m++] = v;
      }
    }
    double[][] small = new double[m + 1][m + 1];
    int[] leaves = new int[m];
    int[] enters = new int[m];
    for (double[] row : small) {
      Arrays.fill(row, NEVER);
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        small[i][j] = score[outside[i]][outside[j]];
      }
      link(score, head, inCycle, outside[i], i, m, small, leaves, enters);
    }
    int[] solved = arborescence(small);
    int[] heads = head.clone();
    for (int i = 1; i < m; i++) {
      heads[outside[i]] = solved[i] == m ? leaves[i] : outside[solved[i]];
    }
    heads[enters[solved[m]]] = outside[solved[m]];
    return heads;
  }

  /** Best arc from the cycle to an outside node, and best way into the cycle from it. */
  private static void link(
      double[][] score,
      int[] head,
      boolean[] inCycle,
      int node,
      int i,
      int m,
      double[][] small,
      int[] leaves,
      int[] enters) {
    double out = Double.NEGATIVE_INFINITY;
    double in = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < inCycle.length; c++) {
      if (!inCycle[c]) {
        continue;
      }
      if (score[node][c] > out) {
        out = score[node][c];
        leaves[i] = c;
      }
      double gain = score[c][node] - score[c][head[c]];
      if (gain > in) {
        in = gain;
        enters[i] = c;
      }
    }
    small[i][m] = node == 0 ? NEVER : out;
    small[m][i] = in;
  }

  /** Marks the nodes of one cycle; an empty array where there is none. */
  private static boolean[] cycle(int[] head) {
    int[] seen = new int[head.length];
    for (int v = 1; v < head.length; v++) {
      int at = v;
      while (at > 0 && seen[at] == 0) {
        seen[at] = v;
        at = head[at];
      }
      if (at > 0 && seen[at] == v) {
        boolean[] marks = new boolean[head.length];
        for (int c = at; !marks[c]; c = head[c]) {
          marks[c] = true;
        }
        return marks;
      }
    }
    return new boolean[0];
  }
}

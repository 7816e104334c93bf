package dev.stemma.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of a page: a gutter that at least three lines on each side keep clear. What
 * crosses the gutter (a headline, a table) parts the page into bands; within a band the left column
 * is read before the right one. Cells of tables, which are short, make no columns.
 */
final class PdfColumns {
  private static final int FEWEST_LINES = 3;
  private static final int SHORTEST_TEXT = 12;
  private static final int MOST_PIECES = 2000;
  private static final int DEEPEST = 4;
  private static final Comparator<PdfLine> DOWNWARDS =
      Comparator.comparingDouble(PdfLine::base).thenComparingDouble(PdfLine::left);

  private PdfColumns() {}

  /** The lines of a page by columns, in the order of reading. */
  static List<List<PdfLine>> of(List<PdfLine> pieces) {
    List<List<PdfLine>> columns = new ArrayList<>();
    split(pieces.stream().sorted(DOWNWARDS).toList(), DEEPEST, columns);
    return columns.stream().map(PdfLine::joined).toList();
  }

  private static void split(List<PdfLine> pieces, int depth, List<List<PdfLine>> out) {
    float gutter = depth == 0 || pieces.size() > MOST_PIECES ? -1 : gutter(pieces);
    if (gutter < 0) {
      out.add(pieces);
      return;
    }
    List<PdfLine> single = new ArrayList<>();
    for (List<PdfLine> band : bands(pieces, gutter)) {
      if (width(band, gutter) == 0) {
        single.addAll(band);
        continue;
      }
      if (!single.isEmpty()) {
        out.add(List.copyOf(single));
        single.clear();
      }
      split(side(band, gutter, true), depth - 1, out);
      split(side(band, gutter, false), depth - 1, out);
    }
    if (!single.isEmpty()) {
      out.add(single);
    }
  }

  /** The place of the gutter that parts most lines; negative where there is none. */
  private static float gutter(List<PdfLine> pieces) {
    float best = -1;
    int most = 0;
    for (float right : pieces.stream().map(PdfLine::right).distinct().toList()) {
      int parted = bands(pieces, right + 1).stream().mapToInt(band -> width(band, right + 1)).sum();
      if (parted > most) {
        most = parted;
        best = right + 1;
      }
    }
    return best;
  }

  /** Stretches of pieces that keep a gutter clear, and between them those that cross it. */
  private static List<List<PdfLine>> bands(List<PdfLine> pieces, float gutter) {
    List<List<PdfLine>> bands = new ArrayList<>();
    boolean crossed = false;
    for (PdfLine piece : pieces) {
      boolean crosses = piece.left() < gutter && piece.right() > gutter;
      if (bands.isEmpty() || crosses != crossed) {
        bands.add(new ArrayList<>());
      }
      bands.get(bands.size() - 1).add(piece);
      crossed = crosses;
    }
    return bands;
  }

  /** How many lines two columns share in a band; 0 where it is no two columns. */
  private static int width(List<PdfLine> band, float gutter) {
    List<PdfLine> left = side(band, gutter, true);
    List<PdfLine> right = side(band, gutter, false);
    boolean columns =
        left.size() >= FEWEST_LINES
            && right.size() >= FEWEST_LINES
            && left.size() + right.size() == band.size()
            && isProse(left)
            && isProse(right)
            && left.get(0).base() < right.get(right.size() - 1).base()
            && right.get(0).base() < left.get(left.size() - 1).base();
    return columns ? Math.min(left.size(), right.size()) : 0;
  }

  private static boolean isProse(List<PdfLine> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).average().orElse(0)
        >= SHORTEST_TEXT;
  }

  private static List<PdfLine> side(List<PdfLine> band, float gutter, boolean left) {
    return band.stream()
        .filter(piece -> left ? piece.right() <= gutter : piece.left() >= gutter)
        .toList();
  }
}

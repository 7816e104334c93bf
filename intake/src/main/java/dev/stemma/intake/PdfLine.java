package dev.stemma.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a page, or a piece of one: words on one level, from left to right.
 *
 * @param words at least one
 */
record PdfLine(List<PdfWord> words) {
  /** Where the gap between two words is wider than this, in parts of the font's size, they part. */
  private static final float APART = 0.8f;

  PdfLine {
    words = List.copyOf(words);
  }

  PdfWord first() {
    return words.get(0);
  }

  PdfWord last() {
    return words.get(words.size() - 1);
  }

  float left() {
    return first().left();
  }

  float right() {
    return last().right();
  }

  float base() {
    return first().base();
  }

  /** The size of most of it, for what indices and the like are too small to stand. */
  float size() {
    return (float) words.stream().mapToDouble(PdfWord::size).max().orElse(1);
  }

  String text() {
    return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
  }

  /** Whether it ends as sentences do. */
  boolean endsSentence() {
    return ".!?…:;»”\"')".indexOf(last().text().charAt(last().text().length() - 1)) >= 0;
  }

  /** The pieces of a page's words, parted where the gap is wide. */
  static List<PdfLine> pieces(List<PdfWord> words) {
    List<PdfLine> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || isApart(words.get(i - 1), words.get(i))) {
        pieces.add(new PdfLine(words.subList(begin, i)));
        begin = i;
      }
    }
    return words.isEmpty() ? List.of() : pieces;
  }

  private static boolean isApart(PdfWord last, PdfWord next) {
    float gap = next.left() - last.right();
    return !last.isLevelWith(next) || gap > APART * last.size() || gap < -last.size();
  }

  /** Whole lines from the pieces of one column. */
  static List<PdfLine> joined(List<PdfLine> pieces) {
    List<PdfLine> lines = new ArrayList<>();
    List<PdfWord> line = new ArrayList<>();
    for (PdfLine piece : pieces) {
      if (!line.isEmpty() && !line.get(0).isLevelWith(piece.first())) {
        lines.add(sorted(line));
        line.clear();
      }
      line.addAll(piece.words());
    }
    if (!line.isEmpty()) {
      lines.add(sorted(line));
    }
    return lines;
  }

  private static PdfLine sorted(List<PdfWord> words) {
    return new PdfLine(words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList());
  }
}

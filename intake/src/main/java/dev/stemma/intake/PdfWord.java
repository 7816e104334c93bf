package dev.stemma.intake;

import dev.stemma.evidence.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A word of a page and where it stands.
 *
 * @param page from 1
 * @param left points from the page's left edge
 * @param right where it ends
 * @param base its base line, in points from the page's upper edge
 * @param size of its font
 */
record PdfWord(String text, int page, float left, float right, float base, float size) {
  /** A gap that parts words is half a space, and in parts of the font's size between these. */
  private static final float NARROW = 0.1f;

  private static final float WIDE = 0.15f;

  private static final Comparator<PdfGlyph> BY_PLACE =
      Comparator.comparingDouble(PdfGlyph::base).thenComparingDouble(PdfGlyph::left);

  /** The box around it: a fifth of the font's size below the base line, four above. */
  Place.Box box() {
    return new Place.Box(
        page,
        (int) Math.floor(left),
        (int) Math.floor(base - 0.8f * size),
        (int) Math.ceil(right),
        (int) Math.ceil(base + 0.2f * size));
  }

  /** Whether both stand on one line, leaning over for indices and exponents. */
  boolean isLevelWith(PdfWord other) {
    return Math.abs(base - other.base) < 0.4f * Math.max(size, other.size);
  }

  /** The words of a page, from its characters. */
  static List<PdfWord> of(List<PdfGlyph> glyphs, int page) {
    List<PdfWord> words = new ArrayList<>();
    List<PdfGlyph> word = new ArrayList<>();
    for (PdfGlyph glyph : ordered(glyphs)) {
      if (!word.isEmpty() && isApart(word.get(word.size() - 1), glyph)) {
        end(words, word, page);
      }
      if (!glyph.isBlank()) {
        word.add(glyph);
      }
    }
    end(words, word, page);
    return words;
  }

  /** By lines from above and from left to right; a line's characters differ a little in height. */
  private static List<PdfGlyph> ordered(List<PdfGlyph> glyphs) {
    List<PdfGlyph> sorted =
        new ArrayList<>(glyphs.stream().filter(PdfGlyph::isSane).sorted(BY_PLACE).toList());
    for (int begin = 0, end; begin < sorted.size(); begin = end) {
      end = begin + 1;
      while (end < sorted.size() && isNear(sorted.get(end - 1), sorted.get(end))) {
        end++;
      }
      sorted.subList(begin, end).sort(Comparator.comparingDouble(PdfGlyph::left));
    }
    return sorted;
  }

  private static boolean isNear(PdfGlyph upper, PdfGlyph lower) {
    return lower.base() - upper.base() < 0.15f * Math.min(upper.size(), lower.size());
  }

  private static boolean isApart(PdfGlyph last, PdfGlyph next) {
    float gap = next.left() - last.right();
    return next.isBlank()
        || Math.abs(next.base() - last.base()) > 0.3f * last.size()
        || gap > Math.min(Math.max(0.5f * last.space(), NARROW * last.size()), WIDE * last.size())
        || gap < -last.size();
  }

  private static void end(List<PdfWord> words, List<PdfGlyph> word, int page) {
    StringBuilder text = new StringBuilder();
    float right = 0;
    for (PdfGlyph glyph : word) {
      text.append(glyph.text());
      right = Math.max(right, glyph.right());
    }
    String plain = text.toString().strip();
    if (!plain.isEmpty()) {
      PdfGlyph first = word.get(0);
      words.add(new PdfWord(plain, page, first.left(), right, first.base(), first.size()));
    }
    word.clear();
  }
}

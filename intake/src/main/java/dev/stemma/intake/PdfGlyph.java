package dev.stemma.intake;

import org.apache.pdfbox.text.TextPosition;

/**
 * One printed character, or a ligature of them.
 *
 * @param text the characters
 * @param left points from the page's left edge
 * @param right where it ends
 * @param base its base line, in points from the page's upper edge
 * @param size of its font, in points
 * @param space how wide a space is in its font
 */
record PdfGlyph(String text, float left, float right, float base, float size, float space) {

  static PdfGlyph of(TextPosition position) {
    float left = position.getXDirAdj();
    float size = Math.abs(position.getYScale());
    float usual = size > 0 ? size : Math.max(1, position.getFontSizeInPt());
    float space = position.getWidthOfSpace();
    return new PdfGlyph(
        PdfText.plain(position.getUnicode()),
        left,
        left + Math.max(0, position.getWidthDirAdj()),
        position.getYDirAdj(),
        usual,
        space > 0 && space < usual ? space : usual / 4);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether it is printed over the same character. */
  boolean isOver(PdfGlyph other) {
    return text.equals(other.text)
        && Math.abs(left - other.left) < size / 6
        && Math.abs(base - other.base) < size / 6;
  }

  /** Whether numbers that no page holds stand in it. */
  boolean isSane() {
    return Math.abs(left) < 20_000 && Math.abs(right) < 20_000 && Math.abs(base) < 20_000;
  }
}

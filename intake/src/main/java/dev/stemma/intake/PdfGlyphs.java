package dev.stemma.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The characters of a page where they stand, those alone that run in the page's main direction, so
 * that no watermark or side note crosses the lines. What is printed twice to look bold counts once.
 */
final class PdfGlyphs extends PDFTextStripper {
  private static final int MOST = 200_000;
  private final List<TextPosition> positions = new ArrayList<>();

  PdfGlyphs() {
    setShouldSeparateByBeads(false);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    if (positions.size() >= MOST) {
      throw new IllegalStateException("a page of more than 200,000 characters");
    }
    positions.add(position);
  }

  @Override
  protected void writePage() {
    // nothing is written; the positions are what is wanted
  }

  /** The characters of one page, in the order in which they are printed. */
  List<PdfGlyph> of(PDPage page) throws IOException {
    positions.clear();
    processPage(page);
    float direction = direction();
    List<PdfGlyph> glyphs = new ArrayList<>();
    for (TextPosition position : positions) {
      if (position.getDir() == direction) {
        PdfGlyph glyph = PdfGlyph.of(position);
        if (glyphs.isEmpty() || !glyph.isOver(glyphs.get(glyphs.size() - 1))) {
          glyphs.add(glyph);
        }
      }
    }
    return glyphs;
  }

  private float direction() {
    return positions.stream()
        .collect(Collectors.groupingBy(TextPosition::getDir, Collectors.counting()))
        .entrySet()
        .stream()
        .max(java.util.Map.Entry.comparingByValue())
        .map(java.util.Map.Entry::getKey)
        .orElse(0f);
  }
}

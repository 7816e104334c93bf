package dev.stemma.intake;

import java.util.List;

/**
 * A page's lines by columns, in the order of reading.
 *
 * @param height of the page, in points
 */
record PdfPage(List<List<PdfLine>> columns, float height) {
  private static final float MARGIN = 0.1f;

  PdfPage {
    columns = columns.stream().map(List::copyOf).toList();
  }

  /** Whether a line stands near the upper or lower edge. */
  boolean isMarginal(PdfLine line) {
    return line.base() < height * MARGIN || line.base() > height * (1 - MARGIN);
  }
}

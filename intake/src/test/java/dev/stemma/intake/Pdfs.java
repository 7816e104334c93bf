package dev.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes PDFs in tests: A4 pages with lines in Helvetica. */
final class Pdfs {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  /** A line and where it begins, in points from the upper left corner. */
  record Printed(String text, float left, float top, float size) {}

  /** What is done to a document before it is saved. */
  interface Finish {
    void on(PDDocument document) throws IOException;
  }

  private Pdfs() {}

  static Printed line(String text, float left, float top) {
    return new Printed(text, left, top, 10);
  }

  static byte[] of(List<List<Printed>> pages) {
    return of(pages, document -> {});
  }

  static byte[] of(List<List<Printed>> pages, Finish finish) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (List<Printed> lines : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        print(document, page, lines);
      }
      finish.on(document);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void print(PDDocument document, PDPage page, List<Printed> lines)
      throws IOException {
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (Printed line : lines) {
        content.beginText();
        content.setFont(FONT, line.size());
        content.newLineAtOffset(line.left(), PDRectangle.A4.getHeight() - line.top());
        content.showText(line.text());
        content.endText();
      }
    }
  }
}

package dev.stemma.intake;

import java.text.Normalizer;

/** Characters as fonts of PDFs name them, made plain. */
final class PdfText {
  private PdfText() {}

  /** Ligatures and presentation forms as letters; nothing that a reader cannot see. */
  static String plain(String glyph) {
    if (glyph == null) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glyph.length(); i++) {
      char c = glyph.charAt(i);
      boolean form = c >= '\uFB00' && c <= '\uFDFF' || c >= '\uFE70' && c <= '\uFEFC';
      if (c == '\u00AD') {
        out.append('-');
      } else if (form) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c)) {
        out.append(' ');
      } else {
        out.append(c);
      }
    }
    return Clean.text(out.toString()).replace("\n", " ");
  }
}

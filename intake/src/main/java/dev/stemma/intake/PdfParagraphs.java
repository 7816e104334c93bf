package dev.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins the lines of columns to paragraphs: a wider gap, another size of type, an indented line, a
 * mark of a list, or a short line that ends a sentence part them. One that breaks off at the end of
 * a column goes on in the next.
 */
final class PdfParagraphs {
  private static final float WIDER = 1.35f;
  private static final float INDENT = 0.8f;
  private static final float SHORT = 0.12f;
  private static final float SIZE = 0.12f;
  private static final Pattern MARK = Pattern.compile("[•‣◦▪■●–—*-]|\\(?(?:\\d{1,2}|[a-z])[.)]");

  private final List<List<PdfLine>> paragraphs = new ArrayList<>();

  private PdfParagraphs() {}

  /** The paragraphs of columns in the order of reading. */
  static List<List<PdfLine>> of(List<List<PdfLine>> columns) {
    PdfParagraphs paragraphs = new PdfParagraphs();
    columns.stream().filter(column -> !column.isEmpty()).forEach(paragraphs::add);
    return paragraphs.paragraphs;
  }

  private void add(List<PdfLine> column) {
    float leading = leading(column);
    float left = (float) column.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float right = (float) column.stream().mapToDouble(PdfLine::right).max().orElse(0);
    for (int i = 0; i < column.size(); i++) {
      PdfLine line = column.get(i);
      boolean parted =
          i == 0
              ? !continues(line)
              : isParted(column.get(i - 1), line, leading)
                  || isBegin(column.get(i - 1), line, left, right);
      if (parted) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.get(paragraphs.size() - 1).add(line);
    }
  }

  /** Whether the first line of a column goes on with the paragraph before it. */
  private boolean continues(PdfLine line) {
    if (paragraphs.isEmpty()) {
      return false;
    }
    List<PdfLine> last = paragraphs.get(paragraphs.size() - 1);
    PdfLine before = last.get(last.size() - 1);
    return !before.endsSentence()
        && Character.isLowerCase(line.first().text().codePointAt(0))
        && isOfSize(before, line);
  }

  private static boolean isOfSize(PdfLine before, PdfLine line) {
    return Math.abs(before.size() - line.size()) <= SIZE * before.size();
  }

  private static boolean isParted(PdfLine before, PdfLine line, float leading) {
    float gap = line.base() - before.base();
    return gap > WIDER * leading || gap < 0 || !isOfSize(before, line);
  }

  private static boolean isBegin(PdfLine before, PdfLine line, float left, float right) {
    boolean indented =
        !isMarked(before)
            && line.left() - left > INDENT * line.size()
            && line.left() - before.left() > INDENT * line.size();
    boolean ended = before.right() < right - SHORT * (right - left) && before.endsSentence();
    return indented || ended || isMarked(line);
  }

  /** Whether it begins an entry of a list, whose other lines may hang to the right of its mark. */
  private static boolean isMarked(PdfLine line) {
    return MARK.matcher(line.first().text()).matches();
  }

  /** The usual distance of lines; a line and a half where there are too few to tell. */
  private static float leading(List<PdfLine> column) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < column.size(); i++) {
      gaps.add(column.get(i).base() - column.get(i - 1).base());
    }
    gaps.sort(null);
    float usual = column.get(0).size() * 1.5f;
    return gaps.size() < 3 ? usual : Math.min(gaps.get(gaps.size() / 2), usual * 1.5f);
  }
}

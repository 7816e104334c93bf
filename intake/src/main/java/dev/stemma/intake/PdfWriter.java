package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Alignment.Run;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes paragraphs down, a line each, and where each word stands. A word that the end of a line
 * parts is joined; its hyphen stays where the document writes the same word with one elsewhere.
 */
final class PdfWriter {
  private final Set<String> hyphenated = new HashSet<>();
  private final StringBuilder out = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();
  private final int limit;
  private int length;

  private PdfWriter(int limit) {
    this.limit = limit;
  }

  /** A text and the place of each of its words. */
  record Written(String text, Alignment alignment) {}

  /** Thrown where the text is longer than the limit. */
  static final class TooLong extends RuntimeException {}

  static Written of(List<List<PdfLine>> paragraphs, int limit) {
    PdfWriter writer = new PdfWriter(limit);
    paragraphs.stream().flatMap(List::stream).forEach(writer::learn);
    for (List<PdfLine> paragraph : paragraphs) {
      writer.append(writer.out.isEmpty() ? "" : "\n");
      writer.add(paragraph);
    }
    return new Written(writer.out.toString(), Alignment.of(writer.runs));
  }

  private void learn(PdfLine line) {
    for (PdfWord word : line.words()) {
      if (word.text().indexOf('-') > 0) {
        hyphenated.add(letters(word.text()));
      }
    }
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private void add(List<PdfLine> paragraph) {
    for (int i = 0; i < paragraph.size(); i++) {
      List<PdfWord> words = paragraph.get(i).words();
      for (int j = 0; j < words.size(); j++) {
        PdfWord next = words.get(j);
        boolean last = j == words.size() - 1 && i < paragraph.size() - 1;
        String joined = last ? parted(next, paragraph.get(i + 1).first()) : "";
        append(next, joined.isEmpty() ? next.text() : joined);
        boolean end = j == words.size() - 1 && i == paragraph.size() - 1;
        append(!joined.isEmpty() || end ? "" : " ");
      }
    }
  }

  /** What stands of a word before its rest in the next line; empty where it is a whole word. */
  private String parted(PdfWord word, PdfWord rest) {
    String text = word.text();
    int end = text.length() - 1;
    boolean hyphen =
        end > 0
            && (text.charAt(end) == '-' || text.charAt(end) == '\u2010')
            && Character.isLetter(text.charAt(end - 1))
            && Character.isLowerCase(rest.text().codePointAt(0));
    if (!hyphen) {
      return "";
    }
    String whole = text.substring(0, end) + "-" + rest.text();
    return hyphenated.contains(letters(whole)) ? text : text.substring(0, end);
  }

  private void append(PdfWord word, String text) {
    int begin = length;
    append(text);
    runs.add(new Run(new Span(begin, length), word.box()));
  }

  private void append(String text) {
    out.append(text);
    length += text.codePointCount(0, text.length());
    if (out.length() > limit) {
      throw new TooLong();
    }
  }
}

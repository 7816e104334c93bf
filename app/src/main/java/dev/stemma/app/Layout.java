package dev.stemma.app;

import java.util.ArrayList;
import java.util.List;

/** Lays text out for a terminal: breaks lines at spaces, sets columns. Marks take no room. */
final class Layout {
  private static final String MARK = "\u001b\\[[0-9;]*m";
  private static final int NARROWEST = 24;

  private Layout() {}

  /** How many columns a text takes. */
  static int width(String text) {
    String plain = text.indexOf('\u001b') < 0 ? text : text.replaceAll(MARK, "");
    return plain.codePointCount(0, plain.length());
  }

  /** A text filled up to a width. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** A text moved to the right end of a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** The lines of a text, broken at spaces; a longer word stands alone. */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int taken = 0;
    for (String word : text.split(" ", -1)) {
      int length = width(word);
      if (taken > 0 && taken + 1 + length > Math.max(NARROWEST, width)) {
        lines.add(line.toString());
        line.setLength(0);
        taken = 0;
      }
      line.append(taken > 0 ? " " : "").append(word);
      taken += (taken > 0 ? 1 : 0) + length;
    }
    lines.add(line.toString());
    return lines;
  }

  /** A text behind a first word; its further lines stand under its first. */
  static String hanging(String first, String text, int width) {
    int indent = width(first);
    return first + String.join("\n" + " ".repeat(indent), lines(text, width - indent)) + "\n";
  }

  /** Columns as wide as their widest cell; the last one is broken into lines. */
  static String table(String indent, List<List<String>> rows, int width) {
    if (rows.isEmpty()) {
      return "";
    }
    int last = rows.get(0).size() - 1;
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder first = new StringBuilder(indent);
      for (int i = 0; i < last; i++) {
        int column = i;
        int widest = rows.stream().mapToInt(r -> width(r.get(column))).max().orElse(0);
        first.append(left(row.get(i), widest)).append("  ");
      }
      out.append(hanging(first.toString(), row.get(last), width).replaceAll(" +\n", "\n"));
    }
    return out.toString();
  }
}

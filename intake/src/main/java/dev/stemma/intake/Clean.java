package dev.stemma.intake;

/** Makes text plain: line ends, no characters that a reader cannot see. */
final class Clean {
  /** The share of control characters from which a text is no text. */
  private static final double ODD = 0.02;

  private static final char DROPPED = '\0';

  private Clean() {}

  /**
   * Line ends become one line feed; bidirectional and other control characters, byte order marks
   * and soft hyphens go. Nothing else changes: letters are not recomposed.
   */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = plain(raw, i);
      if (c != DROPPED) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The same, traced; a line end of two characters stands at the second. */
  static Traced text(Traced raw) {
    StringBuilder out = new StringBuilder(raw.text().length());
    Offsets.Builder kept = new Offsets.Builder();
    for (int i = 0; i < raw.text().length(); i++) {
      char c = plain(raw.text(), i);
      if (c != DROPPED) {
        kept.add(out.length(), 1, i, 1);
        out.append(c);
      }
    }
    return new Traced(out.toString(), kept.build().then(raw.offsets()));
  }

  /** What becomes of one character. */
  private static char plain(String raw, int i) {
    char c = raw.charAt(i);
    if (c == '\r') {
      return i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? DROPPED : '\n';
    }
    boolean ends = c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    return ends ? '\n' : isDropped(c) ? DROPPED : c;
  }

  private static boolean isDropped(char c) {
    boolean bidirectional =
        c >= '\u202A' && c <= '\u202E'
            || c >= '\u2066' && c <= '\u2069'
            || c == '\u200E'
            || c == '\u200F'
            || c == '\u061C';
    boolean invisible = c == '\uFEFF' || c == '\u00AD' || c == '\u200B' || c == '\u2060';
    return bidirectional || invisible || c >= 127 && c < 0xA0 || c < 32 && c != '\n' && c != '\t';
  }

  /** Whether decoded bytes hold too many control and replacement characters to be a text. */
  static boolean isBinary(String raw) {
    long odd =
        raw.chars().filter(c -> isControl(c) || c == 0xFFFD || c >= 0x80 && c < 0xA0).count();
    return odd > raw.length() * ODD;
  }

  /** C0 controls that text files do not hold; escape is left to ISO 2022 and terminals. */
  static boolean isControl(int c) {
    return c >= 0 && c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b
        || c == 127;
  }

  /** Runs of blanks as one space, none at the ends. */
  static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      out.append(blank && !out.isEmpty() ? " " : "").append(c);
      blank = false;
    }
    return out.toString().strip();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00A0' || c == '\u202F' || c == '\u3000';
  }

  /** The same, traced; the space stands at the first blank of its run. */
  static Traced squeezed(Traced raw) {
    String from = raw.text();
    String text = squeezed(from);
    Offsets.Builder kept = new Offsets.Builder();
    int in = text.isEmpty() ? 0 : from.indexOf(text.charAt(0));
    for (int at = 0; at < text.length(); at++) {
      kept.add(at, 1, in, 1);
      boolean blank = isBlank(from.charAt(in++));
      while (blank && in < from.length() && isBlank(from.charAt(in))) {
        in++;
      }
    }
    return new Traced(text, kept.build().then(raw.offsets()));
  }
}

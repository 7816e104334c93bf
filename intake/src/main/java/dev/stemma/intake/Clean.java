package dev.stemma.intake;

import java.util.regex.Pattern;

/** Makes text plain: line ends, no characters that a reader cannot see. */
final class Clean {
  /** The share of control characters from which a text is no text. */
  private static final double ODD = 0.02;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u3000]+");

  private Clean() {}

  /**
   * Line ends become one line feed; bidirectional and other control characters, byte order marks
   * and soft hyphens go. Nothing else changes: letters are not recomposed.
   */
  static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r') {
        if (i + 1 >= raw.length() || raw.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else if (c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        out.append('\n');
      } else if (!isDropped(c)) {
        out.append(c);
      }
    }
    return out.toString();
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
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}

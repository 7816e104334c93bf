package dev.stemma.intake;

/** Makes text plain: line ends, no control characters that a reader cannot see. */
final class Clean {
  private Clean() {}

  /**
   * Line ends become one line feed; bidirectional and other control characters, byte order marks
   * and soft hyphens go. Nothing else changes.
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
      } else if (!dropped(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean dropped(char c) {
    boolean bidirectional =
        c >= '\u202A' && c <= '\u202E'
            || c >= '\u2066' && c <= '\u2069'
            || c == '\u200E'
            || c == '\u200F'
            || c == '\u061C';
    boolean invisible = c == '\uFEFF' || c == '\u00AD' || c == '\u200B';
    boolean control = c < 32 && c != '\n' && c != '\t' || c == 127;
    return bidirectional || invisible || control;
  }

  /** The share of replacement and private characters. */
  static double controls(String text) {
    long odd = text.chars().filter(c -> c == 0xFFFD || c >= 0x80 && c < 0xA0).count();
    return text.isEmpty() ? 0 : (double) odd / text.length();
  }

  /** Runs of blanks as one space, none at the ends. */
  static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
  }
}

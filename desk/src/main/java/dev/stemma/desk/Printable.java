package dev.stemma.desk;

import java.util.Locale;

/**
 * Makes words of documents and names of files safe to print: what steers a terminal or turns the
 * direction of writing is shown as its code ({@code ⟨1b⟩}); line feeds stay where asked for.
 */
public final class Printable {
  private Printable() {}

  /** One line: line ends are shown as codes too. */
  public static String line(String value) {
    return of(value, false);
  }

  /** Text of several lines. */
  public static String text(String value) {
    return of(value, true);
  }

  private static String of(String value, boolean lines) {
    if (value.chars().noneMatch(c -> isUnsafe(c) && !(lines && (c == '\n' || c == '\t')))) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length() + 16);
    value
        .chars()
        .forEach(
            c -> {
              if (!isUnsafe(c) || lines && (c == '\n' || c == '\t')) {
                out.append((char) c);
              } else {
                out.append('⟨').append(String.format(Locale.ROOT, "%02x", c)).append('⟩');
              }
            });
    return out.toString();
  }

  private static boolean isUnsafe(int c) {
    return c < 0x20
        || c >= 0x7f && c < 0xa0
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069
        || c == 0x200e
        || c == 0x200f
        || c == 0x2028
        || c == 0x2029;
  }
}

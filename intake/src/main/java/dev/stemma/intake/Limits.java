package dev.stemma.intake;

/**
 * What one input may cost.
 *
 * @param bytes most bytes of one file, unpacked; of one line where the file is JSON Lines
 * @param characters most UTF-16 units of one text
 * @param tags most tags of a page that a tree is built for; a page with more is only stripped of
 *     its tags
 * @param depth deepest nesting of HTML elements; what is nested deeper is read as if it were not
 * @param expansion most bytes that one packed byte may become, once a file is past {@code bytes}
 */
public record Limits(int bytes, int characters, int tags, int depth, int expansion) {
  /** 64 MB a file, 8 million characters a text, 250,000 tags, 256 levels, 200 bytes for one. */
  public static final Limits USUAL = new Limits(64 << 20, 8_000_000, 250_000, 256, 200);

  public Limits {
    if (bytes < 1 || characters < 1 || tags < 1 || depth < 1 || expansion < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
  }

  /** The limit of a file in words, for a reason. */
  String size() {
    return bytes < 1 << 20
        ? String.format("%,d bytes", bytes)
        : String.format("%,d MB", bytes >> 20);
  }
}

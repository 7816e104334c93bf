package dev.stemma.intake;

/**
 * What an input may cost.
 *
 * @param bytes most bytes of one file, unpacked
 * @param characters most characters of one text
 * @param depth deepest nesting of HTML elements that a tree is built for
 */
public record Limits(int bytes, int characters, int depth) {
  /** 64 MB a file, 8 million characters a text, 1,500 levels of HTML. */
  public static final Limits USUAL = new Limits(64 << 20, 8_000_000, 1_500);
}

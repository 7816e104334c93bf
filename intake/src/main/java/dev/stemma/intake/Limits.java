package dev.stemma.intake;

import dev.stemma.evidence.Message;

/**
 * What one input may cost.
 *
 * @param bytes most bytes of one file, unpacked; of one line where the file is JSON Lines, of one
 *     entry or message where it is an archive or mailbox
 * @param characters most UTF-16 units of one text
 * @param tags most tags of a page that a tree is built for; a page with more is only stripped of
 *     its tags
 * @param depth deepest nesting of HTML elements; what is nested deeper is read as if it were not
 * @param expansion most bytes that one packed byte may become, once a file is past {@code bytes}
 * @param entries most entries of an archive, with those of the archives in it
 * @param nesting how deep archives may lie in one another
 */
public record Limits(
    int bytes, int characters, int tags, int depth, int expansion, int entries, int nesting) {
  /**
   * 64 MB a file, 8 million characters a text, 250,000 tags, 256 levels, 200 bytes for one, 200,000
   * entries, archives three deep.
   */
  public static final Limits USUAL = new Limits(64 << 20, 8_000_000, 250_000, 256, 200, 200_000, 3);

  public Limits {
    if (bytes < 1 || characters < 1 || tags < 1 || depth < 1 || expansion < 1 || entries < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
    if (nesting < 0) {
      throw new IllegalArgumentException("no depth of nesting: " + nesting);
    }
  }

  /** Limits with the usual ones of archives. */
  public Limits(int bytes, int characters, int tags, int depth, int expansion) {
    this(bytes, characters, tags, depth, expansion, 200_000, 3);
  }

  /** Why what is larger than the limit of a file is not read. */
  Message larger() {
    return bytes < 1 << 20
        ? Message.of(Hindrance.LARGER_BYTES, bytes)
        : Message.of(Hindrance.LARGER_MEGABYTES, bytes >> 20);
  }

  /** Why what is longer than the limit of a text is not read. */
  Message longer() {
    return Message.of(Hindrance.TOO_LONG, characters);
  }

  /** Why what lies in too many archives is not opened. */
  Message tooDeep() {
    return Message.of(Hindrance.TOO_DEEP, nesting);
  }
}

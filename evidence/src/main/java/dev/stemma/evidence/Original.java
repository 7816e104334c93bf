package dev.stemma.evidence;

import java.util.List;

/**
 * What a document was taken from: the untouched bytes, how they came to be held, where in them each
 * character of its text stands, and what its metadata rest on.
 *
 * @param content the bytes
 * @param mediaType what they are once unpacked, as {@code text/html}
 * @param gzipped whether they are packed by gzip; {@code alignment} counts in the bytes once
 *     unpacked
 * @param capture how they came to be held
 * @param alignment the place of each character of the document's text
 * @param data what was found about the document, and on which evidence
 */
public record Original(
    Content content,
    String mediaType,
    boolean gzipped,
    Capture capture,
    Alignment alignment,
    List<Datum> data) {

  /**
   * Something found about a document.
   *
   * @param name {@code title}, {@code publisher}, {@code author}, {@code dateline}, {@code
   *     published}, {@code modified}, {@code language} or {@code credit} (of a wire agency)
   * @param value as it was written; days as {@code 2022-09-06}
   * @param evidence where it was found: {@code JSON-LD datePublished}, {@code meta og:title}
   */
  public record Datum(String name, String value, String evidence) {}

  public Original {
    data = List.copyOf(data);
  }
}

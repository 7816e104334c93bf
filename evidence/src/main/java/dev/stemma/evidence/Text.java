package dev.stemma.evidence;

import java.util.Arrays;

/**
 * A text that is addressed by code points. UTF-16 indexes, which Java's strings use, stay inside
 * this class; a text without characters beyond U+FFFF (nearly all) needs no table.
 */
public final class Text {
  private final String value;

  /** UTF-16 index of each code point, then the length; empty where both counts are the same. */
  private final int[] offsets;

  /** Wraps a string as it is; unpaired surrogates count as one code point each. */
  public Text(String value) {
    this.value = value;
    int count = value.codePointCount(0, value.length());
    this.offsets = count == value.length() ? new int[0] : index(value, count);
  }

  private static int[] index(String value, int count) {
    int[] offsets = new int[count + 1];
    for (int i = 0, at = 0; i < count; i++) {
      offsets[i] = at;
      at += Character.charCount(value.codePointAt(at));
    }
    offsets[count] = value.length();
    return offsets;
  }

  /** The whole text as a Java string. */
  public String value() {
    return value;
  }

  /** The number of code points. */
  public int length() {
    return offsets.length == 0 ? value.length() : offsets.length - 1;
  }

  /** The words at a span. */
  public String slice(Span span) {
    return value.substring(utf16(span.begin()), utf16(span.end()));
  }

  /** The span of a stretch that is given by UTF-16 indexes. */
  public Span span(int utf16Begin, int utf16End) {
    return new Span(codePoint(utf16Begin), codePoint(utf16End));
  }

  /** The UTF-16 index of a code point. */
  public int utf16(int codePoint) {
    return offsets.length == 0 ? codePoint : offsets[codePoint];
  }

  private int codePoint(int utf16) {
    if (offsets.length == 0) {
      return utf16;
    }
    int found = Arrays.binarySearch(offsets, utf16);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && value.equals(text.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}

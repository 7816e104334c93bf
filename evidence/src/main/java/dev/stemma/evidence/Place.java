package dev.stemma.evidence;

/** Where characters of a text stand in what it was taken from. */
public sealed interface Place {
  /**
   * A range of bytes: of a text or HTML file, once it is unpacked.
   *
   * @param begin the first byte, from 0
   * @param end after the last
   */
  record Bytes(int begin, int end) implements Place {
    public Bytes {
      if (begin < 0 || end < begin) {
        throw new IllegalArgumentException("no range of bytes: " + begin + " to " + end);
      }
    }
  }

  /**
   * A box on a page: of a PDF. Points of 1/72 inch from the page's upper left corner.
   *
   * @param page from 1
   */
  record Box(int page, int left, int top, int right, int bottom) implements Place {
    public Box {
      if (page < 1) {
        throw new IllegalArgumentException("pages count from 1: " + page);
      }
    }
  }
}

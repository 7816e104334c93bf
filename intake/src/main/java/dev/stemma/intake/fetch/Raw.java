package dev.stemma.intake.fetch;

import dev.stemma.evidence.Content;
import java.util.Arrays;

/** The one response in the bytes that came in over a connection. */
final class Raw {
  private final byte[] received;

  private Raw(byte[] received) {
    this.received = received;
  }

  /**
   * Without blank lines and interim responses (1xx) before it, and without what follows the length
   * it announces.
   *
   * @param length how long its body is; below 0 where it does not say
   */
  static Content response(byte[] received, long length) {
    Raw raw = new Raw(received);
    int begin = raw.blank(0);
    while (raw.isInterim(begin)) {
      begin = raw.blank(raw.headEnd(begin));
    }
    long end = length < 0 ? received.length : raw.headEnd(begin) + length;
    return Content.of(Arrays.copyOfRange(received, begin, (int) Math.min(end, received.length)));
  }

  private int blank(int at) {
    int end = at;
    while (end < received.length && (received[end] == '\r' || received[end] == '\n')) {
      end++;
    }
    return end;
  }

  /** Whether a head like {@code HTTP/1.1 103 Early Hints} begins there. */
  private boolean isInterim(int at) {
    return at + 12 < received.length && received[at + 8] == ' ' && received[at + 9] == '1';
  }

  /** Where the body begins: behind the first empty line. */
  private int headEnd(int begin) {
    int line = begin;
    for (int i = begin; i < received.length; i++) {
      if (received[i] == '\n') {
        if (i == line || i == line + 1 && received[line] == '\r') {
          return i + 1;
        }
        line = i + 1;
      }
    }
    return received.length;
  }
}

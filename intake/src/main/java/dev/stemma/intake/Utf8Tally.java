package dev.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * What speaks for UTF-8 in bytes, and what against.
 *
 * @param stray how many bytes are not UTF-8
 * @param wide how many characters took more than one byte
 */
record Utf8Tally(int stray, int wide) {
  static Utf8Tally of(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    int stray = 0;
    int wide = 0;
    CoderResult result;
    do {
      result = decoder.decode(in, out, true);
      if (result.isError()) {
        in.position(in.position() + result.length());
        stray += result.length();
      }
      wide += (int) out.flip().chars().filter(c -> c >= 0x80).count();
      out.clear();
    } while (!result.isUnderflow());
    return new Utf8Tally(stray, wide);
  }
}

package dev.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads texts glued together from UTF-8 and a charset of one byte a character: line by line, unless
 * nearly nothing in them is UTF-8.
 */
final class Mixture {
  private final Charset single;
  private final StringBuilder text = new StringBuilder();
  private final Offsets.Builder offsets = new Offsets.Builder();

  private Mixture(Charset single) {
    this.single = single;
  }

  static Traced read(byte[] bytes, Charset single) {
    Utf8Tally all = Utf8Tally.of(bytes);
    if (all.stray() > all.wide() * 4L) {
      return Decoded.of(bytes, 0, single);
    }
    Mixture mixture = new Mixture(single);
    for (int begin = 0, end; begin < bytes.length; begin = end) {
      end = begin + 1;
      while (end < bytes.length && bytes[end - 1] != '\n') {
        end++;
      }
      mixture.line(Arrays.copyOfRange(bytes, begin, end), begin);
    }
    return new Traced(mixture.text.toString(), mixture.offsets.build());
  }

  private void line(byte[] line, int at) {
    Utf8Tally tally = Utf8Tally.of(line);
    if (tally.stray() > tally.wide()) {
      single(line, at);
    } else {
      byteByByte(line, at);
    }
  }

  private void single(byte[] bytes, int at) {
    offsets.add(text.length(), bytes.length, at, 1);
    text.append(new String(bytes, single));
  }

  /** UTF-8 where it is, the other charset for each byte that is not. */
  private void byteByByte(byte[] bytes, int at) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result;
    do {
      int begin = at + in.position();
      result = decoder.decode(in, out, true);
      Decoded.utf8(out.flip().toString(), begin, text.length(), offsets);
      text.append(out);
      out.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        single(new byte[] {in.get()}, at + in.position() - 1);
      }
    } while (result.isError());
  }
}

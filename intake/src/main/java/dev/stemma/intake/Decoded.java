package dev.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes bytes in one charset and tells which of them each character took. What {@link String}
 * makes of bytes that are wrong is kept. The sequences that switch between the sets of ISO 2022
 * belong to the character before them.
 */
final class Decoded {
  private Decoded() {}

  /** The text of the bytes behind the first few. */
  static Traced of(byte[] bytes, int begin, Charset charset) {
    String text = new String(bytes, begin, bytes.length - begin, charset);
    int width = width(charset);
    if (width * text.length() == bytes.length - begin) {
      return new Traced(text, Offsets.even(text.length(), begin, width));
    }
    return new Traced(text, stepwise(bytes, begin, charset, text));
  }

  /** How many bytes a character takes at least, and takes always where the lengths agree. */
  private static int width(Charset charset) {
    return charset.name().startsWith("UTF-16") ? 2 : charset.name().startsWith("UTF-32") ? 4 : 1;
  }

  /** A text that was read from UTF-8 without a fault. */
  static Traced utf8(String text, int from) {
    Offsets.Builder out = new Offsets.Builder();
    utf8(text, from, 0, out);
    return new Traced(text, out.build());
  }

  /** Adds where the units of such a text stand. */
  static void utf8(String text, int from, int at, Offsets.Builder out) {
    int in = from;
    for (int i = 0; i < text.length(); ) {
      int same = i;
      while (same < text.length() && text.charAt(same) < 0x80) {
        same++;
      }
      out.add(at + i, same - i, in, 1);
      in += same - i;
      for (i = same; i < text.length() && text.charAt(i) >= 0x80; ) {
        int width = width(text.codePointAt(i));
        out.add(at + i, 1, in, width);
        in += width;
        i += width == 4 ? 2 : 1;
      }
    }
  }

  private static int width(int codePoint) {
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** A character at a time; nothing if that gives another text. */
  private static Offsets stepwise(byte[] bytes, int begin, Charset charset, String text) {
    ByteBuffer in = ByteBuffer.wrap(bytes, begin, bytes.length - begin);
    CharBuffer out = CharBuffer.allocate(2);
    CharsetDecoder decoder = charset.newDecoder();
    Offsets.Builder offsets = new Offsets.Builder();
    int at = 0;
    while (in.hasRemaining() && at < text.length()) {
      int from = in.position();
      int count = step(decoder, in, out, bytes.length);
      String read = out.flip().toString();
      if (!text.startsWith(read, at)) {
        return Offsets.NONE;
      }
      if (count > 0) {
        offsets.add(at, 1, from, in.position() - from);
        at += count;
      }
    }
    return at == text.length() ? offsets.build() : Offsets.NONE;
  }

  /** Reads one character, or what stands for a fault; how many units it is. */
  private static int step(CharsetDecoder decoder, ByteBuffer in, CharBuffer out, int end) {
    int from = in.position();
    CoderResult result = decoder.decode(in, out.clear().limit(1), true);
    if (result.isOverflow() && in.position() == from) {
      result = decoder.decode(in, out.limit(2), true);
    }
    if (result.isError() && out.position() == 0) {
      in.position(Math.min(end, in.position() + result.length()));
      out.put(decoder.replacement());
    }
    return out.position();
  }
}

package dev.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters: a byte order mark first, then valid UTF-8, then what the page declares, then
 * Windows-1252, or a mixture of it and UTF-8. UTF-8 comes before the declaration because few texts
 * are valid UTF-8 by chance and many pages declare what they are not; the ISO 2022 charsets, which
 * look like ASCII, are believed.
 */
final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.-]{2,40})");
  private static final int HEAD = 4096;

  private Charsets() {}

  /** Whether a byte order mark of UTF-16 or little-endian UTF-32 stands first. */
  static boolean hasWideMark(byte[] bytes) {
    return starts(bytes, 0xfe, 0xff) || starts(bytes, 0xff, 0xfe);
  }

  static String decode(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe, 0, 0)) {
      return withoutMark(new String(bytes, Charset.forName("UTF-32")));
    }
    if (hasWideMark(bytes)) {
      return withoutMark(new String(bytes, StandardCharsets.UTF_16));
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
      return new String(bytes, declared.get());
    }
    return withoutMark(
        strict(bytes)
            .or(() -> declared.map(c -> new String(bytes, c)))
            .orElseGet(() -> mixed(bytes)));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The text, where the bytes are UTF-8; the fast way first, which cannot tell U+FFFD apart. */
  private static Optional<String> strict(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 || Tally.of(bytes).stray() == 0
        ? Optional.of(text)
        : Optional.empty();
  }

  /** What a page or XML declaration says; nothing where that is UTF-8, which it then is not. */
  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!head.contains("<") || !matcher.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset)
          .filter(c -> !c.name().startsWith("UTF-") && !c.equals(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Texts glued together from both: line by line, unless nearly nothing in it is UTF-8. */
  private static String mixed(byte[] bytes) {
    Tally all = Tally.of(bytes);
    if (all.stray() > all.wide() * 4L) {
      return new String(bytes, WESTERN);
    }
    StringBuilder out = new StringBuilder(bytes.length);
    for (int begin = 0, end; begin < bytes.length; begin = end) {
      end = begin + 1;
      while (end < bytes.length && bytes[end - 1] != '\n') {
        end++;
      }
      byte[] line = Arrays.copyOfRange(bytes, begin, end);
      Tally tally = Tally.of(line);
      out.append(tally.stray() > tally.wide() ? new String(line, WESTERN) : byteByByte(line));
    }
    return out.toString();
  }

  /** UTF-8 where it is, Windows-1252 for each byte that is not. */
  private static String byteByByte(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    for (; result.isError(); result = decoder.decode(in, out, true)) {
      for (int i = 0; i < result.length(); i++) {
        out.put(new String(new byte[] {in.get()}, WESTERN));
      }
    }
    return out.flip().toString();
  }

  /**
   * What speaks for UTF-8 in bytes, and what against.
   *
   * @param stray how many bytes are not UTF-8
   * @param wide how many characters took more than one byte
   */
  private record Tally(int stray, int wide) {
    static Tally of(byte[] bytes) {
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
      return new Tally(stray, wide);
    }
  }
}

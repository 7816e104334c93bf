package dev.stemma.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
    return traced(bytes).text();
  }

  /** The text of bytes, and which of them each character took; a byte order mark is no text. */
  static Traced traced(byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe, 0, 0)) {
      return withoutMark(Decoded.of(bytes, 4, Charset.forName("UTF-32LE")));
    }
    if (hasWideMark(bytes)) {
      boolean big = starts(bytes, 0xfe);
      Charset wide = big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return withoutMark(Decoded.of(bytes, 2, wide));
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
      return Decoded.of(bytes, 0, declared.get());
    }
    return withoutMark(
        strict(bytes)
            .map(text -> Decoded.utf8(text, 0))
            .or(() -> declared.map(c -> Decoded.of(bytes, 0, c)))
            .orElseGet(() -> Mixture.read(bytes, WESTERN)));
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Traced withoutMark(Traced text) {
    return text.text().startsWith("\uFEFF") ? text.slice(1, text.text().length()) : text;
  }

  /** The text, where the bytes are UTF-8; the fast way first, which cannot tell U+FFFD apart. */
  private static Optional<String> strict(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 || Utf8Tally.of(bytes).stray() == 0
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
}

package dev.stemma.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters: a byte order mark first, then valid UTF-8, then what the page declares, then
 * Windows-1252, which every byte sequence is. UTF-8 comes before the declaration because few texts
 * are valid UTF-8 by chance and many pages declare what they are not.
 */
final class Charsets {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
  private static final int HEAD = 4096;

  private Charsets() {}

  static boolean hasUtf16Mark(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
            || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe);
  }

  static String decode(byte[] bytes, boolean html) {
    if (hasUtf16Mark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.get().startsWith("\uFEFF") ? utf8.get().substring(1) : utf8.get();
    }
    Optional<Charset> declared = html ? declared(bytes) : Optional.empty();
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return new String(bytes, declared.get());
    }
    return mixed(bytes);
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(matcher.group(1));
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WESTERN : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 where it is, Windows-1252 for each byte that is not: pages glued together from both. */
  private static String mixed(byte[] bytes) {
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length > 0) {
        out.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      } else {
        out.append(new String(bytes, i, 1, WESTERN));
        i++;
      }
    }
    return out.toString();
  }

  /** The length of the UTF-8 sequence at {@code i}; 0 where there is none. */
  private static int sequence(byte[] bytes, int i) {
    int lead = bytes[i] & 0xff;
    int length =
        lead < 0x80
            ? 1
            : lead >= 0xc2 && lead < 0xe0
                ? 2
                : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length == 0 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return strict(java.util.Arrays.copyOfRange(bytes, i, i + length), StandardCharsets.UTF_8)
            .isPresent()
        ? length
        : 0;
  }
}

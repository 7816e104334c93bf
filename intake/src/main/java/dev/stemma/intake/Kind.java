package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is. */
enum Kind {
  GZIP,
  JSON_LINES,
  HTML,
  BINARY,
  TEXT;

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?s)\\A[\\s\\uFEFFï»¿]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|article|meta|title|div|p|script|link)\\b.*");
  private static final Pattern TAGS = Pattern.compile("(?s).*<(?:html|head|body)\\b[^>]*>.*");

  static Kind of(byte[] head) {
    if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (!name(head).isEmpty()) {
      return BINARY;
    }
    String start =
        new String(
                head,
                Charsets.hasUtf16Mark(head) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (start.matches("(?s)\\A(?:ï»¿)?\\s*\\{\\s*\".*")) {
      return JSON_LINES;
    }
    return MARKUP.matcher(start).matches() || TAGS.matcher(start).matches() ? HTML : TEXT;
  }

  /** The name of a binary format; empty where the bytes look like text. */
  static String name(byte[] head) {
    if (starts(head, "%PDF")) {
      return "a PDF; save its text first";
    }
    if (starts(head, "PK\u0003\u0004")) {
      return "a ZIP archive or office document; unpack it or save its text first";
    }
    if (starts(head, "\u0089PNG") || starts(head, "GIF8") || starts(head, "\u00ff\u00d8\u00ff")) {
      return "an image";
    }
    if (Charsets.hasUtf16Mark(head)) {
      return "";
    }
    int length = Math.min(head.length, 4096);
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int c = head[i] & 0xff;
      if (c == 0) {
        return "a binary file";
      }
      odd += c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1b ? 1 : 0;
    }
    return odd * 10 > length ? "a binary file" : "";
  }

  private static boolean starts(byte[] head, String magic) {
    if (head.length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

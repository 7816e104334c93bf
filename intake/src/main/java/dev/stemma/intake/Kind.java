package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is, whatever its name. */
enum Kind {
  GZIP,
  JSON_LINES,
  HTML,
  XML,
  BINARY,
  TEXT;

  /** How many bytes are looked at. */
  static final int HEAD = 4096;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|main|meta|title|div|section|p|script"
              + "|link|h[1-6]|table|span|a|b|i|font|center|ul|ol|pre)\\b",
          Pattern.DOTALL);
  private static final Pattern TAGS = Pattern.compile("<(?:html|head|body)\\b[^>]{0,1000}>");
  private static final Pattern LINE = Pattern.compile("\\{\\s*\"");

  static Kind of(byte[] head) {
    if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (Magic.name(head).isPresent()) {
      return BINARY;
    }
    String start = start(head);
    if (isJsonLines(start)) {
      return JSON_LINES;
    }
    if (PAGE.matcher(start).lookingAt() || TAGS.matcher(start).find()) {
      return HTML;
    }
    return start.startsWith("<?xml") ? XML : TEXT;
  }

  private static String start(byte[] head) {
    boolean wide = Charsets.hasWideMark(head);
    String raw =
        new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return (raw.startsWith("\u00ef\u00bb\u00bf") ? raw.substring(3) : raw).stripLeading();
  }

  /** Most of the lines at the beginning open an object; a bad line may be among them. */
  private static boolean isJsonLines(String start) {
    int lines = 0;
    int objects = 0;
    for (String line : start.split("\n", 50)) {
      lines += line.isBlank() ? 0 : 1;
      objects += LINE.matcher(line.strip()).lookingAt() ? 1 : 0;
    }
    return objects > 0 && objects * 2 >= lines;
  }
}

package dev.stemma.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is, whatever its name. */
enum Kind {
  GZIP,
  ZIP,
  TAR,
  WARC,
  PDF,
  MAILBOX,
  MAIL,
  FEED,
  OPML,
  JSON_FEED,
  JSON_LINES,
  HTML,
  XML,
  BINARY,
  TEXT;

  /** How many bytes are looked at. */
  static final int HEAD = 4096;

  private static final String PROLOG =
      "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:(?:<[?!](?!doctype html)[^>]{0,2000}|\\])>\\s*)*";
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,2000}?-->\\s*)*"
              + "<(?:!doctype\\s+html|html|head|body|article|main|meta|title|div|section|p|script"
              + "|link|h[1-6]|table|span|a|b|i|font|center|ul|ol|pre)\\b",
          Pattern.DOTALL);
  private static final Pattern TAGS = Pattern.compile("<(?:html|head|body)\\b[^>]{0,1000}>");
  private static final Pattern FEEDS =
      Pattern.compile(
          PROLOG
              + "<(?:rss\\b|(?:\\w{1,20}:)?feed\\b[^>]{0,2000}w3\\.org/2005/atom"
              + "|(?:\\w{1,20}:)?rdf\\b[^>]{0,2000}(?:purl\\.org/rss|netscape\\.com/rdf))");
  private static final Pattern OUTLINE = Pattern.compile(PROLOG + "<opml\\b");
  private static final Pattern JSON =
      Pattern.compile(
          "\\{.{0,2000}\"version\"\\s{0,9}:\\s{0,9}\"https?:\\\\?/\\\\?/jsonfeed\\.org",
          Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("\\{\\s*\"");

  /** Whether it is read as a stream, and may be larger than one file. */
  boolean isStreamed() {
    return switch (this) {
      case ZIP, TAR, WARC, MAILBOX, FEED, JSON_FEED, JSON_LINES -> true;
      default -> false;
    };
  }

  static Kind of(byte[] head) {
    if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
      return GZIP;
    }
    if (TarHeader.isTar(head)) {
      return TAR;
    }
    String start = start(head);
    if (start.startsWith("pk\u0003\u0004") || start.startsWith("pk\u0005\u0006")) {
      return ZIP;
    }
    if (start.startsWith("%pdf-")) {
      return PDF;
    }
    if (start.startsWith("warc/")) {
      return WARC;
    }
    if (Magic.name(head).isPresent()) {
      return BINARY;
    }
    return text(start);
  }

  private static Kind text(String start) {
    if (MailStart.isMailbox(start)) {
      return MAILBOX;
    }
    if (MailStart.isMail(start)) {
      return MAIL;
    }
    if (JSON.matcher(start).lookingAt()) {
      return JSON_FEED;
    }
    return isJsonLines(start) ? JSON_LINES : markup(start);
  }

  private static Kind markup(String start) {
    if (FEEDS.matcher(start).lookingAt()) {
      return FEED;
    }
    if (OUTLINE.matcher(start).lookingAt()) {
      return OPML;
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

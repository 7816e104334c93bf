package dev.stemma.intake.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Paths and queries in the one form in which they are sent and held against robots.txt. */
final class Paths {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";
  private static final String HEX = "0123456789ABCDEF";

  private Paths() {}

  /** With every character that may not stand in an address escaped, as UTF-8. */
  static String escaped(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (isPlain(c) || c == '%' && isEscape(bytes, i)) {
        out.append(c);
      } else {
        escape(out, c);
      }
    }
    return out.toString();
  }

  /**
   * With escapes in capitals, and without those that need not be: {@code /%7ea%2fb} becomes {@code
   * /~a%2Fb} (RFC 3986, 6.2.2), so that rule and path compare by octets (RFC 9309, 2.2.2).
   */
  static String comparable(String raw) {
    String escaped = escaped(raw);
    StringBuilder out = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '%') {
        out.append(c);
        continue;
      }
      char meant = (char) Integer.parseInt(escaped, i + 1, i + 3, 16);
      i += 2;
      if (isUnreserved(meant)) {
        out.append(meant);
      } else {
        escape(out, meant);
      }
    }
    return out.toString();
  }

  /** Without {@code .} and {@code ..}, also where they are escaped (RFC 3986, 5.2.4). */
  static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String[] steps = path.split("/", -1);
    for (int i = 1; i < steps.length; i++) {
      String step = steps[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean dots = step.equals(".") || step.equals("..");
      if (step.equals("..")) {
        kept.pollLast();
      }
      if (!dots) {
        kept.addLast(steps[i]);
      } else if (i == steps.length - 1) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static boolean isPlain(char c) {
    return isUnreserved(c) || PLAIN.indexOf(c) >= 0;
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-._~".indexOf(c) >= 0;
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && Character.digit(bytes[at + 1], 16) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  private static void escape(StringBuilder out, char octet) {
    out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
  }
}

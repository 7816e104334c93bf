package dev.stemma.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, strings, numbers and booleans as JSON: on one line, in the map's own order,
 * or canonically (RFC 8785: keys sorted by UTF-16 units, shortest escapes). Ours because both forms
 * must give the same bytes on every run and every machine; numbers are integers and short decimals
 * only.
 */
public final class Json {
  private Json() {}

  /** On one line, in the order of maps, with a blank after commas and colons. */
  public static String line(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, false);
    return out.toString();
  }

  /** In canonical form (RFC 8785). */
  public static String canonical(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, true);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out, boolean canonical) {
    if (value instanceof Map<?, ?> map) {
      object(map, out, canonical);
    } else if (value instanceof List<?> list) {
      out.append('[');
      String comma = "";
      for (Object each : list) {
        out.append(comma);
        write(each, out, canonical);
        comma = canonical ? "," : ", ";
      }
      out.append(']');
    } else if (value instanceof String text) {
      string(text, out, canonical);
    } else {
      out.append(value);
    }
  }

  private static void object(Map<?, ?> map, StringBuilder out, boolean canonical) {
    Map<?, ?> entries = canonical ? new TreeMap<>(map) : map;
    out.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      out.append(comma);
      string(String.valueOf(entry.getKey()), out, canonical);
      out.append(canonical ? ":" : ": ");
      write(entry.getValue(), out, canonical);
      comma = canonical ? "," : ", ";
    }
    out.append('}');
  }

  private static void string(String text, StringBuilder out, boolean canonical) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20 || !canonical && steers(c) || Character.isSurrogate(c) && !paired(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether a character could steer a terminal on which the line is shown. */
  private static boolean steers(char c) {
    return c >= 0x7f && c < 0xa0;
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

package dev.stemma.intake;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Tells which markup each character of a text was written as: itself, or a character reference (an
 * é in letters or as a number), which is one character for several. What a reference means is asked
 * of jsoup, a reference at a time. Where text and markup part, the rest of the text has no source.
 */
final class References {
  private static final int LONGEST = 48;
  private static final int MOST_KNOWN = 1000;

  private final Map<String, Meaning> known = new HashMap<>();

  /** How many characters a reference is long, and what they stand for. */
  private record Meaning(int length, String text) {}

  /** The text that markup without tags stands for. */
  Traced unescaped(String raw) {
    String text = Parser.unescapeEntities(raw, false);
    boolean same = text.equals(raw);
    return new Traced(
        text, same ? Offsets.even(text.length(), 0, 1) : of(raw, 0, raw.length(), text));
  }

  /** Where each unit of a text stands in the stretch of markup that it was read from. */
  Offsets of(String raw, int begin, int end, String text) {
    Offsets.Builder out = new Offsets.Builder();
    int in = begin;
    int at = 0;
    while (in < end && at < text.length()) {
      int same = raw.charAt(in) == '&' ? 0 : same(raw, in, end, text, at);
      if (same > 0) {
        out.add(at, same, in, 1);
        in += same;
        at += same;
        continue;
      }
      Meaning next = meaning(raw, in, end, text, at);
      if (next.length() == 0) {
        break;
      }
      if (!next.text().isEmpty()) {
        out.add(at, 1, in, next.length());
      }
      in += next.length();
      at += next.text().length();
    }
    return out.build();
  }

  private static int same(String raw, int in, int end, String text, int at) {
    int most = Math.min(end - in, text.length() - at);
    int same = 0;
    while (same < most) {
      char c = raw.charAt(in + same);
      if (c == '&' || c != text.charAt(at + same)) {
        break;
      }
      same++;
    }
    return same;
  }

  /** What stands next where it is not itself; of length 0 where that cannot be told. */
  private Meaning meaning(String raw, int in, int end, String text, int at) {
    char c = raw.charAt(in);
    if (c == '\0' && text.charAt(at) == '\uFFFD') {
      return new Meaning(1, "\uFFFD");
    }
    if (c == '\0' || c == '\n' || c == '\r') {
      return new Meaning(1, ""); // the parser drops zeros, and the line end that opens a <pre>
    }
    Meaning found = c == '&' ? reference(raw, in, end) : new Meaning(0, "");
    return text.startsWith(found.text(), at) ? found : new Meaning(0, "");
  }

  private Meaning reference(String raw, int in, int end) {
    int stop = in + 1;
    int most = Math.min(end, in + LONGEST);
    while (stop < most && isName(raw.charAt(stop))) {
      stop++;
    }
    if (stop == in + 1) {
      return new Meaning(1, "&");
    }
    stop += stop < most && raw.charAt(stop) == ';' ? 1 : 0;
    String written = raw.substring(in, stop);
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(written, References::meaning);
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
  }

  /** A name may go on behind the reference it begins with: what both end in is not meant. */
  private static Meaning meaning(String written) {
    String read = Parser.unescapeEntities(written, false);
    if (read.equals(written)) {
      return new Meaning(1, "&");
    }
    int rest = 0;
    while (rest < read.length() - 1
        && read.charAt(read.length() - 1 - rest) == written.charAt(written.length() - 1 - rest)) {
      rest++;
    }
    return new Meaning(written.length() - rest, read.substring(0, read.length() - rest));
  }
}

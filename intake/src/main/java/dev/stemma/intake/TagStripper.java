package dev.stemma.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the tags out of a page that is too large for a tree, in one pass and with no stack. */
final class TagStripper {
  private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template");
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "small", "span", "strong");
  private static final Pattern NAME = Pattern.compile("/?([a-zA-Z][a-zA-Z0-9]{0,20})");

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

  private TagStripper() {}

  /** How many tags a page opens or closes, at most {@code limit + 1}. */
  static int tags(String markup, int limit) {
    int count = 0;
    for (int at = markup.indexOf('<');
        at >= 0 && count <= limit;
        at = markup.indexOf('<', at + 1)) {
      count += at + 1 < markup.length() && Character.isLetter(markup.charAt(at + 1)) ? 1 : 0;
    }
    return count;
  }

  /** The text between the tags, a line a block, and where in the markup it stands. */
  static Traced text(String markup) {
    Traced bare = bare(markup);
    Traced text = new References().unescaped(bare.text()).then(bare.offsets());
    StringBuilder out = new StringBuilder();
    Offsets.Builder offsets = new Offsets.Builder();
    Matcher lines = LINE.matcher(text.text());
    while (lines.find()) {
      Traced line = Clean.squeezed(Clean.text(text.slice(lines.start(), lines.end())));
      if (!line.text().isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n");
        offsets.addAll(line.offsets().slice(0, line.text().length(), out.length()));
        out.append(line.text());
      }
    }
    return new Traced(out.toString(), offsets.build());
  }

  /** What stands between the tags, character references as they are. */
  private static Traced bare(String markup) {
    StringBuilder out = new StringBuilder();
    Offsets.Builder offsets = new Offsets.Builder();
    Matcher name = NAME.matcher(markup);
    int at = 0;
    for (int tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', at)) {
      offsets.add(out.length(), tag - at, at, 1);
      out.append(markup, at, tag);
      at = behind(markup, tag, name, out);
    }
    offsets.add(out.length(), markup.length() - at, at, 1);
    return new Traced(out.append(markup, at, markup.length()).toString(), offsets.build());
  }

  /** The place behind a tag, comment or silent element. */
  private static int behind(String markup, int tag, Matcher name, StringBuilder out) {
    if (markup.startsWith("<!--", tag)) {
      return after(markup, "-->", tag + 4);
    }
    boolean named = name.region(tag + 1, markup.length()).lookingAt();
    if (!named && !markup.startsWith("<!", tag) && !markup.startsWith("<?", tag)) {
      out.append('<');
      return tag + 1;
    }
    String element = named ? name.group(1).toLowerCase(Locale.ROOT) : "";
    out.append(INLINE.contains(element) ? "" : "\n");
    int end = after(markup, ">", tag);
    return SILENT.contains(element) && markup.charAt(tag + 1) != '/'
        ? after(markup, ">", after(markup, "</" + element, end))
        : end;
  }

  private static int after(String markup, String end, int from) {
    int found = markup.indexOf(end, from);
    return found < 0 ? markup.length() : found + end.length();
  }
}

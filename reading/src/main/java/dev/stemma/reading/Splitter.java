package dev.stemma.reading;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into paragraphs and sentences. A line end is a paragraph's end unless the line was
 * wrapped (no closing mark, and the next goes on in lower case). A sentence ends at {@code . ! ? …}
 * and the closing quotes and brackets behind it, where what follows can begin a sentence;
 * abbreviations, initials, "U.S." before a name, ordinals and "No. 5" do not end one.
 */
final class Splitter {
  /** A sentence: where it stands, and the number of its paragraph. */
  record Piece(Span span, int paragraph) {}

  private static final String CLOSERS = "\"'”’“‘»›)]}";

  /** Marks are taken a whole run at a time, from its first: a long row of dots costs no more. */
  private static final Pattern END =
      Pattern.compile(
          "(?<![.!?…])[.!?…]++(?:\\h{1,3}[»”]|["
              + Pattern.quote(CLOSERS)
              + "\\u00A0\\u202F]{0,8}+(?=\\s|$)"
              + "|(?<=(?:\\p{Ll}{3}|\\p{Ll}[\"”»)]|\\d\\))[.!?])(?=\\p{Lu}\\p{Ll}{1,20}['’\\h]))");

  private static final Pattern NEXT =
      Pattern.compile("[\\s\"'“”‘’«»‹›(\\[–—•·*-]{0,200}+(\\S{1,64})");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+");
  private static final Pattern DATELINE_OR_NUMBER = Pattern.compile("\\d{1,3}");
  private static final int WRAPPED = 45;

  /** "WASHINGTON (AP) — ", "Téhéran (AFP) - ", "BAMAKO, 12 October 2023 - ", "14 h 05 – ". */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(?:\\p{Lu}[\\p{L}.'’ /-]{1,40}(?:, (?:\\p{Lu}|\\d)[\\p{L}\\d.'’ ]{1,25}){0,3}(?:\\h*\\([^()\\n]{2,40}\\))"
              + "|\\p{Lu}[\\p{Lu}.'’ /-]{2,40}(?:, (?:\\p{Lu}|\\d)[\\p{L}\\d.'’ ]{1,25}){0,3}"
              + "|\\d{1,2}\\h?[h:]\\h?\\d{2})\\h*(?:[—–]|-{1,2}(?=\\h))\\h*");

  private final Set<String> abbreviations;
  private final Set<String> openers;
  private final Set<String> counted;

  /**
   * Makes a splitter.
   *
   * @param abbreviations words that bear a full stop inside a sentence, lower case, without it
   * @param openers words that begin a sentence even behind an abbreviation ("The", "Il"), lower
   *     case
   * @param counted words before which a figure with a full stop is an ordinal ("6. September"),
   *     lower case
   */
  Splitter(Set<String> abbreviations, Set<String> openers, Set<String> counted) {
    this.abbreviations = Set.copyOf(abbreviations);
    this.openers = Set.copyOf(openers);
    this.counted = Set.copyOf(counted);
  }

  List<Piece> split(Text text) {
    List<Piece> pieces = new ArrayList<>();
    String value = text.value();
    int paragraph = 0;
    for (int begin = 0; begin < value.length(); ) {
      int end = paragraphEnd(value, begin);
      int before = pieces.size();
      sentences(text, begin, end, paragraph, pieces);
      if (pieces.size() > before) {
        paragraph++;
      }
      begin = end + 1;
    }
    return pieces;
  }

  private static int paragraphEnd(String value, int begin) {
    int lineBegin = begin;
    while (true) {
      int end = value.indexOf('\n', lineBegin);
      if (end < 0) {
        return value.length();
      }
      if (!wrapped(value, lineBegin, end)) {
        return end;
      }
      lineBegin = end + 1;
    }
  }

  private static boolean wrapped(String value, int begin, int end) {
    if (end - begin < WRAPPED || end + 1 >= value.length()) {
      return false;
    }
    char last = value.charAt(end - 1);
    char next = value.charAt(end + 1);
    return (Character.isLetterOrDigit(last) || last == ',' || last == ';')
        && Character.isLowerCase(next);
  }

  private void sentences(Text text, int begin, int end, int paragraph, List<Piece> out) {
    String value = text.value();
    int from = begin;
    Matcher dateline = DATELINE.matcher(value).region(begin, end);
    if (dateline.lookingAt() && dateline.end() < end) {
      add(text, begin, dateline.end(), paragraph, out);
      from = dateline.end();
    }
    Matcher matcher = END.matcher(value).region(from, end);
    while (matcher.find()) {
      if (ends(value, from, matcher.start(), matcher.end(), end)) {
        add(text, from, matcher.end(), paragraph, out);
        from = matcher.end();
      }
    }
    add(text, from, end, paragraph, out);
  }

  private static void add(Text text, int begin, int end, int paragraph, List<Piece> out) {
    String value = text.value();
    int b = begin;
    int e = end;
    while (b < e && isBlank(value.charAt(b))) {
      b++;
    }
    while (e > b && isBlank(value.charAt(e - 1))) {
      e--;
    }
    if (b < e) {
      out.add(new Piece(text.span(b, e), paragraph));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }

  private boolean ends(String value, int begin, int stop, int markEnd, int paragraphEnd) {
    Matcher next = NEXT.matcher(value).region(markEnd, paragraphEnd);
    if (!next.lookingAt()) {
      return true;
    }
    String following = next.group(1);
    boolean bare = markEnd == stop + 1 && value.charAt(stop) == '.';
    int first = following.codePointAt(0);
    if (Character.isLowerCase(first)) {
      return false;
    }
    if (!bare) {
      return true;
    }
    return !abbreviated(value, begin, stop, following);
  }

  /**
   * Whether the full stop at {@code stop} belongs to an abbreviation rather than to the sentence.
   */
  private boolean abbreviated(String value, int begin, int stop, String following) {
    int wordBegin = stop;
    while (wordBegin > begin && !isBlank(value.charAt(wordBegin - 1))) {
      wordBegin--;
    }
    String word = strip(value.substring(wordBegin, stop));
    String next = following.toLowerCase(Locale.ROOT).replaceAll("[’',.;:].*$", "");
    boolean opens = openers.contains(next);
    if (INITIALS.matcher(word + ".").matches()) {
      return word.length() == 1 ? Character.isUpperCase(word.charAt(0)) && !opens : !opens;
    }
    if (abbreviations.contains(word.toLowerCase(Locale.ROOT))) {
      return !opens;
    }
    return (wordBegin == begin || counted.contains(next))
        && DATELINE_OR_NUMBER.matcher(word).matches();
  }

  private static String strip(String word) {
    int b = 0;
    while (b < word.length() && !Character.isLetterOrDigit(word.charAt(b))) {
      b++;
    }
    return word.substring(b);
  }
}

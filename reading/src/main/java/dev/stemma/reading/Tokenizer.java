package dev.stemma.reading;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a sentence into orthographic words as Universal Dependencies does: elided words and clitics
 * stand alone in French ({@code l'} {@code armée}, {@code dit} {@code -il}), contractions and most
 * hyphenated compounds are cut in English ({@code do} {@code n't}, {@code Iranian} {@code -} {@code
 * made}); a German ordinal keeps its full stop ({@code 6.} {@code September}); figures with their
 * separators, initials and designations ({@code Su-35S}) are one word.
 */
public final class Tokenizer {
  private static final String APOSTROPHE = "['’‘ʼ]";
  private static final String HYPHEN = "[-‐‑]";
  private static final String WORD = "[\\p{L}\\p{M}\\p{N}]";

  private static final Pattern TOKEN =
      Pattern.compile(
          "https?://\\S{0,2000}[\\p{L}\\p{N}/]|www\\.\\S{0,2000}[\\p{L}\\p{N}/]"
              + "|(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,64}(?:\\.[\\p{L}\\p{N}-]{1,64}){1,8}"
              // figures: 10 000, 2,000.50, 1.5, 14h30, 20th, 155mm
              + "|(?<![\\p{L}\\p{N}])\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3}){1,40}(?![\\p{L}\\p{N}])(?:[.,]\\d+)?"
              + "|\\d++(?:[.,:]\\d++){1,40}(?:"
              + WORD
              + "){0,60}"
              // initials and abbreviations: U.S., a.m.
              + "|(?:\\p{L}\\.){2,20}(?:\\p{L}(?![\\p{L}\\p{N}]))?"
              // titles and other short forms before what they belong to: M. Dupont, Gen. Smith, No.
              // 5
              + "|(?<![\\p{L}\\p{N}])(?:MM?|Mgr|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Brig|Sen|Rep|Gov|St)"
              + "\\.(?=\\s\\p{Lu})"
              + "|(?<![\\p{L}\\p{N}])(?:No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.(?=\\s\\d)"
              // words, with inner hyphens, dots between digits and slashes left out
              + "|"
              + WORD
              + "++(?:"
              + HYPHEN
              + WORD
              + "++){0,40}(?:"
              + HYPHEN
              + "(?=\\s))?"
              + "|"
              + APOSTROPHE
              + "(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?![\\p{L}\\p{N}])"
              + "|\\.{2,}|…|-{2,}"
              + "|\\S");

  private static final Pattern FRENCH_ELISION =
      Pattern.compile(
          "(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)"
              + "(?="
              + APOSTROPHE
              + "[ \\u00A0]?[\\p{L}\\p{N}\"“«])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern FRENCH_CLITIC =
      Pattern.compile(
          HYPHEN
              + "(?:t"
              + HYPHEN
              + ")?(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|le|la|les|lui|leur|moi|toi|en|y)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FRENCH_WHOLE =
      Pattern.compile(
          "(?:aujourd|prud)"
              + APOSTROPHE
              + "hui|prud"
              + APOSTROPHE
              + "\\p{L}+|rendez-vous|.*-(?:en|la|le|les|l[àa])-.*|parce-que|va-et-vient|au-delà|là-bas",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ENGLISH_KEPT =
      Pattern.compile(
          "(?i)(?:anti|non|pre|re|co|ex|pro|e|mid|inter|multi|semi|sub|post|ultra|vice|self|counter|so)"
              + HYPHEN
              + ".*");
  private static final Pattern ENGLISH_NAME_TAIL =
      Pattern.compile(
          "(?:.{3,}(?:ed|ing)|made|led|built|run|born|era|style|series|type|class|held|wide|own|owned|backed|based|bound|linked|sold|sent|war|level|term|old|only|speaking|allied)");

  private static final Pattern GERMAN_DOTTED =
      Pattern.compile(
          "(?:\\d{1,2}|Mio|Mrd|Nr|ca|bzw|sog|evtl|ggf|vgl|Dr|Prof|Gen|St|Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)"
              + "\\.(?=\\s[\\p{L}\\d])");

  private final boolean french;
  private final boolean english;
  private final boolean german;

  /** Makes a tokenizer for a language (ISO 639-1 code). */
  public Tokenizer(String language) {
    this.french = language.equals("fr");
    this.english = language.equals("en");
    this.german = language.equals("de");
  }

  /** The spans of the words of a sentence, in order. */
  public List<Span> words(Text text, Span sentence) {
    String value = text.value();
    int end = text.utf16(sentence.end());
    List<Span> out = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(value).region(text.utf16(sentence.begin()), end);
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      int b = matcher.start();
      int e = matcher.end();
      if (Character.isSpaceChar(value.charAt(b))) {
        continue;
      }
      if (french) {
        e = frenchWord(value, b, e, end, text, out);
      } else if (english) {
        e = englishWord(value, b, e, end, text, out);
      } else if (german) {
        e = germanWord(value, b, e, end, text, out);
      } else {
        out.add(text.span(b, e));
      }
      if (e != matcher.end()) {
        matcher.region(e, end);
      }
    }
    return out;
  }

  private static int frenchWord(String value, int b, int e, int end, Text text, List<Span> out) {
    Matcher whole = FRENCH_WHOLE.matcher(value).region(b, end);
    int wordEnd = e;
    while (wordEnd < end && isWordChar(value.charAt(wordEnd))) {
      wordEnd++;
    }
    whole.region(b, wordEnd);
    if (whole.matches()) {
      out.add(text.span(b, wordEnd));
      return wordEnd;
    }
    Matcher elided = FRENCH_ELISION.matcher(value).region(b, end);
    elided.useTransparentBounds(true);
    if (elided.lookingAt() && elided.end() == e) {
      out.add(text.span(b, e + 1));
      return e + 1;
    }
    Matcher clitic = FRENCH_CLITIC.matcher(value).region(b, e);
    if (clitic.find() && clitic.start() > b) {
      out.add(text.span(b, clitic.start()));
      out.add(text.span(clitic.start(), e));
      return e;
    }
    out.add(text.span(b, e));
    return e;
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c) || "-'’‘ʼ‐‑".indexOf(c) >= 0;
  }

  private static int englishWord(String value, int b, int e, int end, Text text, List<Span> out) {
    // "don't" arrives as "don" + "'t"
    if (e + 1 < end
        && "'’‘ʼ".indexOf(value.charAt(e)) >= 0
        && (value.charAt(e + 1) == 't' || value.charAt(e + 1) == 'T')
        && (value.charAt(e - 1) == 'n' || value.charAt(e - 1) == 'N')
        && (e + 2 >= end || !Character.isLetterOrDigit(value.charAt(e + 2)))) {
      if (e - 1 > b) {
        out.add(text.span(b, e - 1));
      }
      out.add(text.span(e - 1, e + 2));
      return e + 2;
    }
    String word = value.substring(b, e);
    if (word.equalsIgnoreCase("cannot")) {
      out.add(text.span(b, b + 3));
      out.add(text.span(b + 3, e));
      return e;
    }
    if (word.length() > 2 && hyphenated(word) && cut(word)) {
      int from = b;
      for (int i = b; i < e; i++) {
        if ("-‐‑".indexOf(value.charAt(i)) >= 0) {
          if (i > from) {
            out.add(text.span(from, i));
          }
          out.add(text.span(i, i + 1));
          from = i + 1;
        }
      }
      if (from < e) {
        out.add(text.span(from, e));
      }
      return e;
    }
    out.add(text.span(b, e));
    return e;
  }

  /** "am 6. September", "3 Mrd. Euro": the full stop belongs to the word. */
  private static int germanWord(String value, int b, int e, int end, Text text, List<Span> out) {
    Matcher dotted = GERMAN_DOTTED.matcher(value).region(b, Math.min(end, e + 3));
    int to = dotted.lookingAt() && dotted.end() > e ? dotted.end() : e;
    out.add(text.span(b, to));
    return to;
  }

  private static boolean hyphenated(String word) {
    for (int i = 1; i < word.length(); i++) {
      if ("-‐‑".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean cut(String word) {
    String[] parts = word.split(HYPHEN, -1);
    String last = parts[parts.length - 1];
    if (last.isEmpty() || last.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    if (ENGLISH_NAME_TAIL.matcher(last).matches()) {
      return true;
    }
    if (Character.isUpperCase(word.charAt(0)) || ENGLISH_KEPT.matcher(word).matches()) {
      return false;
    }
    return Character.isLowerCase(last.charAt(0));
  }
}

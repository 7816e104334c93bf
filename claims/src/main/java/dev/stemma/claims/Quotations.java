package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The quotations of a document, and who is speaking in those that run over several sentences. One
 * per document, asked in text order; not thread-safe.
 */
final class Quotations {
  private static final int LONGEST = 3000;

  private final List<Span> quotes = new ArrayList<>();
  private Optional<Attribution> last = Optional.empty();
  private Optional<Attribution> reported = Optional.empty();
  private Optional<Span> spoken = Optional.empty();
  private int paragraph = -1;

  Quotations(Text text) {
    int open = -1;
    char closer = 0;
    String value = text.value();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (open >= 0 && (c == closer || i - open > LONGEST)) {
        if (c == closer) {
          quotes.add(text.span(open, i + 1));
        }
        open = -1;
      } else if (open < 0) {
        boolean turned = // "»so«", as German books and papers set them
            c == '»' && i + 1 < value.length() && Character.isLetterOrDigit(value.charAt(i + 1));
        closer = turned ? '«' : closer(c);
        if (closer != 0) {
          open = i;
        }
      } else if (c == '\n' && closer == '"') {
        open = -1;
      }
    }
  }

  private static char closer(char c) {
    return switch (c) {
      case '“' -> '”';
      case '„' -> '“';
      case '«' -> '»';
      case '"' -> '"';
      default -> 0;
    };
  }

  /** Whether the span lies (but for its marks) inside one quotation. */
  boolean quoted(Span span) {
    return quotes.stream()
        .anyMatch(
            q -> q.begin() <= span.begin() + 1 && span.end() <= q.end() + 2 && q.overlaps(span));
  }

  /** Whether the span holds a quotation, or lies in one. */
  boolean touches(Span span) {
    return quotes.stream().anyMatch(q -> q.overlaps(span));
  }

  /** The quotation that holds (but for its marks) the span. */
  Optional<Span> around(Span span) {
    return quotes.stream()
        .filter(q -> q.begin() <= span.begin() + 1 && span.end() <= q.end() + 2 && q.overlaps(span))
        .findFirst();
  }

  /** A sentence was passed over unread. */
  void pass() {
    spoken = Optional.empty();
    reported = Optional.empty();
  }

  /**
   * The attribution that runs on into this sentence: it stands in the quotation that was attributed
   * before, or is a quotation of its own right behind it, or goes on in the mood of reported
   * speech.
   */
  Optional<Attribution> carry(Syntax syntax, List<Attribution> own) {
    Span sentence = syntax.span();
    boolean samePlace = paragraph == syntax.paragraph();
    paragraph = syntax.paragraph();
    Optional<Attribution> carried = Optional.empty();
    boolean covered =
        own.stream().anyMatch(a -> !a.links().isEmpty() && a.size() * 2 > syntax.size());
    Optional<Span> around = quotes.stream().filter(q -> q.overlaps(sentence)).findFirst();
    boolean runsOn = around.isPresent() && spoken.filter(s -> s.equals(around.get())).isPresent();
    boolean follows = samePlace && spoken.isPresent() && around.isPresent() && quoted(sentence);
    if (!covered && (runsOn || follows) && last.isPresent()) {
      carried = Optional.of(Attribution.carriedOn(last.get(), syntax.number(), syntax.size()));
      spoken = lastQuote(sentence);
      return carried;
    }
    if (!covered && samePlace && reported.isPresent() && isReported(syntax)) {
      return Optional.of(Attribution.carriedOn(reported.get(), syntax.number(), syntax.size()));
    }
    reported =
        own.stream().filter(a -> !a.links().isEmpty() && a.size() * 2 > syntax.size()).findFirst();
    Optional<Attribution> speaking =
        own.stream()
            .filter(a -> !a.source().isEmpty() && touches(contentSpan(syntax, a)))
            .findFirst();
    last = speaking.or(() -> Optional.empty());
    spoken = speaking.isPresent() ? lastQuote(sentence) : Optional.empty();
    return carried;
  }

  /** "Es fehle an Munition": the main verb stands in the mood of what others say. */
  private static boolean isReported(Syntax syntax) {
    for (int i = 0; i < syntax.size(); i++) {
      boolean main =
          syntax.head(i) < 0
              || syntax.head(syntax.head(i)) < 0 && (syntax.has(i, "aux") || syntax.has(i, "cop"));
      if (main && syntax.pack().grammar().has(WordClass.INDIRECT, syntax.word(i).feature("Mood"))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Span> lastQuote(Span sentence) {
    return quotes.stream().filter(q -> q.overlaps(sentence)).reduce((a, b) -> b);
  }

  static Span contentSpan(Syntax syntax, Attribution a) {
    int first = a.content().nextSetBit(0);
    int last = a.content().length() - 1;
    return first < 0 ? syntax.span() : syntax.word(first).span().cover(syntax.word(last).span());
  }
}

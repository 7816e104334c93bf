package dev.stemma.claims;

import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads number words and figures as quantities: digits in all spellings, words, vague plurals,
 * bounds, ranges and money. Shares, weights, distances and dates give none.
 */
final class Numbers {
  private static final Pattern FIGURES = Pattern.compile("\\d[\\d., ]*");

  private final Spelling spelling;
  private final Grammar grammar;
  private final Phrases<Fact> words = new Phrases<>();

  /** A number read: its words, its exact value or least value, and whether it is a vague plural. */
  private record Read(int from, int to, BigDecimal value, boolean vague) {}

  Numbers(Spelling spelling, Grammar grammar, Path folder) throws IOException {
    this.spelling = spelling;
    this.grammar = grammar;
    for (Fact fact : Facts.read(folder.resolve("numbers.tsv"))) {
      words.add(spelling.foldedTokens(fact.cell("word")), fact);
    }
  }

  /** Whether the word is a noun that stands before the goods it holds ("batch", "dizaine"). */
  boolean isContainer(Syntax syntax, int word) {
    return is(syntax, word, "container") || is(syntax, word, "scale") || is(syntax, word, "vague");
  }

  /**
   * Whether a number before the container counts the goods in it ("two dozen", not "two types").
   */
  boolean countsPieces(Syntax syntax, int word) {
    return is(syntax, word, "scale")
        || is(syntax, word, "vague")
        || is(syntax, word, "exact")
        || facts(syntax, word, word + 1).stream()
            .anyMatch(
                m ->
                    m.value().cell("kind").equals("container")
                        && m.value().cell("value").equals("pieces"));
  }

  /** Whether the word is a unit that makes a number no count of pieces. */
  boolean isMeasure(Syntax syntax, int word) {
    return is(syntax, word, "measure");
  }

  /** The currency that a word names; empty where none. */
  Optional<String> currency(Syntax syntax, int word) {
    return facts(syntax, word, word + 1).stream()
        .filter(m -> m.value().cell("kind").equals("currency"))
        .map(m -> m.value().cell("value"))
        .findFirst();
  }

  private boolean is(Syntax syntax, int word, String kind) {
    return facts(syntax, word, word + 1).stream()
        .anyMatch(m -> m.value().cell("kind").equals(kind));
  }

  private List<Phrases.Match<Fact>> facts(Syntax syntax, int from, int to) {
    List<Set<String>> keys = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(to, syntax.size()); i++) {
      keys.add(numberKeys(syntax, i));
    }
    return words.find(keys).stream()
        .map(
            m ->
                new Phrases.Match<>(
                    m.from() + Math.max(0, from), m.to() + Math.max(0, from), m.value()))
        .toList();
  }

  /** Plural matters here ("millions", "dizaines"): the form first, the lemma only beside it. */
  private Set<String> numberKeys(Syntax syntax, int i) {
    Set<String> keys = new java.util.LinkedHashSet<>();
    keys.add(spelling.folded(syntax.word(i).form()));
    keys.add(Spelling.exact(syntax.word(i).form()).toLowerCase(java.util.Locale.ROOT));
    if (!syntax.word(i).feature("Number").equals("Plur") || is(syntax.word(i).lemma())) {
      keys.add(spelling.folded(syntax.word(i).lemma()));
    }
    return keys;
  }

  private boolean is(String lemma) {
    return words.find(List.of(Set.of(spelling.folded(lemma)))).stream()
        .anyMatch(m -> Set.of("measure", "currency", "container").contains(m.value().cell("kind")));
  }

  /**
   * The quantity that stands in the words {@code from} to {@code to} (exclusive), bounds before it
   * included.
   */
  Optional<Quantity> quantity(Syntax syntax, int from, int to) {
    @Nullable Read first = read(syntax, from, to);
    if (first == null || measured(syntax, first, to)) {
      return Optional.empty();
    }
    @Nullable Read second = second(syntax, first, to);
    Map<String, Integer> before = modifiers(syntax, first.from());
    int begin = before.values().stream().mapToInt(Integer::intValue).min().orElse(first.from());
    int end = second == null ? first.to() : second.to();
    Optional<String> unit = unit(syntax, begin, end);
    OptionalLong min;
    OptionalLong max;
    long value = whole(first.value());
    if (second != null) {
      long high = whole(second.value());
      if (high < value) {
        return Optional.empty();
      }
      min = OptionalLong.of(value);
      max = OptionalLong.of(high);
    } else if (before.containsKey("several") && !first.vague()) {
      min = OptionalLong.of(value * 2);
      max = OptionalLong.of(value * 10 - 1);
    } else if (first.vague()) {
      min = OptionalLong.of(value);
      boolean closed = before.containsKey("several");
      max = closed ? OptionalLong.of(value * 5 - 1) : OptionalLong.empty();
    } else if (before.containsKey("min")) {
      min = OptionalLong.of(value);
      max = OptionalLong.empty();
    } else if (before.containsKey("max")) {
      min = OptionalLong.empty();
      max = OptionalLong.of(value);
    } else {
      min = OptionalLong.of(value);
      max = OptionalLong.of(value);
    }
    int last = unit.isPresent() && end < syntax.size() && currencyAt(syntax, end) ? end + 1 : end;
    Span span = syntax.word(begin).span().cover(syntax.word(last - 1).span());
    return Optional.of(new Quantity(Quote.of(syntax.text(), span), min, max, unit));
  }

  /** A plain number at word {@code i}, whatever unit follows. */
  Optional<Quantity> count(Syntax syntax, int i) {
    @Nullable Read read = readAt(syntax, i);
    if (read == null || read.vague() || read.to() != i + 1) {
      return Optional.empty();
    }
    OptionalLong value = OptionalLong.of(whole(read.value()));
    return Optional.of(
        new Quantity(
            Quote.of(syntax.text(), syntax.word(i).span()), value, value, Optional.empty()));
  }

  private static long whole(BigDecimal value) {
    return value
        .setScale(0, RoundingMode.HALF_UP)
        .min(BigDecimal.valueOf(Long.MAX_VALUE / 16))
        .longValueExact();
  }

  private boolean currencyAt(Syntax syntax, int i) {
    return currency(syntax, i).isPresent();
  }

  private Optional<String> unit(Syntax syntax, int begin, int end) {
    for (int i = Math.max(0, begin - 1); i < Math.min(syntax.size(), end + 2); i++) {
      Optional<String> found = currency(syntax, i);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean measured(Syntax syntax, Read read, int to) {
    int next = read.to();
    if (next < syntax.size() && (isMeasure(syntax, next))) {
      return true;
    }
    return next < Math.min(to, syntax.size()) - 1
        && syntax.word(next).form().equals("-")
        && isMeasure(syntax, next + 1);
  }

  private @Nullable Read second(Syntax syntax, Read first, int to) {
    int joint = first.to();
    if (joint >= syntax.size()) {
      return null;
    }
    boolean through =
        facts(syntax, joint, joint + 1).stream()
            .anyMatch(m -> m.value().cell("kind").equals("through"));
    boolean range =
        !through
            && first.from() > 0
            && facts(syntax, first.from() - 1, first.from()).stream()
                .anyMatch(
                    m ->
                        m.value().cell("kind").equals("range")
                            && syntax.isWord(joint, List.of(m.value().cell("value"))));
    if (!through && !range) {
      return null;
    }
    @Nullable Read second = read(syntax, joint + 1, Math.max(to, joint + 4));
    if (second == null || second.from() != joint + 1 || second.vague()) {
      return null;
    }
    return second;
  }

  /** The modifiers that end right before word {@code at}: kind to first word. */
  private Map<String, Integer> modifiers(Syntax syntax, int at) {
    Map<String, Integer> found = new HashMap<>();
    int edge = at;
    for (int turn = 0; turn < 3; turn++) {
      int reach = edge;
      for (Phrases.Match<Fact> match : facts(syntax, edge - 4, edge)) {
        String kind = match.value().cell("kind");
        if (match.to() == edge && Set.of("about", "min", "max", "several").contains(kind)) {
          found.merge(kind, match.from(), Math::min);
          reach = Math.min(reach, match.from());
        }
      }
      if (reach == edge && edge > 0 && isFiller(syntax, edge - 1)) {
        reach = edge - 1;
      }
      if (reach == edge) {
        break;
      }
      edge = reach;
    }
    return found;
  }

  private static boolean isFiller(Syntax syntax, int i) {
    return syntax.word(i).form().equals("$") || syntax.word(i).form().equals("€");
  }

  private @Nullable Read read(Syntax syntax, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, syntax.size()); i++) {
      @Nullable Read read = readAt(syntax, i);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private @Nullable Read readAt(Syntax syntax, int i) {
    List<Phrases.Match<Fact>> here = facts(syntax, i, i + 4);
    for (Phrases.Match<Fact> match : here) {
      String kind = match.value().cell("kind");
      if (match.from() == i && (kind.equals("vague") || kind.equals("exact"))) {
        return new Read(i, match.to(), value(match), kind.equals("vague"));
      }
    }
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    int at = i;
    boolean any = false;
    while (at < syntax.size()) {
      @Nullable BigDecimal figure = figure(syntax, at);
      Phrases.@Nullable Match<Fact> word = number(syntax, at);
      if (figure != null) {
        if (any) {
          break;
        }
        current = figure;
        at++;
      } else if (word != null && word.value().cell("kind").equals("cardinal")) {
        current = current.add(value(word));
        at = word.to();
      } else if (word != null) {
        BigDecimal scale = value(word);
        current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(scale);
        if (scale.longValue() >= 1000) {
          total = total.add(current);
          current = BigDecimal.ZERO;
        }
        at = word.to();
      } else if (any
          && at + 1 < syntax.size()
          && joins(syntax, at)
          && number(syntax, at + 1) != null) {
        at++;
        continue;
      } else {
        break;
      }
      any = true;
    }
    BigDecimal sum = total.add(current);
    return any && sum.signum() > 0 ? new Read(i, at, sum, false) : null;
  }

  private static boolean joins(Syntax syntax, int i) {
    return syntax.word(i).form().equals("-") || syntax.isWord(i, WordClass.AND);
  }

  private static BigDecimal value(Phrases.Match<Fact> match) {
    return new BigDecimal(match.value().cell("value"));
  }

  private Phrases.@Nullable Match<Fact> number(Syntax syntax, int i) {
    for (Phrases.Match<Fact> match : facts(syntax, i, i + 3)) {
      String kind = match.value().cell("kind");
      if (match.from() == i && (kind.equals("cardinal") || kind.equals("scale"))) {
        boolean article = syntax.upos(i).equals("DET") || syntax.upos(i).equals("PRON");
        if (!article) {
          return match;
        }
      }
    }
    return null;
  }

  /** A figure without signs between thousands and with a point before decimals. */
  private String plain(String digits) {
    String plain = digits;
    for (String sign : grammar.words(WordClass.GROUPING)) {
      plain = plain.replace(sign, "");
    }
    for (String sign : grammar.words(WordClass.DECIMAL)) {
      plain = plain.replace(sign, ".");
    }
    return plain;
  }

  private @Nullable BigDecimal figure(Syntax syntax, int i) {
    String form = Spelling.exact(syntax.word(i).form());
    if (!FIGURES.matcher(form).matches()) {
      return null;
    }
    String digits = form.replace(" ", "");
    if (digits.matches("\\d{1,3}(?:[.,]\\d{3})+")) {
      digits = digits.replaceAll("[.,]", "");
    } else {
      digits = plain(digits);
    }
    try {
      return digits.length() > 18 ? null : new BigDecimal(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}

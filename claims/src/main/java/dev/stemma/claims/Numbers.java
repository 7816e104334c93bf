package dev.stemma.claims;

import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Number words and figures: digits in all spellings, words, vague plurals. */
final class Numbers {
  private static final Pattern FIGURES = Pattern.compile("\\d[\\d., ]*");

  private final Spelling spelling;
  private final Grammar grammar;
  private final Phrases<Fact> words = new Phrases<>();

  /** A number read: its words, its exact value or least value, and whether it is a vague plural. */
  record Read(int from, int to, BigDecimal value, boolean vague) {}

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

  /** The facts of the words {@code from} to {@code to}, exclusive, with their places. */
  List<Phrases.Match<Fact>> facts(Syntax syntax, int from, int to) {
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
    Set<String> keys = new LinkedHashSet<>();
    keys.add(spelling.folded(syntax.word(i).form()));
    keys.add(Spelling.exact(syntax.word(i).form()).toLowerCase(Locale.ROOT));
    if (!syntax.word(i).feature("Number").equals("Plur") || is(syntax.word(i).lemma())) {
      keys.add(spelling.folded(syntax.word(i).lemma()));
    }
    return keys;
  }

  private boolean is(String lemma) {
    return words.find(List.of(Set.of(spelling.folded(lemma)))).stream()
        .anyMatch(m -> Set.of("measure", "currency", "container").contains(m.value().cell("kind")));
  }

  /** The number that begins at word {@code i}; null where none does. */
  @Nullable Read readAt(Syntax syntax, int i) {
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

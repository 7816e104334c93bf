package dev.stemma.claims;

import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds time expressions and resolves them against the day of publication. The rules are those of
 * the scheme: weeks begin on Monday; early, mid and late in a month are days 1–10, 11–20 and 21 to
 * the end; a bare weekday is the latest one not after publication. What cannot be resolved keeps
 * its words.
 */
final class Times {
  /** A time expression from word {@code from} to word {@code to}, exclusive. */
  record Found(int from, int to, Interval interval) {}

  private final Map<String, List<Fact>> words = new HashMap<>();
  private final List<Fact> phrases = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();
  private final Quantities quantities;

  Times(Path folder, Quantities quantities) throws IOException {
    this.quantities = quantities;
    for (Fact fact : Facts.read(folder.resolve("times.tsv"))) {
      words.computeIfAbsent(fact.cell("word"), w -> new ArrayList<>()).add(fact);
      if (fact.cell("word").contains(" ")) {
        phrases.add(fact);
      }
      if (fact.cell("kind").equals("ordinal-ending")) {
        endings.add(fact.cell("word"));
      }
    }
  }

  /** The value of a word in a class of time words; null where it is not in it. */
  @Nullable String value(Syntax syntax, int i, String kind) {
    if (i < 0 || i >= syntax.size()) {
      return null;
    }
    for (String key : syntax.keys(i)) {
      for (Fact fact : words.getOrDefault(key, List.of())) {
        if (fact.cell("kind").equals(kind)) {
          return fact.columns().getOrDefault("value", "-");
        }
      }
    }
    return null;
  }

  /** The value of a bare word in a class of time words; null where it is not in it. */
  @Nullable String value(String word, String kind) {
    for (Fact fact : words.getOrDefault(word, List.of())) {
      if (fact.cell("kind").equals(kind)) {
        return fact.cell("value");
      }
    }
    return null;
  }

  /** The word behind an expression of several words of a class; -1 where none begins at i. */
  int behind(Syntax syntax, int i, String kind) {
    for (Fact fact : phrases) {
      String[] parts = fact.cell("word").split(" ", -1);
      boolean here = fact.cell("kind").equals(kind) && i + parts.length <= syntax.size();
      for (int p = 0; here && p < parts.length; p++) {
        here = syntax.keys(i + p).contains(parts[p]);
      }
      if (here) {
        return i + parts.length;
      }
    }
    return -1;
  }

  /** A figure without the ending that makes it an ordinal: "5th", "1er". */
  String cardinal(String figure) {
    for (String ending : endings) {
      if (figure.endsWith(ending)) {
        return figure.substring(0, figure.length() - ending.length());
      }
    }
    return figure;
  }

  Quantities quantities() {
    return quantities;
  }

  /** All time expressions of a sentence, longest reading at each place. */
  List<Found> find(Syntax syntax, Optional<LocalDate> published) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); ) {
      TimeRules.@Nullable Read read = new TimeRules(this, syntax, published).at(i);
      if (read == null) {
        i++;
      } else {
        Span span = syntax.word(i).span().cover(syntax.word(read.to() - 1).span());
        found.add(
            new Found(
                i,
                read.to(),
                new Interval(Quote.of(syntax.text(), span), read.begin(), read.end())));
        i = read.to();
      }
    }
    return found;
  }

  /**
   * The time of the event whose predicate and governors are {@code path}: an expression that hangs
   * on one of them, or on their arguments, and not on a verb of saying.
   */
  Optional<Interval> of(
      Syntax syntax,
      List<Integer> path,
      List<Attribution> attributions,
      Optional<LocalDate> published) {
    Optional<Interval> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (Found found : find(syntax, published)) {
      int distance = distance(syntax, found, path, attributions);
      if (distance >= 0 && distance < nearest) {
        nearest = distance;
        best = Optional.of(found.interval());
      }
    }
    return best;
  }

  private static int distance(
      Syntax syntax, Found found, List<Integer> path, List<Attribution> attributions) {
    int at = governor(syntax, found);
    for (int steps = 0; at >= 0 && steps < 5; steps++) {
      int word = at;
      if (path.contains(at)) {
        boolean speech =
            attributions.stream().anyMatch(a -> a.cue() == word) && path.get(0) != word;
        return speech ? -1 : steps * 2 + path.indexOf(at);
      }
      if (syntax.isVerb(at) && !syntax.has(at, "xcomp")) {
        return -1;
      }
      at = syntax.head(at);
    }
    return -1;
  }

  private static int governor(Syntax syntax, Found found) {
    for (int i = found.from(); i < found.to(); i++) {
      int head = syntax.head(i);
      if (head >= 0
          && (head < found.from() || head >= found.to())
          && !syntax.upos(i).equals("ADP")
          && !syntax.has(i, "case")
          && !syntax.has(i, "det")) {
        return head;
      }
    }
    return -1;
  }
}

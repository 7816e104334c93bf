package dev.stemma.claims;

import dev.stemma.evidence.Quantity;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time words, numbers, months and years at the places of one sentence. */
final class TimeWords {
  private final Times times;
  private final Syntax syntax;

  TimeWords(Times times, Syntax syntax) {
    this.times = times;
    this.syntax = syntax;
  }

  /** The value of a word in a class of time words; null where it is not in it. */
  @Nullable String value(int i, String kind) {
    return times.value(syntax, i, kind);
  }

  /** The word behind an expression of several words of a class; -1 where none begins at i. */
  int behind(int i, String kind) {
    return times.behind(syntax, i, kind);
  }

  /** A plain count at word {@code i}; empty where none. */
  Optional<Quantity> count(int i) {
    return i < syntax.size() ? times.quantities().count(syntax, i) : Optional.empty();
  }

  /** Whether a word is the part of a month that stands before a hyphen: "mid-March". */
  boolean isMidPrefix(String word) {
    return times.value(word, "mid-prefix") != null;
  }

  /** Whether a word is in a class of time words. */
  boolean is(int i, String kind) {
    return times.value(syntax, i, kind) != null;
  }

  /** The next word from {@code i} on that is no article or preposition. */
  int skipArticles(int i) {
    int at = i;
    while (at < syntax.size() && at < i + 2 && is(at, "filler")) {
      at++;
    }
    return at;
  }

  /** The figure at a word, where it lies between two bounds; -1 where none does. */
  int number(int i, int low, int high) {
    if (i < 0 || i >= syntax.size()) {
      return -1;
    }
    String form = times.cardinal(syntax.word(i).form());
    if (!form.matches("\\d{1,4}")) {
      return -1;
    }
    int value = Integer.parseInt(form);
    return value >= low && value <= high ? value : -1;
  }

  /** The month that a word names; -1 where none. */
  int monthAt(int i) {
    @Nullable String value = times.value(syntax, i, "month");
    if (value == null) {
      return -1;
    }
    String form = syntax.word(i).form();
    @Nullable String ambiguous = times.value(form.toLowerCase(Locale.ROOT), "ambiguous");
    boolean small = "capital".equals(ambiguous) && !Character.isUpperCase(form.charAt(0));
    boolean none = ambiguous != null && (syntax.isVerb(i) || small);
    return none ? -1 : Integer.parseInt(value);
  }

  /** The word that is a year, at {@code i} or behind a comma or "of"; -1 where none is. */
  int yearAt(int i) {
    int at = i;
    if (at < syntax.size() && (syntax.word(at).form().equals(",") || is(at, "of-year"))) {
      at++;
    }
    int year = number(at, 1900, 2100);
    return year > 0 && syntax.word(at).form().length() == 4 ? at : -1;
  }

  /** The month that a part of a word names; null where none. */
  @Nullable Integer monthNamed(String word) {
    @Nullable String value = times.value(word, "month");
    return value == null ? null : Integer.valueOf(value);
  }
}

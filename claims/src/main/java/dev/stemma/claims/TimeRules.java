package dev.stemma.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the time expression at one place of a sentence: open on one side, a range, or closed. */
final class TimeRules {
  /** An expression that ends before word {@code to}; an open or unresolved side is empty. */
  record Read(int to, Optional<LocalDate> begin, Optional<LocalDate> end) {}

  /** One way to read an expression. */
  private interface Rule {
    @Nullable Read at(int i);
  }

  private final Syntax syntax;
  private final TimeWords words;
  private final List<Rule> rules;

  TimeRules(Times times, Syntax syntax, Optional<LocalDate> published) {
    this.syntax = syntax;
    this.words = new TimeWords(times, syntax);
    CalendarTimes calendar = new CalendarTimes(words, syntax, published);
    RelativeTimes relative = new RelativeTimes(words, calendar, syntax, published);
    this.rules =
        List.of(
            calendar::date,
            calendar::quarter,
            calendar::part,
            calendar::month,
            relative::relative,
            relative::ago,
            relative::dayWord,
            relative::weekday,
            calendar::season,
            calendar::year);
  }

  /** Reads the expression that begins at word {@code i}; null where none does. */
  @Nullable Read at(int i) {
    @Nullable Read read = open(i);
    if (read == null) {
      read = range(i);
    }
    return read == null ? closed(i) : read;
  }

  /** "since February", "until 2023", "after the attack" (only with a date). */
  private @Nullable Read open(int i) {
    boolean since = words.is(i, "since");
    boolean until = words.is(i, "until");
    boolean before = words.is(i, "before");
    boolean after = words.is(i, "after");
    if (!since && !until && !before && !after) {
      return null;
    }
    int next = words.skipArticles(i + 1);
    @Nullable Read inner = closed(next);
    if (inner == null) {
      return null;
    }
    if (since) {
      return new Read(inner.to(), inner.begin(), Optional.empty());
    }
    if (until) {
      return new Read(inner.to(), Optional.empty(), inner.end());
    }
    return before
        ? new Read(inner.to(), Optional.empty(), inner.begin().map(d -> d.minusDays(1)))
        : new Read(inner.to(), inner.end().map(d -> d.plusDays(1)), Optional.empty());
  }

  /** "between March and May", "de mars à mai". */
  private @Nullable Read range(int i) {
    @Nullable String joint = words.value(i, "between");
    if (joint == null) {
      joint = words.value(i, "from");
    }
    if (joint == null) {
      return null;
    }
    @Nullable Read first = closed(words.skipArticles(i + 1));
    if (first == null || first.to() >= syntax.size() || !syntax.isWord(first.to(), Set.of(joint))) {
      return null;
    }
    @Nullable Read second = closed(words.skipArticles(first.to() + 1));
    if (second == null) {
      return null;
    }
    boolean ordered =
        first.begin().isPresent()
            && second.end().isPresent()
            && !first.begin().get().isAfter(second.end().get());
    return ordered
        ? new Read(second.to(), first.begin(), second.end())
        : new Read(second.to(), Optional.empty(), Optional.empty());
  }

  private @Nullable Read closed(int i) {
    if (i >= syntax.size()) {
      return null;
    }
    for (Rule rule : rules) {
      @Nullable Read read = rule.at(i);
      if (read != null) {
        return read;
      }
    }
    return null;
  }
}

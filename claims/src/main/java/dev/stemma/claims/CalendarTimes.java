package dev.stemma.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads times that name a day, month, quarter, season or year. Where the year is left out, it is
 * that of the latest such time not after publication.
 */
final class CalendarTimes {
  private final TimeWords words;
  private final Syntax syntax;
  private final Optional<LocalDate> published;

  CalendarTimes(TimeWords words, Syntax syntax, Optional<LocalDate> published) {
    this.words = words;
    this.syntax = syntax;
    this.published = published;
  }

  /** "[Monday,] March 5[, 2023]", "[lundi] [le] 5 mars [2023]". */
  TimeRules.@Nullable Read date(int i) {
    int at = i;
    if (words.is(at, "weekday") && at + 1 < syntax.size()) {
      at++;
      if (syntax.word(at).form().equals(",")) {
        at++;
      }
    }
    if (at < syntax.size() && words.is(at, "article")) {
      at++;
    }
    int day = words.number(at, 1, 31);
    int month;
    int next;
    if (day > 0) {
      next = at + 1;
      if (next < syntax.size() && words.is(next, "of-month")) {
        next++;
      }
      month = words.monthAt(next);
      next++;
    } else {
      month = words.monthAt(at);
      day = words.number(at + 1, 1, 31);
      next = at + 2;
    }
    if (month < 0 || day < 0) {
      return null;
    }
    int year = words.yearAt(next);
    if (year >= 0) {
      next = year + 1;
    }
    return new TimeRules.Read(next, onDay(day, month, year), onDay(day, month, year));
  }

  private Optional<LocalDate> onDay(int day, int month, int yearWord) {
    Optional<Integer> year = yearOf(month, yearWord);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year.get(), month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year named, else that of the latest such month not after publication. */
  private Optional<Integer> yearOf(int month, int yearWord) {
    if (yearWord >= 0) {
      return Optional.of(words.number(yearWord, 1900, 2100));
    }
    return published.map(p -> month > p.getMonthValue() ? p.getYear() - 1 : p.getYear());
  }

  /** "early March", "mid-August", "fin 2022", "à la mi-septembre". */
  TimeRules.@Nullable Read part(int i) {
    String form = Spelling.exact(syntax.word(i).form()).toLowerCase(Locale.ROOT);
    String kind = "";
    int at;
    int hyphen = form.indexOf('-') + 1;
    if (hyphen > 0 && words.isMidPrefix(form.substring(0, hyphen))) {
      @Nullable Integer month = words.monthNamed(form.substring(hyphen));
      if (month != null) {
        int year = words.yearAt(i + 1);
        return third("mid", month, year, year >= 0 ? year + 1 : i + 1);
      }
      return null;
    }
    for (String k : new String[] {"early", "mid", "late"}) {
      if (words.is(i, k)) {
        kind = k;
      }
    }
    if (kind.isEmpty()) {
      return null;
    }
    at = words.skipArticles(i + 1);
    if (at < syntax.size() && syntax.word(at).form().equals("-")) {
      at++;
    }
    at = words.skipArticles(at);
    int month = at < syntax.size() ? words.monthAt(at) : -1;
    if (month > 0) {
      int year = words.yearAt(at + 1);
      return third(kind, month, year, year >= 0 ? year + 1 : at + 1);
    }
    int year = words.yearAt(at);
    if (year >= 0 && year == at) {
      int y = words.number(year, 1900, 2100);
      return switch (kind) {
        case "early" ->
            new TimeRules.Read(
                at + 1, Optional.of(LocalDate.of(y, 1, 1)), Optional.of(LocalDate.of(y, 4, 30)));
        case "mid" ->
            new TimeRules.Read(
                at + 1, Optional.of(LocalDate.of(y, 5, 1)), Optional.of(LocalDate.of(y, 8, 31)));
        default ->
            new TimeRules.Read(
                at + 1, Optional.of(LocalDate.of(y, 9, 1)), Optional.of(LocalDate.of(y, 12, 31)));
      };
    }
    return null;
  }

  private TimeRules.Read third(String kind, int month, int yearWord, int to) {
    Optional<YearMonth> at = yearOf(month, yearWord).map(y -> YearMonth.of(y, month));
    int first = kind.equals("early") ? 1 : kind.equals("mid") ? 11 : 21;
    return new TimeRules.Read(
        to,
        at.map(m -> m.atDay(first)),
        at.map(m -> kind.equals("late") ? m.atEndOfMonth() : m.atDay(first + 9)));
  }

  /** "August", "August 2022". */
  TimeRules.@Nullable Read month(int i) {
    int month = words.monthAt(i);
    if (month < 0) {
      return null;
    }
    int year = words.yearAt(i + 1);
    Optional<YearMonth> at = yearOf(month, year).map(y -> YearMonth.of(y, month));
    return new TimeRules.Read(
        year >= 0 ? year + 1 : i + 1, at.map(m -> m.atDay(1)), at.map(YearMonth::atEndOfMonth));
  }

  /** "the second quarter of 2023", "au premier semestre 2024": an ordinal, the unit, the year. */
  TimeRules.@Nullable Read quarter(int i) {
    @Nullable String ordinal = words.value(i, "ordinal");
    int unit = i + 1;
    boolean quarter = "quarter".equals(words.value(unit, "unit"));
    boolean half = "half".equals(words.value(unit, "unit"));
    if (ordinal == null || !quarter && !half) {
      return null;
    }
    int at = unit + 1;
    if (at < syntax.size() && (words.is(at, "of-year") || words.is(at, "in-year"))) {
      at++;
    }
    int year = words.number(at, 1900, 2100);
    int number = Integer.parseInt(ordinal);
    int months = quarter ? 3 : 6;
    if (year < 0 || number * months > 12) {
      return null;
    }
    LocalDate begin = LocalDate.of(year, (number - 1) * months + 1, 1);
    return new TimeRules.Read(
        at + 1, Optional.of(begin), Optional.of(begin.plusMonths(months).minusDays(1)));
  }

  /** "summer 2022", "au printemps": meteorological seasons. */
  TimeRules.@Nullable Read season(int i) {
    @Nullable String first = words.value(i, "season");
    if (first == null || !syntax.isNoun(i)) {
      return null;
    }
    int month = Integer.parseInt(first);
    int year = words.yearAt(i + 1);
    boolean last =
        i + 1 < syntax.size() && words.is(i + 1, "last") || i > 0 && words.is(i - 1, "last");
    if (year < 0 && !last) {
      return null;
    }
    int to = year >= 0 ? year + 1 : words.is(i + 1, "last") ? i + 2 : i + 1;
    Optional<LocalDate> begin =
        (year >= 0
                ? Optional.of(words.number(year, 1900, 2100))
                : published.map(p -> p.getMonthValue() < month + 3 ? p.getYear() - 1 : p.getYear()))
            .map(y -> LocalDate.of(y, month, 1));
    return new TimeRules.Read(to, begin, begin.map(b -> b.plusMonths(3).minusDays(1)));
  }

  /** A bare year behind a word such as "in", "en", "since". */
  TimeRules.@Nullable Read year(int i) {
    int year = words.number(i, 1900, 2100);
    boolean introduced =
        i > 0
            && (words.is(i - 1, "in")
                || words.is(i - 1, "since")
                || words.is(i - 1, "until")
                || words.is(i - 1, "before")
                || words.is(i - 1, "after")
                || words.is(i - 1, "between")
                || words.is(i - 1, "from")
                || words.is(i - 1, "early")
                || words.is(i - 1, "late")
                || words.is(i - 1, "joint"));
    if (year < 0 || !introduced || syntax.word(i).form().length() != 4) {
      return null;
    }
    return new TimeRules.Read(
        i + 1, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
  }
}

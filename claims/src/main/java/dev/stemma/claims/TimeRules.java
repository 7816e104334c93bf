package dev.stemma.claims;

import dev.stemma.evidence.Quantity;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules by which a time expression is read at one place of a sentence. */
final class TimeRules {
  /** An expression that ends before word {@code to}; an open or unresolved side is empty. */
  record Read(int to, Optional<LocalDate> begin, Optional<LocalDate> end) {}

  private final Times times;
  private final Syntax syntax;
  private final Optional<LocalDate> published;

  TimeRules(Times times, Syntax syntax, Optional<LocalDate> published) {
    this.times = times;
    this.syntax = syntax;
    this.published = published;
  }

  /** Reads the expression that begins at word {@code i}; null where none does. */
  @Nullable Read at(int i) {
    @Nullable Read read = open(i);
    if (read == null) {
      read = range(i);
    }
    return read == null ? closed(i) : read;
  }

  private boolean is(int i, String kind) {
    return times.value(syntax, i, kind) != null;
  }

  /** "since February", "until 2023", "after the attack" (only with a date). */
  private @Nullable Read open(int i) {
    boolean since = is(i, "since");
    boolean until = is(i, "until");
    boolean before = is(i, "before");
    boolean after = is(i, "after");
    if (!since && !until && !before && !after) {
      return null;
    }
    int next = skipArticles(i + 1);
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

  private int skipArticles(int i) {
    int at = i;
    while (at < syntax.size() && at < i + 2 && is(at, "filler")) {
      at++;
    }
    return at;
  }

  /** "between March and May", "de mars à mai". */
  private @Nullable Read range(int i) {
    @Nullable String joint = times.value(syntax, i, "between");
    if (joint == null) {
      joint = times.value(syntax, i, "from");
    }
    if (joint == null) {
      return null;
    }
    @Nullable Read first = closed(skipArticles(i + 1));
    if (first == null || first.to() >= syntax.size() || !syntax.isWord(first.to(), Set.of(joint))) {
      return null;
    }
    @Nullable Read second = closed(skipArticles(first.to() + 1));
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
    for (Rule rule : RULES) {
      @Nullable Read read = rule.read(this, i);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private interface Rule {
    @Nullable Read read(TimeRules rules, int i);
  }

  private static final Rule[] RULES = {
    TimeRules::date,
    TimeRules::quarter,
    TimeRules::part,
    TimeRules::month,
    TimeRules::relative,
    TimeRules::ago,
    TimeRules::dayWord,
    TimeRules::weekday,
    TimeRules::season,
    TimeRules::year
  };

  private int number(int i, int low, int high) {
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

  private int monthAt(int i) {
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

  private int yearAt(int i) {
    int at = i;
    if (at < syntax.size() && (syntax.word(at).form().equals(",") || is(at, "of-year"))) {
      at++;
    }
    int year = number(at, 1900, 2100);
    return year > 0 && syntax.word(at).form().length() == 4 ? at : -1;
  }

  /** "[Monday,] March 5[, 2023]", "[lundi] [le] 5 mars [2023]". */
  private @Nullable Read date(int i) {
    int at = i;
    if (is(at, "weekday") && at + 1 < syntax.size()) {
      at++;
      if (syntax.word(at).form().equals(",")) {
        at++;
      }
    }
    if (at < syntax.size() && is(at, "article")) {
      at++;
    }
    int day = number(at, 1, 31);
    int month;
    int next;
    if (day > 0) {
      next = at + 1;
      if (next < syntax.size() && is(next, "of-month")) {
        next++;
      }
      month = monthAt(next);
      next++;
    } else {
      month = monthAt(at);
      day = number(at + 1, 1, 31);
      next = at + 2;
    }
    if (month < 0 || day < 0) {
      return null;
    }
    int year = yearAt(next);
    if (year >= 0) {
      next = year + 1;
    }
    return new Read(next, onDay(day, month, year), onDay(day, month, year));
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
      return Optional.of(number(yearWord, 1900, 2100));
    }
    return published.map(p -> month > p.getMonthValue() ? p.getYear() - 1 : p.getYear());
  }

  /** "early March", "mid-August", "fin 2022", "à la mi-septembre". */
  private @Nullable Read part(int i) {
    String form = Spelling.exact(syntax.word(i).form()).toLowerCase(Locale.ROOT);
    String kind = "";
    int at;
    int hyphen = form.indexOf('-') + 1;
    if (hyphen > 0 && times.value(form.substring(0, hyphen), "mid-prefix") != null) {
      @Nullable Integer month = monthNamed(form.substring(hyphen));
      if (month != null) {
        int year = yearAt(i + 1);
        return third("mid", month, year, year >= 0 ? year + 1 : i + 1);
      }
      return null;
    }
    for (String k : new String[] {"early", "mid", "late"}) {
      if (is(i, k)) {
        kind = k;
      }
    }
    if (kind.isEmpty()) {
      return null;
    }
    at = skipArticles(i + 1);
    if (at < syntax.size() && syntax.word(at).form().equals("-")) {
      at++;
    }
    at = skipArticles(at);
    int month = at < syntax.size() ? monthAt(at) : -1;
    if (month > 0) {
      int year = yearAt(at + 1);
      return third(kind, month, year, year >= 0 ? year + 1 : at + 1);
    }
    int year = yearAt(at);
    if (year >= 0 && year == at) {
      int y = number(year, 1900, 2100);
      return switch (kind) {
        case "early" ->
            new Read(
                at + 1, Optional.of(LocalDate.of(y, 1, 1)), Optional.of(LocalDate.of(y, 4, 30)));
        case "mid" ->
            new Read(
                at + 1, Optional.of(LocalDate.of(y, 5, 1)), Optional.of(LocalDate.of(y, 8, 31)));
        default ->
            new Read(
                at + 1, Optional.of(LocalDate.of(y, 9, 1)), Optional.of(LocalDate.of(y, 12, 31)));
      };
    }
    return null;
  }

  private @Nullable Integer monthNamed(String word) {
    @Nullable String value = times.value(word, "month");
    return value == null ? null : Integer.valueOf(value);
  }

  private Read third(String kind, int month, int yearWord, int to) {
    Optional<YearMonth> at = yearOf(month, yearWord).map(y -> YearMonth.of(y, month));
    int first = kind.equals("early") ? 1 : kind.equals("mid") ? 11 : 21;
    return new Read(
        to,
        at.map(m -> m.atDay(first)),
        at.map(m -> kind.equals("late") ? m.atEndOfMonth() : m.atDay(first + 9)));
  }

  /** "August", "August 2022". */
  private @Nullable Read month(int i) {
    int month = monthAt(i);
    if (month < 0) {
      return null;
    }
    int year = yearAt(i + 1);
    Optional<YearMonth> at = yearOf(month, year).map(y -> YearMonth.of(y, month));
    return new Read(
        year >= 0 ? year + 1 : i + 1, at.map(m -> m.atDay(1)), at.map(YearMonth::atEndOfMonth));
  }

  /** "last week", "la semaine dernière", "earlier this month", "le mois dernier", "this year". */
  private @Nullable Read relative(int i) {
    int at = i;
    boolean earlier = is(at, "earlier");
    if (earlier || is(at, "later")) {
      at++;
    }
    int shift = Integer.MIN_VALUE;
    @Nullable String unit = null;
    int to = at + 2;
    if (is(at, "last") || is(at, "next") || is(at, "this")) {
      shift = is(at, "last") ? -1 : is(at, "next") ? 1 : 0;
      unit = times.value(syntax, at + 1, "unit");
      if (unit == null && is(at + 1, "weekday")) {
        return shifted(
            shift,
            Integer.parseInt(String.valueOf(times.value(syntax, at + 1, "weekday"))),
            at + 2);
      }
      if (unit == null && shift != 0 && monthAt(at + 1) > 0) {
        return month(at + 1);
      }
      if (to < syntax.size() && (is(to, "last") || is(to, "next"))) {
        shift = is(to, "last") ? -1 : 1;
        to++;
      }
    } else {
      int noun = is(at, "article") ? at + 1 : at;
      unit = times.value(syntax, noun, "unit");
      if (unit == null && is(noun, "weekday") && (is(noun + 1, "last") || is(noun + 1, "next"))) {
        return shifted(
            is(noun + 1, "last") ? -1 : 1,
            Integer.parseInt(String.valueOf(times.value(syntax, noun, "weekday"))),
            noun + 2);
      }
      if (is(noun + 1, "last") || is(noun + 1, "next")) {
        shift = is(noun + 1, "last") ? -1 : 1;
        to = noun + 2;
      } else if (is(at, "article") && (is(noun, "last") || is(noun, "next"))) {
        return null;
      }
    }
    if (unit == null || shift == Integer.MIN_VALUE) {
      return null;
    }
    boolean plural =
        syntax.word(to - 1).feature("Number").equals("Plur")
            || syntax.word(to - 2 < 0 ? 0 : to - 2).feature("Number").equals("Plur");
    if (plural) {
      return shift > 0 ? new Read(to, published, Optional.empty()) : null;
    }
    @Nullable Read read = unit(unit, shift, to);
    if (read != null && earlier && published.isPresent()) {
      return new Read(read.to(), read.begin(), published);
    }
    return read;
  }

  private Read shifted(int shift, int day, int to) {
    DayOfWeek weekday = DayOfWeek.of(day);
    Optional<LocalDate> date =
        published.map(
            p ->
                p.with(
                    shift > 0
                        ? TemporalAdjusters.next(weekday)
                        : shift < 0
                            ? TemporalAdjusters.previous(weekday)
                            : TemporalAdjusters.previousOrSame(weekday)));
    return new Read(to, date, date);
  }

  private @Nullable Read unit(String unit, int shift, int to) {
    if (published.isEmpty()) {
      return new Read(to, Optional.empty(), Optional.empty());
    }
    LocalDate day = published.get();
    LocalDate begin;
    LocalDate end;
    switch (unit) {
      case "week" -> {
        begin = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        end = begin.plusDays(6);
      }
      case "weekend" -> {
        begin =
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(shift)
                .plusDays(5);
        end = begin.plusDays(1);
      }
      case "month" -> {
        begin = day.withDayOfMonth(1).plusMonths(shift);
        end = begin.with(TemporalAdjusters.lastDayOfMonth());
      }
      case "quarter" -> {
        begin =
            day.withDayOfMonth(1)
                .withMonth((day.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(3L * shift);
        end = begin.plusMonths(3).minusDays(1);
      }
      case "year" -> {
        begin = LocalDate.of(day.getYear() + shift, 1, 1);
        end = LocalDate.of(day.getYear() + shift, 12, 31);
      }
      default -> {
        return null;
      }
    }
    return new Read(to, Optional.of(begin), Optional.of(end));
  }

  /** "the second quarter of 2023", "au premier semestre 2024": an ordinal, the unit, the year. */
  private @Nullable Read quarter(int i) {
    @Nullable String ordinal = times.value(syntax, i, "ordinal");
    int unit = i + 1;
    boolean quarter = "quarter".equals(times.value(syntax, unit, "unit"));
    boolean half = "half".equals(times.value(syntax, unit, "unit"));
    if (ordinal == null || !quarter && !half) {
      return null;
    }
    int at = unit + 1;
    if (at < syntax.size() && (is(at, "of-year") || is(at, "in-year"))) {
      at++;
    }
    int year = number(at, 1900, 2100);
    int number = Integer.parseInt(ordinal);
    int months = quarter ? 3 : 6;
    if (year < 0 || number * months > 12) {
      return null;
    }
    LocalDate begin = LocalDate.of(year, (number - 1) * months + 1, 1);
    return new Read(at + 1, Optional.of(begin), Optional.of(begin.plusMonths(months).minusDays(1)));
  }

  /** "three weeks ago", "il y a deux mois". */
  private @Nullable Read ago(int i) {
    int opened = times.behind(syntax, i, "ago");
    int at = opened < 0 ? i : opened;
    Optional<Quantity> count =
        at < syntax.size() ? times.numbers().count(syntax, at) : Optional.empty();
    boolean article = at < syntax.size() && is(at, "one");
    if (count.isEmpty() && !article) {
      return null;
    }
    int noun = at + 1;
    @Nullable String unit = times.value(syntax, noun, "unit");
    if (unit == null || opened < 0 && !is(noun + 1, "ago")) {
      return null;
    }
    int to = opened < 0 ? noun + 2 : noun + 1;
    int n = article ? 1 : (int) count.orElseThrow().min().orElse(1);
    if (unit.equals("day")) {
      Optional<LocalDate> day = published.map(p -> p.minusDays(n));
      return new Read(to, day, day);
    }
    return unit(unit, -n, to);
  }

  private @Nullable Read dayWord(int i) {
    @Nullable String shift = times.value(syntax, i, "day");
    if (shift == null) {
      return null;
    }
    Optional<LocalDate> day = published.map(p -> p.plusDays(Long.parseLong(shift)));
    return new Read(i + 1, day, day);
  }

  private @Nullable Read weekday(int i) {
    @Nullable String value = times.value(syntax, i, "weekday");
    return value == null ? null : shifted(0, Integer.parseInt(value), i + 1);
  }

  /** "summer 2022", "au printemps": meteorological seasons. */
  private @Nullable Read season(int i) {
    @Nullable String first = times.value(syntax, i, "season");
    if (first == null || !syntax.isNoun(i)) {
      return null;
    }
    int month = Integer.parseInt(first);
    int year = yearAt(i + 1);
    boolean last = i + 1 < syntax.size() && is(i + 1, "last") || i > 0 && is(i - 1, "last");
    if (year < 0 && !last) {
      return null;
    }
    int to = year >= 0 ? year + 1 : is(i + 1, "last") ? i + 2 : i + 1;
    Optional<LocalDate> begin =
        (year >= 0
                ? Optional.of(number(year, 1900, 2100))
                : published.map(p -> p.getMonthValue() < month + 3 ? p.getYear() - 1 : p.getYear()))
            .map(y -> LocalDate.of(y, month, 1));
    return new Read(to, begin, begin.map(b -> b.plusMonths(3).minusDays(1)));
  }

  /** A bare year behind a word such as "in", "en", "since". */
  private @Nullable Read year(int i) {
    int year = number(i, 1900, 2100);
    boolean introduced =
        i > 0
            && (is(i - 1, "in")
                || is(i - 1, "since")
                || is(i - 1, "until")
                || is(i - 1, "before")
                || is(i - 1, "after")
                || is(i - 1, "between")
                || is(i - 1, "from")
                || is(i - 1, "early")
                || is(i - 1, "late")
                || is(i - 1, "joint"));
    if (year < 0 || !introduced || syntax.word(i).form().length() != 4) {
      return null;
    }
    return new Read(
        i + 1, Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
  }
}

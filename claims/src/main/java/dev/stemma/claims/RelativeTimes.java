package dev.stemma.claims;

import dev.stemma.evidence.Quantity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads times that count from the day of publication: "last week", "three days ago", "Monday". */
final class RelativeTimes {
  private final TimeWords words;
  private final CalendarTimes calendar;
  private final Syntax syntax;
  private final Optional<LocalDate> published;

  RelativeTimes(
      TimeWords words, CalendarTimes calendar, Syntax syntax, Optional<LocalDate> published) {
    this.words = words;
    this.calendar = calendar;
    this.syntax = syntax;
    this.published = published;
  }

  /** "last week", "la semaine dernière", "earlier this month", "le mois dernier", "this year". */
  TimeRules.@Nullable Read relative(int i) {
    int at = i;
    boolean earlier = words.is(at, "earlier");
    if (earlier || words.is(at, "later")) {
      at++;
    }
    int shift = Integer.MIN_VALUE;
    @Nullable String unit = null;
    int to = at + 2;
    if (words.is(at, "last") || words.is(at, "next") || words.is(at, "this")) {
      shift = words.is(at, "last") ? -1 : words.is(at, "next") ? 1 : 0;
      unit = words.value(at + 1, "unit");
      if (unit == null && words.is(at + 1, "weekday")) {
        return shifted(
            shift, Integer.parseInt(String.valueOf(words.value(at + 1, "weekday"))), at + 2);
      }
      if (unit == null && shift != 0 && words.monthAt(at + 1) > 0) {
        return calendar.month(at + 1);
      }
      if (to < syntax.size() && (words.is(to, "last") || words.is(to, "next"))) {
        shift = words.is(to, "last") ? -1 : 1;
        to++;
      }
    } else {
      int noun = words.is(at, "article") ? at + 1 : at;
      unit = words.value(noun, "unit");
      if (unit == null
          && words.is(noun, "weekday")
          && (words.is(noun + 1, "last") || words.is(noun + 1, "next"))) {
        return shifted(
            words.is(noun + 1, "last") ? -1 : 1,
            Integer.parseInt(String.valueOf(words.value(noun, "weekday"))),
            noun + 2);
      }
      if (words.is(noun + 1, "last") || words.is(noun + 1, "next")) {
        shift = words.is(noun + 1, "last") ? -1 : 1;
        to = noun + 2;
      } else if (words.is(at, "article") && (words.is(noun, "last") || words.is(noun, "next"))) {
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
      return shift > 0 ? new TimeRules.Read(to, published, Optional.empty()) : null;
    }
    TimeRules.@Nullable Read read = unit(unit, shift, to);
    if (read != null && earlier && published.isPresent()) {
      return new TimeRules.Read(read.to(), read.begin(), published);
    }
    return read;
  }

  private TimeRules.Read shifted(int shift, int day, int to) {
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
    return new TimeRules.Read(to, date, date);
  }

  private TimeRules.@Nullable Read unit(String unit, int shift, int to) {
    if (published.isEmpty()) {
      return new TimeRules.Read(to, Optional.empty(), Optional.empty());
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
    return new TimeRules.Read(to, Optional.of(begin), Optional.of(end));
  }

  /** "three weeks ago", "il y a deux mois". */
  TimeRules.@Nullable Read ago(int i) {
    int opened = words.behind(i, "ago");
    int at = opened < 0 ? i : opened;
    Optional<Quantity> count = words.count(at);
    boolean article = at < syntax.size() && words.is(at, "one");
    if (count.isEmpty() && !article) {
      return null;
    }
    int noun = at + 1;
    @Nullable String unit = words.value(noun, "unit");
    if (unit == null || opened < 0 && !words.is(noun + 1, "ago")) {
      return null;
    }
    int to = opened < 0 ? noun + 2 : noun + 1;
    int n = article ? 1 : (int) count.orElseThrow().min().orElse(1);
    if (unit.equals("day")) {
      Optional<LocalDate> day = published.map(p -> p.minusDays(n));
      return new TimeRules.Read(to, day, day);
    }
    return unit(unit, -n, to);
  }

  TimeRules.@Nullable Read dayWord(int i) {
    @Nullable String shift = words.value(i, "day");
    if (shift == null) {
      return null;
    }
    Optional<LocalDate> day = published.map(p -> p.plusDays(Long.parseLong(shift)));
    return new TimeRules.Read(i + 1, day, day);
  }

  TimeRules.@Nullable Read weekday(int i) {
    @Nullable String value = words.value(i, "weekday");
    return value == null ? null : shifted(0, Integer.parseInt(value), i + 1);
  }
}

package dev.stemma.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days that stand on an axis: as few as can be read on a narrow page. */
final class Ticks {
  private static final int MOST = 4;
  private static final int[] DAYS = {1, 2, 3, 5, 7, 14};
  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 600, 6000, 60_000};

  /** A day with its name. */
  record Tick(LocalDate day, String name) {}

  private Ticks() {}

  static List<Tick> of(LocalDate first, long days, Locale locale) {
    if (days < (long) MOST * DAYS[DAYS.length - 1]) {
      int step = DAYS[DAYS.length - 1];
      for (int i = DAYS.length - 1; i >= 0; i--) {
        step = days / DAYS[i] < MOST ? DAYS[i] : step;
      }
      DateTimeFormatter day =
          DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
      List<Tick> ticks = new ArrayList<>();
      for (long at = 0; at <= days; at += step) {
        ticks.add(new Tick(first.plusDays(at), day.format(first.plusDays(at))));
      }
      return ticks;
    }
    long months = days / 30;
    int step = MONTHS[MONTHS.length - 1];
    for (int i = MONTHS.length - 1; i >= 0; i--) {
      step = months / MONTHS[i] < MOST ? MONTHS[i] : step;
    }
    DateTimeFormatter name =
        DateTimeFormatter.ofPattern(step % 12 == 0 ? "uuuu" : "MMM uuuu", locale);
    List<Tick> ticks = new ArrayList<>();
    LocalDate at = start(first, step);
    LocalDate last = first.plusDays(days);
    while (!at.isAfter(last) && ticks.size() <= MOST) {
      ticks.add(new Tick(at, name.format(at)));
      at = at.plusMonths(step);
    }
    return ticks;
  }

  /** The first start of a month, or of a year, behind a day. */
  private static LocalDate start(LocalDate first, int step) {
    LocalDate at = first.withDayOfMonth(1);
    at = step % 12 == 0 ? at.withMonth(1) : at;
    return at.isBefore(first) ? at.plusMonths(step % 12 == 0 ? 12 : 1) : at;
  }
}

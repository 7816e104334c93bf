package dev.stemma.web;

import dev.stemma.dossiers.Development;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Line;
import dev.stemma.dossiers.Origin;
import dev.stemma.dossiers.Traced;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Draws the timeline of a dossier. */
final class TimelineDrawing {
  /** Reports that are nearer to each other than this part of the time stand in one column. */
  private static final int COLUMNS = 30;

  private static final int LANES = 10;
  private static final int STACK = 7;
  private static final int DOT = 10;
  private static final int NUMBER = 14;
  private static final int LEAST = 30;
  private static final int STAGE = 22;
  private static final double EDGE = 2;

  private final Dossier dossier;
  private final Called called;
  private final Words words;
  private final String path;
  private final LocalDate first;
  private final long days;

  private TimelineDrawing(Dossier dossier, Called called, Words words, String path) {
    this.dossier = dossier;
    this.called = called;
    this.words = words;
    this.path = path;
    this.first = dossier.development().first().orElse(LocalDate.EPOCH);
    LocalDate last = dossier.development().last().orElse(first);
    this.days = ChronoUnit.DAYS.between(first, last);
  }

  /** The timeline; none where no report bears a date. */
  static Optional<Timeline> of(Dossier dossier, Called called, Words words, String path) {
    return dossier.development().first().isEmpty()
        ? Optional.empty()
        : Optional.of(new TimelineDrawing(dossier, called, words, path).timeline());
  }

  private Timeline timeline() {
    List<Origin> origins = new ArrayList<>(dossier.origins());
    origins.removeIf(o -> !o.affirms());
    origins.sort(
        Comparator.comparing((Origin o) -> o.id().equals(Origin.UNKNOWN))
            .thenComparing(o -> !o.counted()));
    int own = origins.size() <= LANES ? origins.size() : LANES - 1;
    Map<String, Integer> laneOf = new HashMap<>();
    for (int i = 0; i < origins.size(); i++) {
      laneOf.put(origins.get(i).id(), Math.min(i, own));
    }
    List<Timeline.Lane> lanes = new ArrayList<>();
    for (int i = 0; i < Math.min(origins.size(), own + 1); i++) {
      int lane = i;
      boolean merged = i == own;
      Origin origin = origins.get(i);
      List<Traced> lines =
          dossier.lines().stream()
              .filter(t -> !t.line().denies() && laneOf.getOrDefault(t.origin(), -1) == lane)
              .toList();
      String query = merged ? "" : "&origin=" + Called.encoded(origin.id());
      lane(
              "origin",
              merged ? "uncounted" : StemmaTree.tone(origin),
              merged ? words.of("timeline.others", origins.size() - own) : called.name(origin.id()),
              lines,
              query)
          .ifPresent(lanes::add);
    }
    List<Traced> denials = dossier.lines().stream().filter(t -> t.line().denies()).toList();
    lane("denials", "denied", words.of("timeline.denials"), denials, "&polarity=denied")
        .ifPresent(lanes::add);
    stages().ifPresent(lanes::add);
    return new Timeline(
        first,
        first.plusDays(days),
        lanes,
        Ticks.of(first, days, words.locale()).stream().map(this::tick).toList(),
        undated(),
        Math.max(0, origins.size() - own));
  }

  private Timeline.Tick tick(Ticks.Tick tick) {
    double at = at(tick.day());
    return new Timeline.Tick(percent(at), anchor(at), tick.name());
  }

  private int undated() {
    Set<Long> undated = new HashSet<>();
    dossier.lines().stream()
        .map(t -> t.line().report())
        .filter(r -> r.published().isEmpty())
        .forEach(r -> undated.add(r.document()));
    return undated.size();
  }

  private Optional<Timeline.Lane> lane(
      String kind, String tone, String name, List<Traced> lines, String query) {
    Map<Integer, Map<Long, Traced>> columns = new TreeMap<>();
    for (Traced traced : lines) {
      Line.Place report = traced.line().report();
      report
          .published()
          .ifPresent(
              day ->
                  columns
                      .computeIfAbsent(column(day), c -> new TreeMap<>())
                      .putIfAbsent(report.document(), traced));
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    int highest = columns.values().stream().mapToInt(Map::size).max().orElse(1);
    int height =
        Math.max(LEAST, DOT * Math.min(highest, STACK) + DOT + (highest > STACK ? NUMBER : 0));
    List<Timeline.Dots> dots =
        columns.values().stream()
            .map(column -> dots(List.copyOf(column.values()), height, query))
            .toList();
    return Optional.of(new Timeline.Lane(kind, tone, name, height, dots, List.of()));
  }

  private Timeline.Dots dots(List<Traced> reports, int height, String query) {
    List<Traced> sorted = new ArrayList<>(reports);
    sorted.sort(Comparator.comparing(t -> t.copyOf().isPresent()));
    List<LocalDate> on = sorted.stream().flatMap(t -> day(t).stream()).sorted().toList();
    LocalDate from = on.get(0);
    LocalDate to = on.get(on.size() - 1);
    int shown = Math.min(sorted.size(), STACK);
    List<Timeline.Dot> dots = new ArrayList<>();
    for (int i = 0; i < shown; i++) {
      dots.add(new Timeline.Dot(height - DOT - i * DOT, sorted.get(i).copyOf().isPresent()));
    }
    double middle = on.stream().mapToDouble(this::at).average().orElse(0);
    return new Timeline.Dots(
        percent(middle),
        dots,
        sorted.size() - shown,
        height - DOT - shown * DOT + 2,
        from.equals(to) ? words.day(from) : words.of("interval", words.day(from), words.day(to)),
        sorted.size(),
        sorted.size() == 1
            ? StemmaTree.path(sorted.get(0).line())
            : path + "?from=" + from + "&to=" + to + query + "#evidence");
  }

  private static Optional<LocalDate> day(Traced traced) {
    return traced.line().report().published();
  }

  private Optional<Timeline.Lane> stages() {
    List<Timeline.Mark> marks = new ArrayList<>();
    for (Development.Step step : dossier.development().stages()) {
      Optional<LocalDate> day = day(step.line());
      if (day.isPresent()) {
        double at = at(day.get());
        marks.add(
            new Timeline.Mark(
                percent(at),
                STAGE * marks.size() + STAGE / 2 + 2,
                at > 60 ? "end" : "start",
                words.label("stage", step.stage().label()),
                words.day(day.get()),
                StemmaTree.path(step.line().line())));
      }
    }
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Timeline.Lane(
                "stages",
                "stages",
                words.of("timeline.stages"),
                STAGE * marks.size() + 4,
                List.of(),
                marks));
  }

  private int column(LocalDate day) {
    return days == 0 ? 0 : (int) (COLUMNS * ChronoUnit.DAYS.between(first, day) / (days + 1));
  }

  private double at(LocalDate day) {
    return days == 0
        ? 50
        : EDGE + (100 - 2 * EDGE) * ChronoUnit.DAYS.between(first, day) / (double) days;
  }

  private static String anchor(double at) {
    return at < 12 ? "start" : at > 88 ? "end" : "middle";
  }

  static String percent(double at) {
    return String.format(Locale.ROOT, "%.2f%%", at);
  }
}

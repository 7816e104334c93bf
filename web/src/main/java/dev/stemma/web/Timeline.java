package dev.stemma.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reports, denials and stages in time. Places are parts of the width, so that a drawing is as wide
 * as there is room, and its words keep their size.
 *
 * @param first the first day
 * @param last the last
 * @param lanes one for each origin, one for denials, one for stages
 * @param ticks days on the axis
 * @param undated how many reports bear no date
 * @param merged how many origins share the lane of the others
 */
public record Timeline(
    LocalDate first, LocalDate last, List<Lane> lanes, List<Tick> ticks, int undated, int merged) {
  /**
   * A lane.
   *
   * @param kind {@code origin}, {@code denials}, {@code stages}
   * @param tone as in {@link StemmaNode}
   * @param height in pixels
   */
  public record Lane(
      String kind, String tone, String name, int height, List<Dots> dots, List<Mark> marks) {
    public Lane {
      dots = List.copyOf(dots);
      marks = List.copyOf(marks);
    }
  }

  /**
   * The reports of some days.
   *
   * @param x their place: {@code 42.50%}
   * @param dots one a report, as long as there is room
   * @param more how many more there are
   * @param top where the number of these stands
   * @param days the days in words
   * @param reports how many reports
   * @param path the report, or where they are listed
   */
  public record Dots(
      String x, List<Dot> dots, int more, int top, String days, int reports, String path) {
    public Dots {
      dots = List.copyOf(dots);
    }
  }

  /** One report. */
  public record Dot(int y, boolean copy) {}

  /** A stage, where it was first said. */
  public record Mark(String x, int y, String anchor, String name, String day, String path) {}

  /** A day on the axis. */
  public record Tick(String x, String anchor, String name) {}

  /** The height of the axis. */
  public static final int AXIS = 24;

  public Timeline {
    lanes = List.copyOf(lanes);
    ticks = List.copyOf(ticks);
  }

  /** How many reports are shown. */
  public int reports() {
    return lanes.stream().flatMap(l -> l.dots().stream()).mapToInt(Dots::reports).sum();
  }

  /** A lane of stages, if any was said. */
  public Optional<Lane> stages() {
    return lanes.stream().filter(l -> l.kind().equals("stages")).findFirst();
  }
}

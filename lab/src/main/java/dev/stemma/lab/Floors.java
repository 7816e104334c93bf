package dev.stemma.lab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The figures that must not be fallen short of: one a line, {@code set}, {@code measure} (a name of
 * {@link Measures}) and the least value, with tabs between; lines that begin with {@code #} are
 * remarks.
 *
 * <p>Floors are only ever raised, with {@link #raised}. A floor on a set that was not measured says
 * nothing; one on a measure that a measured set does not have is fallen short of.
 *
 * @param remarks the remark lines, kept for writing
 * @param floors in the order of the file
 */
public record Floors(List<String> remarks, List<Floor> floors) {
  private static final Pattern TAB = Pattern.compile("\t");

  /**
   * One pinned figure.
   *
   * @param set name of a benchmark set, or {@code all-fr} and the like
   * @param measure name of the figure
   * @param least the lowest value allowed, 0 to 1
   */
  public record Floor(String set, String measure, BigDecimal least) {
    public Floor {
      if (least.signum() < 0 || least.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("no floor between 0 and 1: " + least);
      }
    }

    private Optional<Double> measured(Map<String, Map<String, Double>> figures) {
      return Optional.ofNullable(figures.getOrDefault(set, Map.of()).get(measure));
    }

    private Floor raised(Optional<Double> measured) {
      return measured
          .map(Floors::roundedDown)
          .filter(value -> value.compareTo(least) > 0)
          .map(value -> new Floor(set, measure, value))
          .orElse(this);
    }
  }

  /**
   * A floor and the figure that is below it.
   *
   * @param floor what was asked for
   * @param measured what was reached, if the measure exists
   */
  public record Shortfall(Floor floor, Optional<Double> measured) {
    /** For example {@code dev-fr facts.f1 0.581 is below its floor 0.600}. */
    @Override
    public String toString() {
      return "%s %s %s is below its floor %s"
          .formatted(
              floor.set(),
              floor.measure(),
              measured.map(value -> roundedDown(value).toPlainString()).orElse("(no such measure)"),
              floor.least().toPlainString());
    }
  }

  public Floors {
    remarks = List.copyOf(remarks);
    floors = List.copyOf(floors);
    Set<String> seen = new HashSet<>();
    for (Floor floor : floors) {
      if (!seen.add(floor.set() + " " + floor.measure())) {
        throw new IllegalArgumentException("two floors for " + floor.set() + " " + floor.measure());
      }
    }
  }

  /** Reads the lines of a floors file; refuses a line that has not three columns, by its number. */
  public static Floors parse(List<String> lines) {
    List<String> remarks = new ArrayList<>();
    List<Floor> floors = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        remarks.add(line);
      } else if (!line.isBlank()) {
        floors.add(floor(line, i + 1));
      }
    }
    return new Floors(remarks, floors);
  }

  private static Floor floor(String line, int number) {
    List<String> columns = TAB.splitAsStream(line).toList();
    if (columns.size() != 3) {
      throw new IllegalArgumentException("line " + number + ": set, measure and floor wanted");
    }
    return new Floor(columns.get(0), columns.get(1), new BigDecimal(columns.get(2)));
  }

  /** The floors, of sets that were measured, whose measure is below. */
  public List<Shortfall> below(Map<String, Map<String, Double>> figures) {
    return floors.stream()
        .filter(floor -> figures.containsKey(floor.set()))
        .map(floor -> new Shortfall(floor, floor.measured(figures)))
        .filter(s -> s.measured().map(v -> v < s.floor().least().doubleValue()).orElse(true))
        .toList();
  }

  /**
   * The same floors, lifted to what was measured (to three decimals, downwards) where that is more.
   */
  public Floors raised(Map<String, Map<String, Double>> figures) {
    return new Floors(remarks, floors.stream().map(f -> f.raised(f.measured(figures))).toList());
  }

  /** Three decimals, so that what is shown as reached was reached. */
  private static BigDecimal roundedDown(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.DOWN);
  }

  /** The lines of the file: the remarks, then the floors. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(remarks);
    floors.forEach(f -> lines.add(f.set() + "\t" + f.measure() + "\t" + f.least().toPlainString()));
    return lines;
  }
}

package dev.stemma.dossiers;

import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what stands against what on a matter. Two numbers clash only where step, goods and time are
 * the same and their ranges do not meet; what an origin says later in other words is development,
 * not contradiction.
 */
final class Contradictions {
  /** Reports that give no day for an event speak of one event if they are not further apart. */
  private static final int SAME_EVENT_DAYS = 14;

  /** So many lines are compared with each other, the earliest of each origin and value. */
  private static final int MOST = 400;

  private static final Set<Stage> STOPPED = EnumSet.of(Stage.HALTED, Stage.EASED);
  private static final Set<Stage> DONE =
      EnumSet.of(Stage.SHIPPED, Stage.DELIVERED, Stage.IMPOSED, Stage.IN_FORCE);

  private final List<Traced> affirming;
  private final Map<Long, List<Traced>> byReport;
  private final List<Contradiction> found = new ArrayList<>();
  private final Set<Known> known = new HashSet<>();

  /** What is shown once: of one kind, in one report, by one origin, for one reason. */
  private record Known(Contradiction.Kind kind, long document, String origin, String why) {}

  private Contradictions(List<Traced> lines) {
    this.affirming = lines.stream().filter(t -> !t.line().denies() && !t.restates()).toList();
    this.byReport =
        affirming.stream().collect(Collectors.groupingBy(t -> t.line().report().document()));
  }

  /** The contradictions among the lines of a matter, from the earliest. */
  static List<Contradiction> of(List<Traced> lines) {
    Contradictions all = new Contradictions(lines);
    lines.stream().filter(t -> t.line().denies()).forEach(all::denial);
    all.clashes();
    lines.forEach(all::caveats);
    return all.found;
  }

  /**
   * What others say of the same goods, in the same odd number, of other parties.
   *
   * @param lines the lines of a matter
   * @param others lines of other groups by the odd number
   */
  static List<Contradiction> parties(List<Traced> lines, Function<Traced, List<Traced>> others) {
    Contradictions all = new Contradictions(lines);
    for (Traced traced : all.affirming) {
      for (Traced other : others.apply(traced)) {
        if (!other.line().denies()
            && !other.origin().equals(traced.origin())
            && comparable(other)
            && sameTime(traced.line(), other.line())) {
          all.add(
              Contradiction.Kind.PARTY,
              other,
              Optional.of(traced),
              String.join(", ", Figures.odd(other.line())));
        }
      }
    }
    return all.found;
  }

  /** A denial points to the last that was said before it, in its own report if it says it. */
  private void denial(Traced denial) {
    Optional<Traced> own =
        byReport.getOrDefault(denial.line().report().document(), List.of()).stream()
            .filter(t -> !t.origin().equals(denial.origin()))
            .findFirst();
    add(Contradiction.Kind.DENIAL, denial, own.or(() -> before(denial)), "");
  }

  private Optional<Traced> before(Traced denial) {
    for (int i = affirming.size() - 1; i >= 0; i--) {
      Traced told = affirming.get(i);
      if (notAfter(told.line(), denial.line()) && !told.origin().equals(denial.origin())) {
        return Optional.of(told);
      }
    }
    return Optional.empty();
  }

  private static boolean notAfter(Line a, Line b) {
    Optional<LocalDate> one = a.report().published();
    Optional<LocalDate> other = b.report().published();
    return one.isPresent() && other.isPresent() && !one.get().isAfter(other.get());
  }

  private void clashes() {
    List<Traced> compared =
        affirming.stream().filter(Contradictions::comparable).limit(MOST).toList();
    for (int i = 0; i < compared.size(); i++) {
      for (Traced earlier : compared.subList(0, i)) {
        if (!earlier.origin().equals(compared.get(i).origin())) {
          clash(compared.get(i), earlier);
        }
      }
    }
  }

  private static boolean comparable(Traced traced) {
    return !traced.origin().equals(Origin.UNKNOWN) && traced.copyOf().isEmpty();
  }

  private void clash(Traced later, Traced earlier) {
    Line a = later.line();
    Line b = earlier.line();
    if (a.stage().isPresent() && b.stage().isPresent() && stopped(a, b)) {
      add(
          Contradiction.Kind.STAGE,
          later,
          Optional.of(earlier),
          a.stage().get().label() + " / " + b.stage().get().label());
    }
    if (!a.stage().equals(b.stage())) {
      return;
    }
    for (Good x : a.goods()) {
      for (Good y : b.goods()) {
        goods(later, x, earlier, y);
      }
    }
  }

  private static boolean stopped(Line a, Line b) {
    return STOPPED.contains(a.stage().orElseThrow())
        && DONE.contains(b.stage().orElseThrow())
        && sameTime(a, b);
  }

  private void goods(Traced later, Good x, Traced earlier, Good y) {
    if (!sameGoods(x, y) || !known(x) || !known(y)) {
      return;
    }
    if (!meet(x, y) && sameTime(later.line(), earlier.line())) {
      add(
          Contradiction.Kind.QUANTITY,
          later,
          Optional.of(earlier),
          x.amount() + " / " + y.amount());
    } else if (exact(x) && exact(y) && meet(x, y) && apart(later.line(), earlier.line())) {
      add(Contradiction.Kind.DATE, later, Optional.of(earlier), x.amount());
    }
  }

  private static boolean sameGoods(Good x, Good y) {
    boolean models =
        x.designation().isEmpty()
            || y.designation().isEmpty()
            || x.designation().equals(y.designation());
    return x.category() == y.category() && x.unit().equals(y.unit()) && models;
  }

  private static boolean known(Good good) {
    return good.min().isPresent() || good.max().isPresent();
  }

  private static boolean exact(Good good) {
    return good.min().isPresent()
        && good.min().equals(good.max())
        && good.designation().isPresent();
  }

  private static boolean meet(Good x, Good y) {
    return notAbove(x.min(), y.max()) && notAbove(y.min(), x.max());
  }

  private static boolean notAbove(OptionalLong low, OptionalLong high) {
    return low.isEmpty() || high.isEmpty() || low.getAsLong() <= high.getAsLong();
  }

  /** Whether two lines may be of one event. */
  private static boolean sameTime(Line a, Line b) {
    if (hasDays(a) && hasDays(b)) {
      return !apart(a, b);
    }
    Optional<LocalDate> one = a.report().published();
    Optional<LocalDate> other = b.report().published();
    return one.isPresent()
        && other.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= SAME_EVENT_DAYS;
  }

  private static boolean hasDays(Line line) {
    return line.from().isPresent() || line.to().isPresent();
  }

  /** Whether the days of two events are given and do not meet. */
  private static boolean apart(Line a, Line b) {
    return hasDays(a) && hasDays(b) && (before(a, b) || before(b, a));
  }

  private static boolean before(Line a, Line b) {
    return a.to().isPresent() && b.from().isPresent() && a.to().get().isBefore(b.from().get());
  }

  private void caveats(Traced traced) {
    for (Caveat caveat : traced.line().caveats()) {
      add(caveat.kind(), traced, Optional.empty(), caveat.words());
    }
  }

  /** One of a kind for each report and each thing that it stands against. */
  private void add(Contradiction.Kind kind, Traced line, Optional<Traced> against, String why) {
    String origin = kind == Contradiction.Kind.UNVERIFIED ? "" : line.origin();
    String reason = kind == Contradiction.Kind.DENIAL ? "" : why;
    if (known.add(new Known(kind, line.line().report().document(), origin, reason))) {
      found.add(new Contradiction(kind, line, against, why));
    }
  }
}

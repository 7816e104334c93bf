package dev.stemma.dossiers;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a matter went on in time.
 *
 * @param first day of the earliest report
 * @param last day of the latest
 * @param silence the longest stretch without a report, in days; 0 where there is none
 * @param stages who first said each step, from the first step to the last
 * @param certainties how each origin put it, from the earliest; never averaged
 * @param quantities what each origin said how many, from the earliest
 */
public record Development(
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long silence,
    List<Step> stages,
    List<Wording> certainties,
    List<Amount> quantities) {
  /** Who first said that it had come so far. */
  public record Step(Stage stage, Traced line) {}

  /** How an origin put it. */
  public record Wording(
      String origin,
      Certainty certainty,
      Optional<String> term,
      Optional<String> lexicon,
      Traced line) {}

  /** What an origin said how many. */
  public record Amount(String origin, Good good, Traced line) {
    /** Lower bound. */
    public OptionalLong min() {
      return good.min();
    }

    /** Upper bound. */
    public OptionalLong max() {
      return good.max();
    }
  }

  public Development {
    stages = List.copyOf(stages);
    certainties = List.copyOf(certainties);
    quantities = List.copyOf(quantities);
  }

  /** How the lines of a matter, from the earliest to the latest, went on. */
  static Development of(List<Traced> lines) {
    List<LocalDate> days =
        lines.stream().flatMap(t -> t.line().report().published().stream()).sorted().toList();
    long silence = 0;
    for (int i = 1; i < days.size(); i++) {
      silence = Math.max(silence, ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) - 1);
    }
    Map<Stage, Step> stages = new EnumMap<>(Stage.class);
    Map<String, Wording> wordings = new LinkedHashMap<>();
    Map<String, Amount> amounts = new LinkedHashMap<>();
    for (Traced traced : lines) {
      Line line = traced.line();
      if (line.denies()) {
        continue;
      }
      line.stage().ifPresent(stage -> stages.putIfAbsent(stage, new Step(stage, traced)));
      if (!traced.origin().equals(Origin.UNKNOWN)) {
        wordings.putIfAbsent(
            traced.origin() + line.certainty() + line.term().orElse(""),
            new Wording(traced.origin(), line.certainty(), line.term(), line.lexicon(), traced));
      }
      for (Good good : line.goods()) {
        if (!good.amount().isEmpty()) {
          amounts.putIfAbsent(
              String.join(
                  "|",
                  traced.origin(),
                  good.category().label(),
                  good.min().toString(),
                  good.max().toString()),
              new Amount(traced.origin(), good, traced));
        }
      }
    }
    return new Development(
        days.stream().findFirst(),
        days.stream().reduce((a, b) -> b),
        silence,
        new ArrayList<>(stages.values()),
        new ArrayList<>(wordings.values()),
        new ArrayList<>(amounts.values()));
  }
}

package dev.stemma.dossiers;

import dev.stemma.evidence.Certainty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How credible a matter is, on the Admiralty scale (NATO AJP-2.1; FM 2-22.3, appendix B), as far as
 * the number and kind of origins tells. A suggestion, with the rule that gave it; the first rule
 * that holds. Nothing is said of sources' reliability, which is the user's to judge.
 *
 * @param grade {@code 1} to {@code 6}, or {@code contested}
 * @param rule which rule gave it
 */
public record Grade(String grade, Rule rule) {
  /** The rules, in order of precedence. */
  public enum Rule {
    /** Independent origins that are no parties to it assert it and the contrary: no number. */
    CONTESTED("contested"),
    /** Only the contrary is asserted by an independent origin that is no party: 5, improbable. */
    CONTRADICTED("5"),
    /** Two or more independent origins state it: 1, confirmed by other sources. */
    CONFIRMED("1"),
    /** All independent origins that affirm it call it unlikely: 4, doubtful. */
    DOUBTED("4"),
    /** One independent origin, no party to it, states it: 2, probably true. */
    ONE_ORIGIN("2"),
    /** One independent origin speaks only of a possibility, or is a party: 3, possibly true. */
    ONE_RESERVED("3"),
    /** No origin is known: 6, cannot be judged. */
    UNKNOWN("6");

    private final String grade;

    Rule(String grade) {
      this.grade = grade;
    }
  }

  private static final Set<Certainty> FIRM =
      EnumSet.of(
          Certainty.STATED,
          Certainty.ASSESSED,
          Certainty.ALMOST_CERTAIN,
          Certainty.HIGHLY_LIKELY,
          Certainty.LIKELY);
  private static final Set<Certainty> DOUBTFUL =
      EnumSet.of(Certainty.UNLIKELY, Certainty.HIGHLY_UNLIKELY, Certainty.REMOTE);

  /** The suggested grade of a matter. */
  static Grade of(Matter matter, List<Traced> lines, List<Origin> origins) {
    Rule rule = rule(matter, lines, origins);
    return new Grade(rule.grade, rule);
  }

  private static Rule rule(Matter matter, List<Traced> lines, List<Origin> origins) {
    List<Origin> affirming = origins.stream().filter(o -> o.counted() && o.affirms()).toList();
    boolean contrary =
        origins.stream()
            .anyMatch(o -> o.counted() && o.denies() && !o.affirms() && !isParty(o, matter));
    if (contrary) {
      return affirming.stream().anyMatch(o -> !isParty(o, matter))
          ? Rule.CONTESTED
          : affirming.isEmpty() ? Rule.CONTRADICTED : Rule.CONTESTED;
    }
    if (affirming.isEmpty()) {
      return Rule.UNKNOWN;
    }
    List<Origin> firm = affirming.stream().filter(o -> says(o, lines, FIRM)).toList();
    if (firm.size() >= 2) {
      return Rule.CONFIRMED;
    }
    if (firm.isEmpty() && affirming.stream().allMatch(o -> says(o, lines, DOUBTFUL))) {
      return Rule.DOUBTED;
    }
    return firm.stream().anyMatch(o -> !isParty(o, matter)) ? Rule.ONE_ORIGIN : Rule.ONE_RESERVED;
  }

  private static boolean isParty(Origin origin, Matter matter) {
    return List.of(matter.actors().split("[>+]", -1)).contains(origin.id());
  }

  private static boolean says(Origin origin, List<Traced> lines, Set<Certainty> certainties) {
    return lines.stream()
        .filter(t -> t.origin().equals(origin.id()) && !t.line().denies())
        .anyMatch(t -> certainties.contains(t.line().certainty()));
  }
}

package dev.stemma.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document, or someone in it, says about arms, sanctions or military supply. A claim says
 * who says it, how surely and in which words; never whether it is true.
 *
 * @param type what is claimed
 * @param evidence the sentence that states it
 * @param roles who and what takes part; a role without fillers is absent
 * @param stage how far a transfer or sanction has come; empty for other types
 * @param sources the chain of authority, from the one nearest to the reader to the origin; empty
 *     for the document's own voice
 * @param certainty how the origin puts it
 * @param marker the words that mark the certainty; empty where it is {@code stated}
 * @param probability the yardstick's range; only where the holder writes by it
 * @param polarity whether it is affirmed or denied
 * @param time when the event is said to happen
 * @param reasons why each field was read so
 */
public record Claim(
    ClaimType type,
    Span evidence,
    Map<Role, List<Filler>> roles,
    Optional<Stage> stage,
    List<Source> sources,
    Certainty certainty,
    Optional<Marker> marker,
    Optional<Probability> probability,
    Polarity polarity,
    Optional<Interval> time,
    List<Reason> reasons) {
  public Claim {
    EnumMap<Role, List<Filler>> copy = new EnumMap<>(Role.class);
    roles.forEach(
        (role, fillers) -> {
          if (!fillers.isEmpty()) {
            copy.put(role, List.copyOf(fillers));
          }
        });
    roles = java.util.Collections.unmodifiableMap(copy);
    sources = List.copyOf(sources);
    reasons = List.copyOf(reasons);
    boolean staged = type == ClaimType.TRANSFER || type == ClaimType.SANCTION;
    if (staged != stage.isPresent()) {
      throw Refusal.of(Flaw.STAGE, type.label(), stage.toString());
    }
  }

  /** The fillers of a role; empty where it has none. */
  public List<Filler> fillers(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** The same claim on the word of others, and why. */
  public Claim from(List<Source> others, Reason why) {
    List<Reason> all = new ArrayList<>(reasons);
    all.add(why);
    return new Claim(
        type, evidence, roles, stage, others, certainty, marker, probability, polarity, time, all);
  }
}

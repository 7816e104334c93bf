package dev.stemma.desk;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A claim as a person writes it down: plain words and choices, without places. {@link Drafting}
 * makes a claim of it.
 *
 * @param parties who takes part, by role
 * @param items goods
 * @param sources the chain, from the one nearest to the reader to the origin
 * @param begin first day of the event
 * @param end last day of the event
 */
public record ClaimDraft(
    ClaimType type,
    Optional<Stage> stage,
    Polarity polarity,
    Certainty certainty,
    Map<Role, List<Party>> parties,
    List<Goods> items,
    List<Link> sources,
    Optional<LocalDate> begin,
    Optional<LocalDate> end) {
  /** Who takes part; an empty id is unknown. */
  public record Party(String words, String id) {}

  /** Goods; an empty designation or unit is unknown. */
  public record Goods(
      String words,
      Category category,
      String designation,
      OptionalLong min,
      OptionalLong max,
      String unit) {}

  /** A link of the chain; an empty id is unknown. */
  public record Link(String words, SourceKind kind, String id) {}

  public ClaimDraft {
    EnumMap<Role, List<Party>> copy = new EnumMap<>(Role.class);
    parties.forEach((role, list) -> copy.put(role, List.copyOf(list)));
    parties = java.util.Collections.unmodifiableMap(copy);
    items = List.copyOf(items);
    sources = List.copyOf(sources);
  }

  /** An affirmed transfer of which nothing is said yet. */
  public static ClaimDraft blank() {
    return new ClaimDraft(
        ClaimType.TRANSFER,
        Optional.of(Stage.DELIVERED),
        Polarity.AFFIRMED,
        Certainty.STATED,
        Map.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A claim as a draft, to be corrected. */
  public static ClaimDraft of(Claim claim) {
    Map<Role, List<Party>> parties = new EnumMap<>(Role.class);
    claim
        .roles()
        .forEach(
            (role, fillers) -> {
              if (role != Role.ITEMS) {
                parties.put(role, fillers.stream().map(ClaimDraft::party).toList());
              }
            });
    return new ClaimDraft(
        claim.type(),
        claim.stage(),
        claim.polarity(),
        claim.certainty(),
        parties,
        claim.fillers(Role.ITEMS).stream()
            .filter(Filler.Item.class::isInstance)
            .map(f -> goods((Filler.Item) f))
            .toList(),
        claim.sources().stream()
            .map(s -> new Link(plain(s.words().text()), s.kind(), s.id().orElse("")))
            .toList(),
        claim.time().flatMap(Interval::begin),
        claim.time().flatMap(Interval::end));
  }

  private static Party party(Filler filler) {
    return new Party(
        plain(filler.words().text()),
        filler instanceof Filler.Party party ? party.id().orElse("") : "");
  }

  private static Goods goods(Filler.Item item) {
    Optional<Quantity> quantity = item.quantity();
    return new Goods(
        plain(item.words().text()),
        item.category(),
        item.designation().orElse(""),
        quantity.map(Quantity::min).orElse(OptionalLong.empty()),
        quantity.map(Quantity::max).orElse(OptionalLong.empty()),
        quantity.flatMap(Quantity::unit).orElse(""));
  }

  /** Words on one line. */
  static String plain(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}

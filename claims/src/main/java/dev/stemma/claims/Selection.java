package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses among the candidates of a sentence: what asserts nothing goes, and of several readings of
 * one proposition the fullest stays.
 */
final class Selection {
  private final Syntax syntax;
  private final List<Attribution> attributions;

  Selection(Syntax syntax, List<Attribution> attributions) {
    this.syntax = syntax;
    this.attributions = attributions;
  }

  List<Candidate> best(List<Candidate> candidates) {
    List<Candidate> asserted =
        candidates.stream()
            .filter(c -> !c.modality().void_())
            .filter(c -> !Authority.of(syntax, c, attributions).retracts())
            .filter(c -> !isBanned(c))
            .toList();
    List<Candidate> kept = new ArrayList<>();
    List<Candidate> fullest = new ArrayList<>(asserted);
    fullest.sort(
        Comparator.comparing(Candidate::recalled)
            .thenComparing(c -> !c.match().value().is(Frame.Trait.INSIDE))
            .thenComparingInt((Candidate c) -> -c.size())
            .thenComparingInt(c -> -c.match().parts().size())
            .thenComparingInt(c -> c.match().value().pos().equals("verb") ? 0 : 1)
            .thenComparingInt(c -> c.match().head()));
    for (Candidate candidate : fullest) {
      if (kept.stream().noneMatch(k -> same(k, candidate) || supersedes(k, candidate))
          && !mereAccusation(candidate, asserted)) {
        kept.add(candidate);
      }
    }
    kept.sort(Comparator.comparingInt(c -> c.match().head()));
    return kept.stream().map(k -> withCauses(k, asserted)).toList();
  }

  /** "a ban on exports to Moscow": the trade is what the measure forbids, no transfer. */
  private boolean isBanned(Candidate candidate) {
    int word = candidate.match().head();
    boolean transfer = candidate.match().value().type() == ClaimType.TRANSFER;
    boolean forbidden =
        transfer
            && candidate.modality().stage().filter(s -> s == Stage.HALTED).isPresent()
            && !candidate.roles().containsKey(Role.RECIPIENT)
            && candidate.modality().path().stream().anyMatch(this::forbids);
    if (forbidden
        || candidate.modality().certainty() != Certainty.UNCLEAR && isWithoutProof(word)) {
      return true;
    }
    boolean trade = transfer && candidate.match().value().pos().equals("noun");
    for (int at = syntax.head(word); trade && at >= 0 && syntax.isNoun(at); at = syntax.head(at)) {
      if (syntax.hasTerm(at, Term.Kind.MEASURE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "has no evidence that", "aucune preuve que": what no sign points to is not said to be so,
   * unless who looked for it says that it was not.
   */
  private boolean isWithoutProof(int word) {
    for (int i = 0; i < syntax.size(); i++) {
      boolean missing = Proofs.missing(syntax, i).get(word);
      if (missing
          && attributions.stream().noneMatch(a -> a.kind() == Cue.Kind.DENY && a.covers(word))) {
        return true;
      }
    }
    return false;
  }

  /** "a resolution forbids them to sell weapons": a rule of law halts no sale. */
  private boolean forbids(int word) {
    return syntax.isVerb(word)
        && syntax.pack().operators().at(syntax, word).stream()
            .anyMatch(
                m ->
                    m.value().stage().filter(s -> s == Stage.HALTED).isPresent()
                        && m.value().controller().equals("obj"));
  }

  /** The causes that another reading of the same lack or loss names. */
  private Candidate withCauses(Candidate kept, List<Candidate> all) {
    if (kept.roles().containsKey(Role.CAUSE)) {
      return kept;
    }
    return all.stream()
        .filter(c -> c.roles().containsKey(Role.CAUSE) && same(kept, c))
        .findFirst()
        .map(
            c -> {
              Map<Role, List<Filler>> roles = new EnumMap<>(kept.roles());
              roles.put(Role.CAUSE, c.roles().getOrDefault(Role.CAUSE, List.of()));
              return kept.withRoles(roles);
            })
        .orElse(kept);
  }

  /** One word states one thing, and cooperation by a transfer is that transfer. */
  private boolean supersedes(Candidate kept, Candidate other) {
    ClaimType type = other.match().value().type();
    boolean shared =
        kept.match().holds(other.match().head()) || other.match().holds(kept.match().head());
    List<String> parties = Roles.ids(other.roles(), Role.PARTIES);
    boolean handed =
        type == ClaimType.COOPERATION
            && kept.match().value().type() == ClaimType.TRANSFER
            && parties.containsAll(Roles.ids(kept.roles(), Role.SUPPLIER))
            && parties.containsAll(Roles.ids(kept.roles(), Role.RECIPIENT));
    boolean made =
        type == ClaimType.PRODUCTION
            && kept.match().value().type() == ClaimType.TRANSFER
            && kept.modality().path().lastIndexOf(other.match().head()) > 0;
    boolean lacking =
        kept.match().value().type() == ClaimType.SHORTAGE
            && type == ClaimType.TRANSFER
            && other.match().value().pos().equals("noun")
            && Holders.sameGoods(kept, other);
    boolean seized =
        kept.match().value().type() == ClaimType.SEIZURE
            && type == ClaimType.TRANSFER
            && syntax.has(other.match().head(), "acl")
            && Holders.sameGoods(kept, other);
    boolean built = // "builds drones with Chinese engines"
        type == ClaimType.PRODUCTION && kept.match().value().is(Frame.Trait.INSIDE);
    return shared && !built || handed || made || lacking || seized;
  }

  /** An accusation whose content is a claim of another type is that claim. */
  private boolean mereAccusation(Candidate candidate, List<Candidate> all) {
    if (candidate.match().value().type() != ClaimType.ACCUSATION) {
      return false;
    }
    Optional<Attribution> own =
        attributions.stream().filter(a -> candidate.match().holds(a.cue())).findFirst();
    return own.isPresent()
        && all.stream()
            .anyMatch(
                c ->
                    c.match().value().type() != ClaimType.ACCUSATION
                        && own.get().covers(c.match().head()));
  }

  /** Whether two candidates read one proposition: same type, related words, no clashing filler. */
  private boolean same(Candidate kept, Candidate other) {
    if (kept.match().value().type() != other.match().value().type()) {
      return false;
    }
    if (kept.match().head() == other.match().head()) {
      return true;
    }
    if (measuresDiffer(kept, other)) {
      return false;
    }
    boolean inside =
        kept.match().parts().contains(other.match().head())
            || other.match().parts().contains(kept.match().head());
    boolean related =
        kept.modality().path().contains(other.match().head())
            || other.modality().path().contains(kept.match().head());
    return inside || compatible(kept, other) && (related || contained(kept, other));
  }

  /** "put it under sanctions and banned imports": two measures are two propositions. */
  private static boolean measuresDiffer(Candidate a, Candidate b) {
    List<String> left = Roles.ids(a.roles(), Role.MEASURE);
    List<String> right = Roles.ids(b.roles(), Role.MEASURE);
    return !left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains);
  }

  private static boolean compatible(Candidate a, Candidate b) {
    for (Role role : a.roles().keySet()) {
      if (role == Role.MEASURE || role == Role.CAUSE || role == Role.PLACE) {
        continue;
      }
      List<Filler> left = a.roles().getOrDefault(role, List.of());
      List<Filler> right = b.roles().getOrDefault(role, List.of());
      if (!right.isEmpty()
          && right.stream().noneMatch(r -> left.stream().anyMatch(l -> alike(l, r)))) {
        return false;
      }
    }
    return true;
  }

  /** All that the smaller one says is in the fuller one. */
  private static boolean contained(Candidate full, Candidate small) {
    return small.roles().keySet().stream()
        .filter(r -> r != Role.MEASURE && r != Role.CAUSE)
        .allMatch(full.roles()::containsKey);
  }

  private static boolean alike(Filler a, Filler b) {
    if (a instanceof Filler.Party p && b instanceof Filler.Party q) {
      return p.id().isPresent() && p.id().equals(q.id())
          || p.words().text().equals(q.words().text());
    }
    if (a instanceof Filler.Item i && b instanceof Filler.Item j) {
      return i.words().span().equals(j.words().span()) || i.category() == j.category();
    }
    return false;
  }
}

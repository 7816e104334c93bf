package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds which of the claims made before a denial means. */
final class Targets {
  /** How many sentences with claims a denial reaches back. */
  private static final int REACH = 4;

  /** Code points between neighbouring sentences: blanks, line ends, a quotation mark. */
  private static final int GAP = 4;

  /** The rank of what no denial points back to: a measure that was taken, a blame, a friendship. */
  private static final int NONE = 8;

  private final Syntax syntax;
  private final Span here;
  private final List<Claim> earlier;

  /**
   * The claims before a sentence.
   *
   * @param syntax the sentence
   * @param earlier the claims before it, and those of its own that may be meant, in text order
   */
  Targets(Syntax syntax, List<Claim> earlier) {
    this.syntax = syntax;
    this.here = syntax.span();
    this.earlier = List.copyOf(earlier);
  }

  /**
   * The affirmed claims of the latest sentence near by that have the denier in them; else the one
   * right before; else what the same denier denied already.
   *
   * @param deal whether only a transfer is meant that the denier takes part in
   */
  List<Claim> of(Actor denier, boolean deal) {
    Optional<Claim> adjacent = Optional.empty();
    Optional<Claim> denied = Optional.empty();
    List<Claim> concerned = new ArrayList<>();
    int seen = 0;
    Span last = here;
    for (int i = earlier.size() - 1; i >= 0 && seen <= REACH; i--) {
      Claim claim = earlier.get(i);
      if (!claim.evidence().equals(last)) {
        if (!concerned.isEmpty()) {
          break;
        }
        seen++;
        last = claim.evidence();
      }
      boolean own = isOwn(claim, denier);
      boolean fits = deal ? claim.type() == ClaimType.TRANSFER : rank(claim) < NONE;
      if (seen > REACH || !fits || own && claim.polarity() != Polarity.DENIED) {
        continue;
      }
      if (claim.polarity() == Polarity.DENIED) {
        denied = denied.isEmpty() && own ? Optional.of(claim) : denied;
      } else if (denier.id().filter(id -> names(claim, id)).isPresent()) {
        concerned.add(0, claim);
      } else if (adjacent.isEmpty() && !deal && isAdjacent(claim)) {
        adjacent = Optional.of(claim);
      }
    }
    boolean nearer = adjacent.filter(this::isTogether).isPresent();
    if (!concerned.isEmpty() && !(nearer && !isTogether(concerned.get(0)))) {
      return told(concerned);
    }
    Optional<Claim> other = adjacent.isPresent() || deal ? adjacent : denied;
    return other.map(List::of).orElse(List.of());
  }

  /**
   * What a denial at the head of a report is about, if nothing before it is: the affirmed claims of
   * the next sentence that has any with the denier in them.
   */
  static List<Claim> behind(List<Claim> later, Actor denier, boolean deal) {
    List<Claim> concerned = new ArrayList<>();
    for (Claim claim : later) {
      if (!concerned.isEmpty() && !claim.evidence().equals(concerned.get(0).evidence())) {
        break;
      }
      boolean fits = deal ? claim.type() == ClaimType.TRANSFER : rank(claim) < NONE;
      if (fits
          && claim.polarity() == Polarity.AFFIRMED
          && !isOwn(claim, denier)
          && denier.id().filter(id -> names(claim, id)).isPresent()) {
        concerned.add(claim);
      }
    }
    return told(concerned);
  }

  /** Whether a claim stands in the paragraph of the denial. */
  private boolean isTogether(Claim claim) {
    int from = claim.evidence().end();
    return from >= here.begin()
        || !syntax.text().slice(new Span(from, here.begin())).contains("\n");
  }

  boolean isAdjacent(Claim claim) {
    return here.begin() - claim.evidence().end() <= GAP;
  }

  static boolean isOwn(Claim claim, Actor actor) {
    return claim.sources().stream().anyMatch(s -> s.id().isPresent() && s.id().equals(actor.id()));
  }

  static boolean names(Claim claim, String id) {
    for (Map.Entry<Role, List<Filler>> entry : claim.roles().entrySet()) {
      for (Filler filler : entry.getValue()) {
        if (filler instanceof Filler.Party p && p.id().filter(id::equals).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Of several claims that one sentence makes, those of the kind that a denial most likely means: a
   * transfer before other deeds.
   */
  private static List<Claim> told(List<Claim> claims) {
    int best = claims.stream().mapToInt(Targets::rank).min().orElse(0);
    return claims.stream().filter(c -> rank(c) == best).toList();
  }

  private static int rank(Claim claim) {
    return switch (claim.type()) {
      case TRANSFER -> 0;
      case USE -> 1;
      case SEIZURE -> 2;
      case SANCTION -> claim.stage().filter(s -> s == Stage.EVADED).isPresent() ? 3 : NONE;
      case TRAINING -> 4;
      case PRODUCTION -> 5;
      case LOSS -> 6;
      case SHORTAGE -> 7;
      default -> NONE;
    };
  }
}

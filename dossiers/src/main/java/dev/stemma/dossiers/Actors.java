package dev.stemma.dossiers;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Role;
import dev.stemma.ledger.Folded;
import dev.stemma.ledger.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who does something to whom, in the words of keys: {@code PRK>RUS}. {@code ?} is an actor that the
 * claim does not name.
 *
 * @param first who supplies, trains, issues, uses, holds…
 * @param second who receives…; empty for types with one actor
 */
record Actors(String first, Optional<String> second) {
  static final String UNKNOWN = "?";

  /** More than this many pairs of one claim are not told apart. */
  private static final int MOST = 8;

  /** Whether nobody is unknown. */
  boolean complete() {
    return !first.equals(UNKNOWN) && second.map(s -> !s.equals(UNKNOWN)).orElse(true);
  }

  /** Whether somebody is known. */
  boolean anybody() {
    return !first.equals(UNKNOWN) || second.filter(s -> !s.equals(UNKNOWN)).isPresent();
  }

  /** Whether complete actors may be those of which this one names some. */
  boolean fits(Actors complete) {
    return (first.equals(UNKNOWN) || first.equals(complete.first))
        && (second.isEmpty() || second.get().equals(UNKNOWN) || second.equals(complete.second));
  }

  /** As in a key. */
  String label() {
    return second.map(s -> first + ">" + s).orElse(first);
  }

  /** All pairs of a claim. */
  static List<Actors> of(Claim claim, Names names) {
    List<Role> roles = Matter.actorRoles(claim.type());
    boolean transfer = claim.type() == ClaimType.TRANSFER;
    Set<String> first = names.of(claim.fillers(roles.get(0)), transfer);
    if (claim.type() == ClaimType.COOPERATION) {
      return List.of(
          new Actors(
              first.stream().sorted().reduce((a, b) -> a + "+" + b).orElse(UNKNOWN),
              Optional.empty()));
    }
    if (first.isEmpty() && claim.type() == ClaimType.SANCTION) {
      first = names.of(claim.fillers(Role.EVADER), false);
    }
    if (roles.size() == 1) {
      return orUnknown(first).stream()
          .map(a -> new Actors(a, Optional.empty()))
          .limit(MOST)
          .toList();
    }
    Set<String> second = names.of(claim.fillers(roles.get(1)), transfer);
    List<Actors> pairs = new ArrayList<>();
    for (String a : orUnknown(first)) {
      for (String b : orUnknown(second)) {
        if (pairs.size() < MOST && !(a.equals(b) && !a.equals(UNKNOWN))) {
          pairs.add(new Actors(a, Optional.of(b)));
        }
      }
    }
    return pairs;
  }

  /** Whether two groups of a type have an actor in the same part, and not all. */
  static boolean share(String group, String other) {
    String[] a = group.substring(group.indexOf(' ') + 1).split(">", -1);
    String[] b = other.substring(other.indexOf(' ') + 1).split(">", -1);
    return a.length == 2
        && b.length == 2
        && (a[0].equals(b[0]) || a[1].equals(b[1]))
        && !group.contains(UNKNOWN)
        && !other.contains(UNKNOWN);
  }

  private static List<String> orUnknown(Set<String> ids) {
    return ids.isEmpty() ? List.of(UNKNOWN) : List.copyOf(ids);
  }

  /** How actors are called: by their ids, with the names that users merged. */
  static final class Names {
    private final Map<String, String> meanings = new HashMap<>();

    private final World world;

    Names(List<Tables.AliasRow> aliases, World world) {
      this.world = world;
      aliases.forEach(a -> meanings.put(Folded.joined(a.name()), a.meaning()));
    }

    /** Those of fillers; as parties of a transfer, makers of arms stand for their states. */
    Set<String> of(List<Filler> fillers, boolean transfer) {
      Set<String> ids = new LinkedHashSet<>();
      for (Filler filler : fillers) {
        if (filler instanceof Filler.Party party) {
          id(party).map(id -> transfer ? world.makerOf(id).orElse(id) : id).ifPresent(ids::add);
        }
      }
      return ids;
    }

    private Optional<String> id(Filler.Party party) {
      String words = party.words().text();
      Optional<String> merged = merged(words).or(() -> party.id().flatMap(this::merged));
      return merged.or(party::id).or(() -> Bodies.named(words)).filter(id -> !id.isBlank());
    }

    /** What a merged name means; merges are followed a few steps. */
    private Optional<String> merged(String name) {
      String now = name;
      for (int step = 0; step < MOST; step++) {
        String next = meanings.get(Folded.joined(now));
        if (next == null) {
          break;
        }
        now = next;
      }
      return now.equals(name)
          ? Optional.empty()
          : Optional.of(World.isState(now) ? now : World.slug(now));
    }
  }
}

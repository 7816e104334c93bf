package dev.stemma.desk;

import dev.stemma.desk.Regrouped.Refused;
import dev.stemma.dossiers.Decisions;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Traced;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Merges matters, splits them, takes it back. Each is an entry of the log; {@link Dossiers#follow}
 * takes it into the dossiers.
 *
 * <pre>{@code
 * new Regrouping(ledger, dossiers, "Ann", "one sale").merge("PRK>RUS:rockets", "PRK>RUS:missiles");
 * }</pre>
 */
public final class Regrouping {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String MONTH = "\\d{4}-\\d{2}";

  private final Ledger ledger;
  private final Dossiers dossiers;
  private final String by;
  private final String why;

  /**
   * Regrouping by somebody.
   *
   * @param by who says so
   * @param why why; may be empty
   */
  public Regrouping(Ledger ledger, Dossiers dossiers, String by, String why) {
    this.ledger = ledger;
    this.dossiers = dossiers;
    this.by = by;
    this.why = why;
  }

  /** Says that the claims of one matter belong to another. */
  public Regrouped merge(String first, String second) {
    Optional<Judgement> before = dossiers.decisions().merge(first);
    One target = one(second);
    if (target.refused().isPresent()) {
      return target.refused().get();
    }
    String into = target.key();
    if (before.flatMap(Judgement::value).filter(into::equals).isPresent()) {
      return new Regrouped.Already(before.get());
    }
    One going = one(first);
    if (going.refused().isPresent()) {
      return going.refused().get();
    }
    String from = going.key();
    if (from.equals(into)) {
      return Refused.of(Refused.Why.ONE_MATTER, from);
    }
    judge(Judgement.Kind.MERGE, from, Optional.of(into), List.of(), why);
    return new Regrouped.Merged(from, into);
  }

  /**
   * Says that some claims of a matter are about another thing.
   *
   * @param claims their numbers, or beginnings of their ids
   * @param name what the part is called
   */
  public Regrouped split(String typed, List<String> claims, String name) {
    if (!name.matches(NAME) || name.matches(MONTH)) {
      return Refused.of(Refused.Why.BAD_NAME, name);
    }
    One one = one(typed);
    if (one.refused().isPresent()) {
      return one.refused().get();
    }
    String key = one.key();
    if (isPart(key)) {
      return Refused.of(Refused.Why.PART, key);
    }
    Optional<Judgement> before =
        dossiers.decisions().splits().stream()
            .filter(s -> s.subject().equals(key) && s.value().filter(name::equals).isPresent())
            .findFirst();
    Map<String, Judgement.Part> parts = new LinkedHashMap<>();
    before.ifPresent(s -> s.claims().forEach(part -> parts.put(part.claim(), part)));
    int known = parts.size();
    for (String claim : claims) {
      Optional<Refused> refused = take(claim, one.dossier().orElseThrow(), parts);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    if (parts.size() == known) {
      return before
          .<Regrouped>map(Regrouped.Already::new)
          .orElseGet(() -> new Regrouped.Nothing(key));
    }
    judge(Judgement.Kind.SPLIT, key, Optional.of(name), List.copyOf(parts.values()), why);
    return new Regrouped.Split(key, part(key, name), parts.size());
  }

  /** Takes a claim of the matter, or one that left it already for the same part. */
  private Optional<Refused> take(String claim, Dossier dossier, Map<String, Judgement.Part> parts) {
    Optional<Hit> hit = ledger.claim(claim.startsWith("#") ? claim.substring(1) : claim);
    if (hit.isEmpty()) {
      return Optional.of(Refused.of(Refused.Why.NO_CLAIM, claim));
    }
    String id = hit.get().claim().id();
    boolean there =
        parts.containsKey(id)
            || dossier.lines().stream().map(Traced::line).anyMatch(l -> l.claimId().equals(id));
    if (!there) {
      return Optional.of(
          new Refused(Refused.Why.OTHER_MATTER, claim, dossier.matter().key(), List.of()));
    }
    parts.put(
        id,
        new Judgement.Part(
            hit.get().document().document().sha256(), id, hit.get().claim().claim().evidence()));
    return Optional.empty();
  }

  /** Takes back what was said of a matter: merges from and into it, and its parts. */
  public Regrouped undo(String key) {
    Decisions decisions = dossiers.decisions();
    List<Judgement> merges = merges(decisions, key);
    List<Judgement> splits = splits(decisions, key);
    if (merges.isEmpty() && splits.isEmpty()) {
      return one(key).refused().<Regrouped>map(r -> r).orElseGet(() -> new Regrouped.Nothing(key));
    }
    for (Judgement merge : merges) {
      judge(Judgement.Kind.MERGE, merge.subject(), Optional.empty(), List.of(), why);
    }
    splits.stream().map(Judgement::subject).distinct().forEach(s -> unsplit(s, splits, decisions));
    List<Judgement> gone = new ArrayList<>(merges);
    gone.addAll(splits);
    return new Regrouped.TakenBack(gone);
  }

  /** All parts of a matter go back to it; those that are to stay are then split off again. */
  private void unsplit(String subject, List<Judgement> gone, Decisions decisions) {
    judge(Judgement.Kind.SPLIT, subject, Optional.empty(), List.of(), why);
    for (Judgement split : decisions.splits()) {
      if (split.subject().equals(subject) && !gone.contains(split)) {
        judge(Judgement.Kind.SPLIT, subject, split.value(), split.claims(), split.reason());
      }
    }
  }

  /** What was merged into, out of or split off a matter, or made it a part. */
  public static List<Judgement> said(Decisions decisions, String key) {
    List<Judgement> said = new ArrayList<>(merges(decisions, key));
    said.addAll(splits(decisions, key));
    return said;
  }

  private static List<Judgement> merges(Decisions decisions, String key) {
    return decisions.merges().stream()
        .filter(m -> m.subject().equals(key) || m.value().filter(key::equals).isPresent())
        .toList();
  }

  private static List<Judgement> splits(Decisions decisions, String key) {
    return decisions.splits().stream()
        .filter(s -> s.subject().equals(key) || part(s).equals(key))
        .toList();
  }

  /** The key of the part that a split makes. */
  public static String part(Judgement split) {
    return part(split.subject(), split.value().orElse(""));
  }

  private static String part(String key, String name) {
    return key.replaceAll("@.*", "") + "@" + name;
  }

  private static boolean isPart(String key) {
    return key.contains("@") && !key.matches(".*@" + MONTH);
  }

  private void judge(
      Judgement.Kind kind,
      String subject,
      Optional<String> value,
      List<Judgement.Part> parts,
      String reason) {
    ledger.judge(kind, subject, value, parts, by, reason);
  }

  /** The one matter of a key, or why there is none. */
  private record One(Optional<Dossier> dossier, Optional<Refused> refused) {
    String key() {
      return dossier.orElseThrow().matter().key();
    }
  }

  private One one(String typed) {
    List<Dossier> found = new MatterFinder(ledger, dossiers).byKey(typed);
    if (found.size() == 1) {
      return new One(Optional.of(found.get(0)), Optional.empty());
    }
    Refused.Why reason = found.isEmpty() ? Refused.Why.NO_MATTER : Refused.Why.SEVERAL_MATTERS;
    return new One(Optional.empty(), Optional.of(new Refused(reason, typed, "", found)));
  }
}

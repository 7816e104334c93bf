package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * "The EU sanctioned the firm for supplying engines": who imposes a measure says what it is for,
 * and is the source of its grounds where nobody else is named.
 */
final class Grounds {
  private final Syntax syntax;

  Grounds(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The claims of a sentence, the grounds of its sanctions with their issuer as the source. */
  List<Denials.Own> sourced(List<Denials.Own> all) {
    List<Denials.Own> found = new ArrayList<>();
    for (Denials.Own own : all) {
      Optional<Denials.Own> measure =
          all.stream().filter(m -> isMeasure(m.claim()) && isGroundOf(own, m)).findFirst();
      found.add(measure.map(m -> new Denials.Own(by(own.claim(), m), own.word())).orElse(own));
    }
    return found;
  }

  private static boolean isMeasure(Claim claim) {
    return claim.type() == ClaimType.SANCTION
        && claim.polarity() == Polarity.AFFIRMED
        && claim.fillers(Role.ISSUER).size() == 1
        && issuer(claim).id().isPresent();
  }

  private static Filler.Party issuer(Claim claim) {
    return (Filler.Party) claim.fillers(Role.ISSUER).get(0);
  }

  private boolean isGroundOf(Denials.Own ground, Denials.Own measure) {
    if (!ground.claim().sources().isEmpty()
        || ground.claim().type() == ClaimType.SANCTION
        || !syntax.dominates(measure.word(), ground.word())) {
      return false;
    }
    for (int at = ground.word(); at != measure.word() && at >= 0; at = syntax.head(at)) {
      if (isReason(at)) {
        return true;
      }
    }
    return false;
  }

  /** "for supplying", "pour avoir livré", "weil sie geliefert habe". */
  private boolean isReason(int word) {
    return syntax.children(word).stream()
            .filter(c -> syntax.has(c, "mark") || syntax.has(c, "case"))
            .anyMatch(
                c -> syntax.isWord(c, WordClass.CHARGE) || syntax.isWord(c, WordClass.BECAUSE))
        || Subjects.isPerfectInfinitive(syntax, word);
  }

  private Claim by(Claim ground, Denials.Own measure) {
    Filler.Party issuer = issuer(measure.claim());
    boolean state = issuer.id().filter(i -> i.matches("[A-Z]{3}")).isPresent();
    Quote cue = Quote.of(syntax.text(), syntax.word(measure.word()).span());
    Source source =
        new Source(
            issuer.words(),
            state ? SourceKind.GOVERNMENT : SourceKind.ORGANISATION,
            issuer.id(),
            Optional.of(cue),
            Optional.empty());
    List<Reason> reasons = new ArrayList<>(ground.reasons());
    reasons.add(new Reason("sources", Rule.WHO_PUNISHES, "", cue));
    Map<Role, List<Filler>> roles = new EnumMap<>(Role.class);
    roles.putAll(ground.roles());
    List<Filler> target = measure.claim().fillers(Role.TARGET);
    if (!target.isEmpty() && Roles.ids(roles, Role.SUPPLIER).contains(issuer.id().orElse(""))) {
      // "because it had supplied": whoever is punished, not whoever punishes
      roles.put(Role.SUPPLIER, target);
    }
    return new Claim(
        ground.type(),
        ground.evidence(),
        roles,
        ground.stage(),
        List.of(source),
        ground.certainty(),
        ground.marker(),
        ground.probability(),
        ground.polarity(),
        ground.time(),
        reasons);
  }
}

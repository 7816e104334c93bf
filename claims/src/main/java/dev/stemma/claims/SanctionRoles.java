package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Completes the roles of sanctions: the measure that the predicate itself names, who issued it and
 * whom it hits.
 */
final class SanctionRoles {
  private SanctionRoles() {}

  static void complete(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    measure(syntax, mentions, match, filled);
    issuer(syntax, filled);
    target(syntax, match, filled);
  }

  /** "sanctions against Russia", "froze its assets": the predicate itself names the measure. */
  private static void measure(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.MEASURE)) {
      return;
    }
    List<Integer> words = new ArrayList<>(List.of(match.head()));
    words.addAll(match.parts());
    for (int word : words) {
      Optional<Phrases.Match<Term>> term =
          syntax.terms(word, Term.Kind.MEASURE).stream().findFirst();
      if (term.isPresent()) {
        Quote quote =
            syntax.isNoun(word)
                ? mentions.words(word)
                : Quote.of(syntax.text(), syntax.word(word).span());
        Filler measure = new Filler.Party(quote, Optional.of(term.get().value().value()));
        filled.roles().put(Role.MEASURE, new ArrayList<>(List.of(measure)));
        filled
            .reasons()
            .add(
                new Reason(
                    "measure", Rule.NAMED_BY_PREDICATE, term.get().value().fact().place(), quote));
        return;
      }
    }
    implied(syntax, match, filled);
  }

  /** "penalised Ankara", "banned the sale": the verb is the measure. */
  private static void implied(Syntax syntax, Heads.Match<Predicate> match, Fillers.Filled filled) {
    Predicate predicate = match.value();
    List<Role> object = predicate.frame().roles(Argument.OBJECT);
    boolean takesMeasure =
        !object.isEmpty() && object.get(0) == Role.MEASURE
            || predicate.frame().roles(Argument.SUBJECT).contains(Role.MEASURE);
    boolean targets = !object.isEmpty() && object.get(0) == Role.TARGET;
    boolean bars =
        predicate.frame().functions().values().stream().anyMatch(r -> r.contains(Role.ITEMS));
    boolean freezes = predicate.is(Frame.Trait.FREEZE);
    if (!predicate.pos().equals("verb") || !(targets || bars || freezes) || takesMeasure) {
      return;
    }
    Quote verb = Quote.of(syntax.text(), syntax.word(match.head()).span());
    String id = freezes ? "asset-freeze" : bars && !targets ? "export-control" : "sanctions";
    filled
        .roles()
        .put(Role.MEASURE, new ArrayList<>(List.of(new Filler.Party(verb, Optional.of(id)))));
    filled.reasons().add(new Reason("measure", Rule.VERB_ITSELF, predicate.fact().place(), verb));
  }

  /** "Western sanctions": who is named with the measure issues it. */
  private static void issuer(Syntax syntax, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.ISSUER)) {
      return;
    }
    for (Filler measure : filled.roles().getOrDefault(Role.MEASURE, List.of())) {
      Optional<Filler.Party> origin = new Ownership(syntax).provenance(measure);
      List<String> targets = Roles.ids(filled.roles(), Role.TARGET);
      if (origin.isPresent() && !targets.contains(origin.get().id().orElse(""))) {
        filled.roles().put(Role.ISSUER, new ArrayList<>(List.of(origin.get())));
        filled
            .reasons()
            .add(new Reason("issuer", Rule.NAMED_WITH_MEASURE, "", origin.get().words()));
        return;
      }
    }
  }

  /** "banned imports of Russian gold": whose goods are hit is the target. */
  private static void target(Syntax syntax, Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean bars =
        match.value().frame().functions().values().stream().anyMatch(r -> r.contains(Role.ITEMS));
    if (!bars
        || filled.roles().containsKey(Role.TARGET)
        || filled.roles().containsKey(Role.EVADER)) {
      return;
    }
    List<String> issuers = Roles.ids(filled.roles(), Role.ISSUER);
    for (int i : syntax.subtreeOf(match.head())) {
      boolean near = syntax.distanceUp(i, match.head()) <= 4 && i > match.head();
      Optional<Phrases.Match<Term>> state =
          near && syntax.has(i, "amod")
              ? syntax.terms(i, Term.Kind.ADJECTIVE).stream().findFirst()
              : Optional.empty();
      if (state.isPresent() && !issuers.contains(state.get().value().value())) {
        Filler party =
            new Filler.Party(
                Quote.of(syntax.text(), syntax.word(i).span()),
                Optional.of(state.get().value().value()));
        filled.roles().put(Role.TARGET, new ArrayList<>(List.of(party)));
        filled.reasons().add(new Reason("target", Rule.WHOSE_GOODS, "", party.words()));
        return;
      }
    }
  }
}

package dev.stemma.claims;

import static dev.stemma.claims.Argument.ADJECTIVE;
import static dev.stemma.claims.Argument.POSSESSOR;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import java.util.Optional;

/**
 * Whose goods they are: whom the grammar names as their owner, for the frames, and whose name
 * stands in their phrase as that of their maker.
 */
final class Ownership {
  private final Syntax syntax;

  Ownership(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * Adds whose a noun is: "a Russian jet", "Ukraine's stocks", "the stocks of the army".
   *
   * @param depth how many genitives have been gone through
   */
  void owners(int noun, int depth, Arguments found) {
    for (int c : syntax.children(noun)) {
      boolean possessor =
          syntax.has(c, "nmod:poss")
              || syntax.has(c, "det") && syntax.word(c).feature("Poss").equals("Yes");
      boolean genitive = syntax.has(c, "nmod") && syntax.pack().isGenitive(syntax.preposition(c));
      if (possessor || genitive) {
        found.add(POSSESSOR, c, false);
      } else if (syntax.hasTerm(c, Term.Kind.ADJECTIVE)
          || (syntax.has(c, "compound") && syntax.hasTerm(c, Term.Kind.NAME))) {
        found.add(ADJECTIVE, c, false);
      }
      if (genitive && depth < 2 && !syntax.hasTerm(c, Term.Kind.NAME)) {
        owners(c, depth + 1, found);
      }
    }
  }

  /** The state whose goods those are: "Iranian missiles", "Iran's missiles". */
  Optional<Filler.Party> owner(Filler goods, Mentions mentions) {
    return provenance(goods)
        .or(
            () ->
                headOf(goods)
                    .flatMap(h -> mentions.affiliation().of(h))
                    .filter(
                        p ->
                            p.id()
                                .filter(i -> syntax.pack().sorts().is(i, Sorts.STATE))
                                .isPresent()));
  }

  /** The state whose goods those are that a filler's words name. */
  Optional<Filler.Party> provenance(Filler goods) {
    return headOf(goods).flatMap(this::provenance);
  }

  /** The state whose adjective or name modifies the goods ("Iranian drones", "Iran-made"). */
  Optional<Filler.Party> provenance(int head) {
    for (Syntax.Part part : syntax.inside(head)) {
      if (part.term().fact().file().endsWith("states.tsv")) {
        return Optional.of(
            new Filler.Party(
                Quote.of(syntax.text(), part.span()), Optional.of(part.term().value())));
      }
    }
    for (int i : syntax.nounPhrases().words(head)) {
      if (i == head) {
        continue;
      }
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        boolean state =
            m.value().fact().file().endsWith("states.tsv")
                || m.value().fact().file().endsWith("groups.tsv");
        boolean modifier =
            m.value().kind() == Term.Kind.ADJECTIVE
                || (m.value().kind() == Term.Kind.NAME
                    && (syntax.has(i, "compound") || syntax.has(i, "amod")));
        if (state
            && modifier
            && syntax.distanceUp(i, head) >= 1
            && syntax.distanceUp(i, head) <= 2) {
          Span span = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
          return Optional.of(
              new Filler.Party(Quote.of(syntax.text(), span), Optional.of(m.value().value())));
        }
      }
    }
    return made(head);
  }

  /**
   * "drones made in Iran", "des chars de fabrication russe": who made the goods; no firm of such a
   * state.
   */
  private Optional<Filler.Party> made(int head) {
    for (int c : syntax.children(head)) {
      boolean making =
          syntax.pack().predicates().at(syntax, c).stream()
              .anyMatch(m -> m.value().type() == ClaimType.PRODUCTION);
      if (!making || !(syntax.has(c, "acl") || syntax.has(c, "amod") || syntax.has(c, "nmod"))) {
        continue;
      }
      for (int maker : syntax.children(c)) {
        for (Phrases.Match<Term> m : syntax.terms(maker)) {
          boolean state =
              m.value().fact().file().endsWith("states.tsv")
                  && m.value().kind() != Term.Kind.PEOPLE;
          if (state) {
            Span span = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
            return Optional.of(
                new Filler.Party(Quote.of(syntax.text(), span), Optional.of(m.value().value())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The head word of the noun phrase that a filler's words are. */
  Optional<Integer> headOf(Filler filler) {
    for (int word = 0; word < syntax.size(); word++) {
      int i = word;
      boolean head =
          syntax.isNominal(i)
              && filler
                  .words()
                  .span()
                  .filter(s -> s.equals(syntax.nounPhrases().span(i)))
                  .isPresent();
      if (head) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** To which state, body or outlet a noun phrase belongs. */
final class Affiliation {
  private final Syntax syntax;
  private final Mentions mentions;

  Affiliation(Syntax syntax, Mentions mentions) {
    this.syntax = syntax;
    this.mentions = mentions;
  }

  /** The state, body or outlet that the phrase's modifiers name: the one nearest to the head. */
  Optional<Term> owner(int head, int depth) {
    if (syntax.isWord(head, WordClass.OUTSIDER)) {
      return outsider(head);
    }
    Optional<String> bloc = syntax.pack().sorts().bloc(joined(head));
    if (bloc.isPresent()) {
      return Optional.of(
          new Term(Term.Kind.NAME, bloc.get(), SourceKind.GOVERNMENT, syntax.pack().nowhere()));
    }
    for (Syntax.Part part : syntax.inside(head)) {
      if (part.term().kind() == Term.Kind.NAME || part.term().kind() == Term.Kind.ADJECTIVE) {
        return Optional.of(part.term());
      }
    }
    Optional<Term> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        Term term = m.value();
        boolean owns =
            term.kind() == Term.Kind.ADJECTIVE
                || term.kind() == Term.Kind.NAME
                || term.kind() == Term.Kind.PEOPLE;
        int distance = Math.abs(i - head) * 2 + rank(term) + (isOwnName(head, i, term) ? -6 : 0);
        owns &= !(term.isPlace() && isPerson(head));
        owns &= !(i > head && term.kind() == Term.Kind.ADJECTIVE && isTitleOfName(syntax.head(i)));
        if (owns && (i != head || m.to() - m.from() > 1) && distance < nearest) {
          nearest = distance;
          best = Optional.of(term);
        }
      }
    }
    if (best.isEmpty()) {
      for (int c : complements(head)) {
        boolean owner =
            syntax.has(c, "nmod")
                || syntax.has(c, "appos")
                || syntax.has(c, "flat")
                || syntax.has(c, "obl")
                || syntax.isPossessive(c);
        owner &= !isBesideName(c);
        owner &= !((mentions.isPlace(c) || isPosted(head, c)) && isSpeaker(head));
        if (owner && (syntax.isPossessive(c) || !mentions.isPronoun(c)) && depth < 3) {
          Optional<Actor> inner = mentions.actor(c, depth + 1);
          if (inner.isPresent() && inner.get().id().isPresent()) {
            Actor a = inner.get();
            return Optional.of(
                new Term(Term.Kind.NAME, a.id().orElseThrow(), a.kind(), syntax.pack().nowhere()));
          }
        }
      }
    }
    return best;
  }

  /** "the ministers of France, Germany and Britain": the states that own a noun together. */
  Set<String> joined(int head) {
    Set<String> states = new LinkedHashSet<>();
    joined(head, 0, states);
    return states;
  }

  private void joined(int noun, int depth, Set<String> states) {
    for (int c : complements(noun)) {
      boolean owner =
          syntax.has(c, "nmod:poss")
              || syntax.has(c, "nmod") && syntax.pack().isGenitive(syntax.preposition(c));
      if (owner && depth < 2 && !syntax.hasTerm(c, Term.Kind.NAME)) {
        joined(c, depth + 1, states); // "ministres de la Défense de l'Estonie"
      }
      for (int part : owner ? syntax.coordinated(c) : List.<Integer>of()) {
        syntax.terms(part, Term.Kind.NAME).stream()
            .filter(m -> !m.value().isPlace())
            .limit(1)
            .map(m -> m.value().value())
            .filter(id -> syntax.pack().sorts().is(id, Sorts.STATE))
            .forEach(states::add);
      }
    }
  }

  /** "Kyiv's Western allies": they are none of Kyiv's own; a bloc's adjective says which. */
  private Optional<Term> outsider(int head) {
    return syntax.children(head, "amod").stream()
        .flatMap(c -> syntax.terms(c, Term.Kind.ADJECTIVE).stream())
        .map(Phrases.Match::value)
        .filter(t -> t.fact().file().endsWith("groups.tsv"))
        .findFirst();
  }

  /**
   * What may own a noun, also behind its participle: "des notes déclassifiées du renseignement".
   */
  private List<Integer> complements(int head) {
    List<Integer> all = new ArrayList<>(syntax.children(head));
    all.removeIf(c -> syntax.has(c, "obl"));
    for (int c : syntax.children(head, "acl")) {
      if (c == head + 1 && syntax.child(c, "mark") < 0) {
        syntax.children(c, "obl").stream()
            .filter(o -> o > c && syntax.pack().isGenitive(syntax.preposition(o)))
            .forEach(all::add);
      }
    }
    boolean firm =
        syntax.hasTerm(head, Term.Kind.TITLE)
            && mentions.naming().title(head) == SourceKind.ORGANISATION;
    all.addAll(behind(head, WordClass.LOYAL));
    all.addAll(firm ? behind(head, WordClass.SEATED) : List.of());
    return all;
  }

  /**
   * What an adjective or participle of a noun takes: "loyal to Haftar"; "a trader based in Dubai",
   * "a Dubai-based trader".
   */
  private List<Integer> behind(int head, WordClass adjectives) {
    return syntax.children(head).stream()
        .filter(c -> syntax.isWord(c, adjectives))
        .filter(c -> syntax.has(c, "acl") || syntax.has(c, "amod"))
        .flatMap(c -> syntax.children(c).stream())
        .filter(c -> syntax.has(c, "obl") || syntax.has(c, "nmod"))
        .toList();
  }

  /** "a resident of Goma": who lives in a place is not its state. */
  private boolean isPerson(int head) {
    return syntax.hasTerm(head, Term.Kind.TITLE)
        && mentions.naming().title(head) == SourceKind.PERSON;
  }

  /** "their ambassador in Pretoria": who sent him owns him, not who lives where he is. */
  private boolean isPosted(int head, int place) {
    return (syntax.hasPreposition(place, WordClass.SEAT)
            || syntax.hasPreposition(place, WordClass.PLACE))
        && syntax.children(head).stream().anyMatch(syntax::isPossessive);
  }

  /** "a diplomat in Goma": whoever works in a place may be of any state. */
  private boolean isSpeaker(int head) {
    return syntax.hasTerm(head, Term.Kind.TITLE)
        && switch (mentions.naming().title(head)) {
          case OFFICIAL, PERSON, UNSPECIFIED, INTELLIGENCE -> true;
          default -> false;
        };
  }

  /** "le groupe russe Wagner": the body's own name right behind its word. */
  private boolean isOwnName(int head, int word, Term term) {
    String file = term.fact().file();
    return word > head
        && syntax.head(word) == head
        && syntax.preposition(word).isEmpty()
        && term.kind() == Term.Kind.NAME
        && (file.endsWith("groups.tsv") || file.endsWith("organisations.tsv"));
  }

  /**
   * "the forces of Libyan commander Khalifa Haftar": what he leads says more than where he is. The
   * parser may hang the name beside the title.
   */
  private boolean isTitleOfName(int title) {
    int name = title + 1;
    return title >= 0
        && name < syntax.size()
        && syntax.hasTerm(title, Term.Kind.TITLE)
        && (syntax.head(name) == title || syntax.head(name) == syntax.head(title))
        && syntax.terms(name, Term.Kind.NAME).stream().anyMatch(m -> rank(m.value()) < 0);
  }

  private boolean isBesideName(int title) {
    return isTitleOfName(title) && syntax.head(title + 1) == syntax.head(title);
  }

  /** People's own names are the surest owners of their titles; states come before groups. */
  private static int rank(Term term) {
    return term.fact().file().endsWith("people.tsv") ? -3 : 0;
  }

  /** The state or group that owns the phrase by a genitive: "mercenaires de Wagner". */
  Optional<Filler.Party> of(int head) {
    for (int c : syntax.children(head)) {
      boolean owner =
          syntax.has(c, "nmod:poss")
              || syntax.has(c, "flat")
              || syntax.has(c, "appos")
              || syntax.has(c, "nmod")
                  && (syntax.preposition(c).isEmpty()
                      || syntax.pack().isGenitive(syntax.preposition(c)));
      owner &= !isBesideName(c);
      Optional<Actor> actor = owner ? mentions.actor(c).filter(a -> a.known()) : Optional.empty();
      if (actor.isPresent() && actor.get().id().isPresent()) {
        return actor.map(a -> new Filler.Party(a.words(), a.id()));
      }
    }
    return Optional.empty();
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which parties an argument names: one, two by their adjectives, or the two spoken of. */
final class PartyFillers {
  private static final Set<SourceKind> NO_ACTORS =
      Set.of(SourceKind.DOCUMENT, SourceKind.UNSPECIFIED, SourceKind.MEDIA);

  private final Syntax syntax;
  private final Mentions mentions;
  private final Memory memory;

  PartyFillers(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
  }

  /** The parties that an argument names as a role; none where it names no actor. */
  List<Filler> actors(Role role, int head) {
    List<Actor> pair = theTwo(head);
    if (!pair.isEmpty()) {
      return pair.stream()
          .map(a -> (Filler) new Filler.Party(mentions.words(head), a.id()))
          .toList();
    }
    List<Filler> joined = byAdjectives(head);
    if (joined.size() > 1) {
      return joined;
    }
    List<Filler> names =
        role == Role.RECOGNIZED && !syntax.hasTerm(head, Term.Kind.NAME)
            ? appositives(head)
            : List.of();
    return names.isEmpty()
        ? party(role, head).map(p -> List.<Filler>of(p)).orElse(List.of())
        : names;
  }

  /** "Russian and Iranian officials": one party each. */
  private List<Filler> byAdjectives(int head) {
    List<Filler> found = new ArrayList<>();
    for (int c : syntax.children(head, "amod")) {
      for (int part : syntax.coordinated(c)) {
        syntax.terms(part, Term.Kind.ADJECTIVE).stream()
            .limit(1)
            .map(
                m ->
                    new Filler.Party(
                        Quote.of(syntax.text(), syntax.word(part).span()),
                        Optional.of(m.value().value())))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** "two statelets – the republics of Donetsk and Luhansk": the names say which. */
  private List<Filler> appositives(int head) {
    List<Filler> found = new ArrayList<>();
    for (int c : syntax.children(head, "appos")) {
      for (int i : syntax.subtreeOf(c)) {
        syntax.terms(i, Term.Kind.NAME).stream()
            .filter(m -> m.from() == i)
            .limit(1)
            .map(
                m ->
                    new Filler.Party(
                        Quote.of(
                            syntax.text(),
                            syntax.word(i).span().cover(syntax.word(m.to() - 1).span())),
                        Optional.of(m.value().value())))
            .filter(p -> !found.contains(p))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** "the two countries", "les deux capitales". */
  private List<Actor> theTwo(int head) {
    boolean two = syntax.children(head).stream().anyMatch(c -> syntax.isWord(c, WordClass.BOTH));
    boolean countries = syntax.isWord(head, WordClass.PAIRED);
    boolean owned =
        syntax.children(head).stream().anyMatch(c -> syntax.has(c, "nmod") || syntax.has(c, "acl"));
    return two && countries && !owned ? memory.lastTwoStates() : List.of();
  }

  /** The one party that an argument names as a role; empty where it names no actor. */
  Optional<Filler.Party> party(Role role, int head) {
    if (syntax.upos(head).equals("ADJ")
        || syntax.hasTerm(head, Term.Kind.ADJECTIVE) && !syntax.hasTerm(head, Term.Kind.NAME)) {
      Optional<Phrases.Match<Term>> adjective =
          syntax.terms(head, Term.Kind.ADJECTIVE).stream().findFirst();
      if (adjective.isPresent()) {
        Quote words = Quote.of(syntax.text(), syntax.word(head).span());
        return Optional.of(new Filler.Party(words, Optional.of(adjective.get().value().value())));
      }
    }
    boolean goods =
        mentions.things().goods(head, false).stream()
            .anyMatch(i -> role == Role.PARTIES || i.category() != Category.PERSONNEL);
    if (syntax.isWord(head, WordClass.NOBODY)) {
      return Optional.empty();
    }
    Optional<Actor> actor = mentions.actor(head).filter(a -> acts(a, role));
    if (goods && actor.filter(a -> a.known() && a.id().isPresent()).isEmpty()) {
      return Optional.empty();
    }
    if (actor.isEmpty()) {
      boolean thing = role == Role.TARGET || role == Role.HOLDER || role == Role.PRODUCER;
      return thing
          ? mentions
              .owned(head)
              .map(a -> new Filler.Party(a.words(), a.id()))
              .or(() -> role == Role.TARGET ? carrier(head) : Optional.empty())
          : Optional.empty();
    }
    Actor a = actor.get();
    Optional<String> id = a.id();
    if (id.isEmpty() && acceptsNames(role) && !a.known()) {
      id = Optional.of(Naming.slug(mentions.naming().name(head)));
    }
    Filler.Party party = new Filler.Party(a.words(), id);
    return id.isEmpty() && syntax.has(head, "appos")
        ? party(role, syntax.head(head))
            .filter(p -> p.id().isPresent())
            .or(() -> Optional.of(party))
        : Optional.of(party);
  }

  /** A ship or plane that a measure hits, by its name if it has one. */
  private Optional<Filler.Party> carrier(int head) {
    if (!syntax.isWord(head, WordClass.CARRIER)) {
      return Optional.empty();
    }
    Quote words = mentions.naming().fullWords(head);
    String name = words.text().substring(mentions.words(head).text().length());
    return Optional.of(
        new Filler.Party(words, Optional.of(Naming.slug(name)).filter(slug -> !slug.isEmpty())));
  }

  private static boolean acts(Actor actor, Role role) {
    boolean noActor =
        NO_ACTORS.contains(actor.kind())
            && !(actor.kind() == SourceKind.MEDIA && role == Role.TARGET);
    return !noActor && (actor.known() || acceptsNames(role));
  }

  /** Roles that companies and people outside the lists fill. */
  private static boolean acceptsNames(Role role) {
    return Set.of(Role.TARGET, Role.PRODUCER, Role.INTERMEDIARY, Role.SUPPLIER, Role.EVADER)
        .contains(role);
  }

  /** "talks sponsored by Washington and Riyadh": what two do together for a thing binds nobody. */
  boolean areForOthers(
      Heads.Match<Predicate> match, List<Argument> arguments, Fillers.Filled filled) {
    boolean thing = false;
    for (Argument a : arguments) {
      boolean other =
          !a.function().equals(Argument.SUBJECT)
              && match.value().frame().roles(a.function()).contains(Role.PARTIES);
      if (other && (mentions.isPronoun(a.head()) || mentions.actor(a.head()).isPresent())) {
        return false;
      }
      thing |= other && a.direct() && a.function().equals(Argument.OBJECT);
    }
    return thing
        && match.parts().isEmpty()
        && Argument.SUBJECT.equals(filled.by().getOrDefault(Role.PARTIES, ""));
  }

  /** Whether a phrase names an authority, or the soldiers of a state, who do as it does. */
  boolean rules(int head) {
    boolean force =
        mentions
            .things()
            .itemWord(head, true)
            .filter(t -> Category.of(t.value()) == Category.PERSONNEL)
            .isPresent();
    return mentions.actor(head).filter(a -> a.rules() || force && a.isState()).isPresent();
  }
}

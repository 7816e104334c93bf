package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of a predicate from its arguments, by its frame and by what each argument names.
 */
final class Fillers {
  private static final Set<SourceKind> NO_ACTORS =
      Set.of(SourceKind.DOCUMENT, SourceKind.UNSPECIFIED, SourceKind.MEDIA);
  private static final Set<ClaimType> GOODS_NEEDED =
      Set.of(
          ClaimType.TRANSFER,
          ClaimType.PRODUCTION,
          ClaimType.USE,
          ClaimType.LOSS,
          ClaimType.SHORTAGE,
          ClaimType.SEIZURE);

  private final Syntax syntax;
  private final Mentions mentions;
  private final Memory memory;

  Fillers(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
  }

  /** The roles filled, with reasons; empty where an argument stands in the way of the reading. */
  Optional<Filled> fill(Heads.Match<Predicate> match, List<Argument> unordered) {
    List<Argument> arguments = new ArrayList<>(unordered);
    arguments.sort(
        Comparator.comparing(
            a -> a.function().equals(Argument.INDIRECT) && mentions.isPronoun(a.head())));
    Filled filled = new Filled(new EnumMap<>(Role.class), new ArrayList<>(), new HashMap<>());
    for (boolean direct : new boolean[] {true, false}) {
      for (Argument argument : arguments) {
        if (argument.direct() == direct
            && !place(match, argument, filled)
            && direct
            && !(filled.roles().containsKey(Role.ITEMS)
                && argument.function().equals(filled.by().getOrDefault(Role.ITEMS, "")))
            && blocks(match, argument)) {
          return Optional.empty();
        }
      }
    }
    boolean giftless =
        match.value().type() == ClaimType.TRANSFER
            && !filled.roles().containsKey(Role.ITEMS)
            && Argument.OBJECT.equals(filled.by().getOrDefault(Role.RECIPIENT, ""))
            && match.value().frame().roles(Argument.OBJECT).indexOf(Role.ITEMS) == 0;
    return giftless ? Optional.empty() : Optional.of(filled);
  }

  /** Roles, reasons, and the function that filled each role first. */
  record Filled(Map<Role, List<Filler>> roles, List<Reason> reasons, Map<Role, String> by) {}

  /** The object of "supplied answers" or "fired the minister" is no goods: no claim. */
  private boolean blocks(Heads.Match<Predicate> match, Argument argument) {
    List<Role> roles = match.value().frame().roles(argument.function());
    boolean lacking =
        match.value().type() == ClaimType.SHORTAGE && roles.equals(List.of(Role.ITEMS));
    return (argument.function().equals(Argument.OBJECT) || lacking)
        && roles.contains(Role.ITEMS)
        && GOODS_NEEDED.contains(match.value().type())
        && (lacking || match.parts().isEmpty())
        && !mentions.isPronoun(argument.head())
        && !(lacking && mentions.actor(argument.head()).isPresent())
        && syntax.isNominal(argument.head())
        && !syntax.upos(argument.head()).equals("PRON");
  }

  private boolean place(Heads.Match<Predicate> match, Argument argument, Filled filled) {
    if (!argument.direct() && insideParty(argument.head(), filled)) {
      return true;
    }
    for (Role role : roles(match.value(), argument)) {
      if (role == Role.PARTIES && !argument.direct()) {
        continue;
      }
      String by = filled.by().getOrDefault(role, argument.function());
      boolean taken =
          filled.roles().containsKey(role)
              && (!by.equals(argument.function()) || !argument.direct());
      if (taken && role != Role.PARTIES && role != Role.CAUSE) {
        continue;
      }
      List<Filler> fillers = fillers(match.value().type(), role, argument);
      if (mentions.isPronoun(argument.head()) && alreadyThere(fillers, filled)) {
        return true;
      }
      if (!fillers.isEmpty()) {
        add(filled, role, fillers, argument, match);
        return true;
      }
    }
    return false;
  }

  /** "Berlin gave it tanks": a pronoun beside a party is somebody else. */
  private static boolean alreadyThere(List<Filler> fillers, Filled filled) {
    return fillers.stream()
        .map(f -> f instanceof Filler.Party p ? p.id().orElse("") : "")
        .anyMatch(
            id ->
                !id.isEmpty()
                    && filled.roles().keySet().stream()
                        .anyMatch(r -> Roles.ids(filled.roles(), r).contains(id)));
  }

  /**
   * Whether the word is part of an actor that fills a role already ("Iranian generals": Iranian).
   */
  private boolean insideParty(int word, Filled filled) {
    return filled.roles().values().stream()
        .flatMap(List::stream)
        .filter(Filler.Party.class::isInstance)
        .anyMatch(
            f -> f.words().span().filter(s -> s.contains(syntax.word(word).span())).isPresent());
  }

  /**
   * The roles of a function; the first object of two may be the indirect one ("sent Kyiv tanks").
   */
  private static List<Role> roles(Predicate predicate, Argument argument) {
    List<Role> roles = predicate.frame().roles(argument.function());
    List<Role> indirect = predicate.frame().roles(Argument.INDIRECT);
    if (!argument.function().equals(Argument.OBJECT) || indirect.isEmpty()) {
      return roles;
    }
    List<Role> both = new ArrayList<>(roles);
    indirect.stream().filter(r -> !both.contains(r)).forEach(both::add);
    return both;
  }

  private static void add(
      Filled filled,
      Role role,
      List<Filler> fillers,
      Argument argument,
      Heads.Match<Predicate> match) {
    List<Filler> all = filled.roles().computeIfAbsent(role, r -> new ArrayList<>());
    for (Filler filler : fillers) {
      if (!all.contains(filler)) {
        all.add(filler);
        filled
            .reasons()
            .add(
                new Reason(
                    role.label(),
                    (argument.direct() ? "" : "attached ") + argument.function(),
                    match.value().fact().place(),
                    filler.words()));
      }
    }
    filled.by().putIfAbsent(role, argument.function());
  }

  private List<Filler> fillers(ClaimType type, Role role, Argument argument) {
    int head = argument.head();
    return switch (role) {
      case ITEMS -> items(head);
      case MEASURE ->
          isThem(head)
              ? memory.lastMeasures()
              : mentions.things().measure(head).map(m -> List.<Filler>of(m)).orElse(List.of());
      case CAUSE -> cause(head);
      case PLACE ->
          party(role, head)
              .filter(p -> p.id().isPresent())
              .map(p -> List.<Filler>of(p))
              .orElse(List.of());
      case TARGET -> target(type, head);
      default -> actors(role, head);
    };
  }

  private List<Filler> items(int head) {
    if (isThem(head)) {
      return goodsBefore(head).stream()
          .map(
              g ->
                  (Filler)
                      new Filler.Item(g.words(), g.category(), g.designation(), Optional.empty()))
          .toList();
    }
    List<Filler> found = new ArrayList<>(mentions.things().goods(head, true));
    if (found.isEmpty()) {
      mentions.things().pieces(head).forEach(found::add);
    }
    return found.isEmpty() ? counted(head) : found;
  }

  /** The goods that a pronoun stands for: those named before it in its sentence, else the last. */
  private List<Filler.Item> goodsBefore(int pronoun) {
    int clause = syntax.head(pronoun);
    for (int i = pronoun - 1; i >= 0; i--) {
      boolean own = syntax.head(i) == clause;
      if (syntax.isNoun(i) && !own && !syntax.has(i, "compound") && !syntax.has(i, "nmod")) {
        List<Filler.Item> found = mentions.things().goods(i, false);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return memory.lastGoods();
  }

  /** "il en a commandé quinze": a bare number of the goods spoken of. */
  private List<Filler> counted(int head) {
    boolean bare =
        syntax.upos(head).equals("NUM") || syntax.pack().numbers().isContainer(syntax, head);
    int verb = syntax.head(head);
    boolean partitive =
        verb >= 0
            && syntax.children(verb).stream()
                .anyMatch(
                    c ->
                        syntax.upos(c).equals("PRON")
                            && syntax
                                .pack()
                                .grammar()
                                .hasForm(WordClass.PARTITIVE, syntax.word(c).form()));
    if (!bare || !partitive) {
      return List.of();
    }
    return memory.lastGoods().stream()
        .map(
            g ->
                (Filler)
                    new Filler.Item(
                        g.words(),
                        g.category(),
                        g.designation(),
                        syntax.pack().quantities().quantity(syntax, head, head + 2)))
        .toList();
  }

  private boolean isThem(int head) {
    return syntax.upos(head).equals("PRON")
        && !syntax.word(head).feature("PronType").equals("Rel")
        && mentions.actor(head).filter(Actor::isPerson).isEmpty()
        && syntax.isWord(head, WordClass.THEM)
        && !syntax.has(head, "iobj");
  }

  private List<Filler> cause(int head) {
    if (!syntax.isNominal(head) || syntax.upos(head).equals("PRON")) {
      return List.of();
    }
    return List.of(mentions.things().cause(head));
  }

  private List<Filler> target(ClaimType type, int head) {
    List<Filler> actors = actors(Role.TARGET, head);
    boolean known = mentions.actor(head).filter(a -> !a.known()).isEmpty();
    if (type == ClaimType.SANCTION || !actors.isEmpty() && known) {
      return actors;
    }
    if (syntax.isNoun(head) && !isTime(head) && mentions.things().goods(head, true).isEmpty()) {
      Quote words = mentions.words(head);
      return List.of(new Filler.Party(words, Optional.empty()));
    }
    return List.of();
  }

  private boolean isTime(int word) {
    Times times = syntax.pack().times();
    return times.value(syntax, word, "weekday") != null
        || times.value(syntax, word, "month") != null
        || times.value(syntax, word, "unit") != null;
  }

  private List<Filler> actors(Role role, int head) {
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

  private Optional<Filler.Party> party(Role role, int head) {
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
          ? mentions.owned(head).map(a -> new Filler.Party(a.words(), a.id()))
          : Optional.empty();
    }
    Actor a = actor.get();
    Optional<String> id = a.id();
    if (id.isEmpty() && acceptsNames(role) && !a.known()) {
      id = Optional.of(Mentions.slug(mentions.name(head)));
    }
    return Optional.of(new Filler.Party(a.words(), id));
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
}

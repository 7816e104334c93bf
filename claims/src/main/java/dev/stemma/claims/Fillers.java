package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the roles of a predicate from its arguments, by its frame and by what each argument names.
 */
final class Fillers {
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
  private final ItemFillers items;
  private final PartyFillers parties;

  Fillers(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.memory = memory;
    this.items = new ItemFillers(syntax, mentions, memory);
    this.parties = new PartyFillers(syntax, mentions, memory);
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
    boolean powerless =
        match.value().is(Frame.Trait.AUTHORITY) && !filled.roles().containsKey(doer(match.value()));
    return giftless || powerless || parties.areForOthers(match, arguments, filled)
        ? Optional.empty()
        : Optional.of(filled);
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
        && !(lacking && isBareStock(argument.head()))
        && syntax.isNominal(argument.head())
        && !syntax.upos(argument.head()).equals("PRON");
  }

  /** "its stockpiles are dwindling": of what it says nothing. */
  private boolean isBareStock(int word) {
    return syntax.isWord(word, WordClass.STOCK)
        && syntax.children(word).stream()
            .noneMatch(
                c ->
                    syntax.has(c, "compound")
                        || syntax.word(c).relation().equals("nmod") && mentions.actor(c).isEmpty());
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
      List<Filler> fillers =
          match.holds(argument.head())
              ? within(role, argument.head())
              : fillers(match.value(), role, argument);
      if (mentions.isPronoun(argument.head()) && alreadyThere(fillers, filled)) {
        fillers =
            argument.function().equals(Argument.INDIRECT) && isOne(argument.head())
                ? other(role, filled)
                : List.of();
        if (fillers.isEmpty()) {
          return true;
        }
      }
      if (!fillers.isEmpty()) {
        add(filled, role, fillers, argument, match);
        return true;
      }
    }
    return false;
  }

  private boolean isOne(int pronoun) {
    return !syntax.word(pronoun).feature("Number").equals("Plur");
  }

  /** "Elle lui achète des obus": the other state spoken of last. */
  private List<Filler> other(Role role, Filled filled) {
    boolean party = role == Role.SUPPLIER || role == Role.RECIPIENT;
    Set<String> there = new HashSet<>();
    filled.roles().keySet().forEach(r -> there.addAll(Roles.ids(filled.roles(), r)));
    return party
        ? memory.lastState(there).stream()
            .map(a -> (Filler) new Filler.Party(a.words(), a.id()))
            .toList()
        : List.of();
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
                    role.label(), Rule.of(argument), match.value().fact().place(), filler.words()));
      }
    }
    filled.by().putIfAbsent(role, argument.function());
  }

  private List<Filler> fillers(Predicate predicate, Role role, Argument argument) {
    int head = argument.head();
    ClaimType type = predicate.type();
    boolean powerless =
        predicate.is(Frame.Trait.AUTHORITY) && role == doer(predicate) && !parties.rules(head);
    if (powerless) {
      return List.of();
    }
    return switch (role) {
      case ITEMS ->
          type == ClaimType.TRANSFER && mentions.isDescribedGroup(head)
              ? List.of()
              : items.items(head);
      case MEASURE ->
          items.isThem(head)
              ? memory.lastMeasures()
              : mentions.things().measure(head).map(m -> List.<Filler>of(m)).orElse(List.of());
      case CAUSE -> cause(head);
      case PLACE ->
          parties
              .party(role, head)
              .filter(p -> p.id().isPresent())
              .map(p -> List.<Filler>of(p))
              .orElse(List.of());
      case TARGET -> target(type, head);
      case SUPPLIER ->
          !isSite(head)
                  && !(type == ClaimType.SEIZURE && mentions.isPlace(head))
                  && (named(argument) || mentions.actor(head).filter(a -> !a.known()).isEmpty())
              ? parties.actors(role, head)
              : List.of();
      case RECIPIENT ->
          isSite(head) || predicate.is(Frame.Trait.INSIDE) ? List.of() : parties.actors(role, head);
      default -> parties.actors(role, head);
    };
  }

  /** Whether an unknown name may supply: not what goods leave or who is asked for them. */
  private static boolean named(Argument argument) {
    return argument.direct() && !argument.function().equals(Argument.OBJECT);
  }

  /** The role of whoever does what a predicate says. */
  private static Role doer(Predicate predicate) {
    return predicate.frame().roles(Argument.SUBJECT).get(0);
  }

  /** "received at Garoua": where goods are got, not from whom. */
  private boolean isSite(int head) {
    return (mentions.isPlace(head) || syntax.isWord(head, WordClass.SOIL))
        && (syntax.hasPreposition(head, WordClass.SEAT)
            || syntax.hasPreposition(head, WordClass.PLACE));
  }

  /** What the first part of a compound names as a role: "Waffen" in "Waffenlieferung". */
  private List<Filler> within(Role role, int head) {
    return syntax.inside(head).stream()
        .flatMap(part -> mentions.things().within(role, part).stream())
        .limit(1)
        .toList();
  }

  private List<Filler> cause(int head) {
    if (!syntax.isNominal(head) || syntax.upos(head).equals("PRON")) {
      return List.of();
    }
    return List.of(mentions.things().cause(head));
  }

  private List<Filler> target(ClaimType type, int head) {
    List<Filler> actors = parties.actors(Role.TARGET, head);
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
}

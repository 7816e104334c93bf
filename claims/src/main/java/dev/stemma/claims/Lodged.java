package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Parts that were found in a weapon, arms that were found in somebody's hands. It is a transfer:
 * whose weapon or hands it is got what whoever made it, or whose make it is, once let go. Two of
 * the three must be said: goods without a maker, or in a weapon of which nothing says whose it is,
 * state none; nor do parts in a weapon of their own state's.
 */
final class Lodged {
  /** What weapons are made of. */
  private static final Set<Category> PARTS =
      EnumSet.of(Category.COMPONENTS, Category.ENGINES, Category.RADARS, Category.TECHNOLOGY);

  private static final Set<Category> NO_WEAPONS =
      EnumSet.of(
          Category.COMPONENTS,
          Category.ENGINES,
          Category.TECHNOLOGY,
          Category.MACHINERY,
          Category.PERSONNEL,
          Category.VEHICLES,
          Category.MONEY,
          Category.FUEL,
          Category.OTHER);

  /** What somebody does with weapons that are his. */
  private static final Set<ClaimType> USES = EnumSet.of(ClaimType.USE, ClaimType.PRODUCTION);

  private final Syntax syntax;
  private final Mentions mentions;
  private final PartyFillers parties;
  private final Ownership ownership;
  private final Makers makers;

  Lodged(Syntax syntax, Mentions mentions, Memory memory) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.parties = new PartyFillers(syntax, mentions, memory);
    this.ownership = new Ownership(syntax);
    this.makers = new Makers(syntax, mentions, parties);
  }

  /**
   * What holds the goods.
   *
   * @param weapon whether it is a weapon, ship or plane, or what is left of one, and no hands
   * @param armed whether it is nothing but a weapon
   * @param holder whose it is
   * @param makers the states that make weapons of its model
   */
  private record Host(
      boolean weapon, boolean armed, Optional<Filler.Party> holder, Set<String> makers) {}

  /** Adds who got the goods and whose make they are; whether that states a transfer. */
  boolean complete(Heads.Match<Predicate> match, List<Argument> arguments, Fillers.Filled filled) {
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    Optional<Host> found =
        arguments.stream()
            .filter(a -> match.value().frame().roles(a.function()).contains(Role.RECIPIENT))
            .flatMap(a -> host(a.head(), 0).stream())
            .filter(h -> h.weapon() || !isOfAuthority(arguments))
            .filter(h -> !items.isEmpty() && items.stream().allMatch(i -> fits(i, h)))
            .findFirst();
    if (found.isEmpty()) {
      return false;
    }
    Host host = found.get();
    List<Integer> goods = items.stream().flatMap(i -> ownership.headOf(i).stream()).toList();
    List<Filler.Party> origins =
        goods.stream().flatMap(g -> makers.of(g).stream()).distinct().toList();
    boolean home =
        origins.stream()
            .flatMap(o -> makers.states(o).stream())
            .anyMatch(s -> host.makers().contains(s) || isOf(host, s));
    boolean foreign =
        goods.stream()
            .flatMap(g -> syntax.nounPhrases().words(g).stream())
            .anyMatch(w -> syntax.isWord(w, WordClass.FOREIGN));
    boolean stated =
        host.holder().isPresent()
            ? !origins.isEmpty() || foreign
            : host.armed()
                && origins.stream().anyMatch(o -> !host.makers().isEmpty() || makers.isFirm(o));
    if (home || !stated) {
      return false;
    }
    put(filled, Role.RECIPIENT, host.holder().stream().toList(), Rule.WHERE_GOODS_CAME);
    put(filled, Role.SUPPLIER, origins, Rule.PROVENANCE);
    return true;
  }

  /** "engines for Russia's drones": whose weapon they are for gets them. */
  void bound(Heads.Match<Predicate> match, List<Argument> arguments, Fillers.Filled filled) {
    boolean open =
        match.value().type() == ClaimType.TRANSFER
            && filled.roles().containsKey(Role.SUPPLIER)
            && filled.roles().containsKey(Role.ITEMS)
            && !filled.roles().containsKey(Role.RECIPIENT);
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    List<String> from = Roles.ids(filled.roles(), Role.SUPPLIER);
    (open ? arguments.stream() : Stream.<Argument>of())
        .filter(a -> match.value().frame().roles(a.function()).contains(Role.RECIPIENT))
        .flatMap(a -> host(a.head(), 0).stream())
        .filter(h -> h.weapon() && items.stream().allMatch(i -> fits(i, h)))
        .flatMap(h -> h.holder().stream())
        .filter(p -> from.stream().noneMatch(s -> p.id().filter(s::equals).isPresent()))
        .findFirst()
        .ifPresent(p -> put(filled, Role.RECIPIENT, List.of(p), Rule.WHERE_GOODS_CAME));
  }

  private static void put(Fillers.Filled filled, Role role, List<Filler.Party> parties, Rule rule) {
    if (!parties.isEmpty()) {
      filled.roles().put(role, new ArrayList<>(parties));
      filled.reasons().add(new Reason(role.label(), rule, "", parties.get(0).words()));
    }
  }

  /** What an authority finds in somebody's hands it takes: a seizure. */
  private boolean isOfAuthority(List<Argument> arguments) {
    return arguments.stream()
        .anyMatch(
            a ->
                a.function().equals(Argument.SUBJECT)
                    && mentions.actor(a.head()).filter(Actor::rules).isPresent());
  }

  private static boolean fits(Filler goods, Host host) {
    return goods instanceof Filler.Item item
        && (host.weapon()
            ? PARTS.contains(item.category())
            : item.designation().isPresent()
                || Concern.isArms(item.category()) && item.category() != Category.PERSONNEL);
  }

  private static boolean isOf(Host host, String state) {
    return host.holder().flatMap(Filler.Party::id).filter(state::equals).isPresent();
  }

  /** A weapon, its wreck, a group, or somebody's hands, stores and positions. */
  private Optional<Host> host(int head, int depth) {
    if (depth > 3) {
      return Optional.empty();
    }
    Optional<Integer> held = mentions.things().held(head);
    if (held.isPresent()) {
      return host(held.get(), depth + 1);
    }
    if (syntax.isWord(head, WordClass.KEEP)) {
      return kept(head, depth);
    }
    boolean inHands =
        syntax.has(head, "nmod")
            && syntax.isWord(syntax.head(head), WordClass.KEEP)
            && syntax.children(head, "case").stream()
                .anyMatch(k -> syntax.isWord(k, WordClass.GENITIVE));
    Optional<Filler.Party> keeper =
        inHands
            ? parties.party(Role.RECIPIENT, head).filter(this::rulesOrFights)
            : Optional.empty();
    if (keeper.isPresent()) {
      return Optional.of(new Host(false, false, keeper, Set.of()));
    }
    List<Filler.Item> goods = mentions.things().goods(head, false);
    boolean weapon = goods.stream().anyMatch(i -> !NO_WEAPONS.contains(i.category()));
    boolean armed = goods.stream().anyMatch(i -> Concern.isArms(i.category()));
    return weapon
        ? Optional.of(new Host(true, armed, owner(head), makers(head)))
        : group(head).map(g -> new Host(false, false, Optional.of(g), Set.of()));
  }

  /** "the wreckage of Lancet drones", "the hands of the militia", "Houthi caches". */
  private Optional<Host> kept(int noun, int depth) {
    for (int c : syntax.children(noun)) {
      boolean part =
          syntax.has(c, "compound")
              || syntax.has(c, "nmod")
                  && (syntax.preposition(c).isEmpty()
                      || syntax.pack().isGenitive(syntax.preposition(c)))
              || syntax.word(c).relation().equals("nmod:poss");
      Optional<Host> inner = part ? host(c, depth + 1) : Optional.empty();
      if (inner.isPresent()) {
        Host host = inner.get();
        return Optional.of(
            new Host(
                host.weapon(),
                host.armed(),
                host.holder().or(() -> ownership.provenance(noun)),
                host.makers()));
      }
    }
    return ownership
        .provenance(noun)
        .or(() -> mentions.affiliation().of(noun).filter(this::rulesOrFights))
        .map(p -> new Host(false, false, Optional.of(p), Set.of()));
  }

  private Optional<Filler.Party> group(int head) {
    return mentions
        .actor(head)
        .filter(a -> a.id().filter(syntax.pack().sorts()::isGroup).isPresent())
        .map(a -> new Filler.Party(a.words(), a.id()));
  }

  private Set<String> makers(int weapon) {
    Set<String> states = new HashSet<>();
    for (int i : syntax.nounPhrases().withAppositions(weapon)) {
      syntax
          .terms(i, Term.Kind.DESIGNATION)
          .forEach(m -> states.add(m.value().fact().cell("state")));
    }
    return states;
  }

  /** Whose weapon it is: by its make, its owner, or who uses it. */
  private Optional<Filler.Party> owner(int weapon) {
    return ownership
        .provenance(weapon)
        .or(() -> mentions.affiliation().of(weapon).filter(this::rulesOrFights))
        .or(() -> user(weapon));
  }

  private boolean rulesOrFights(Filler.Party party) {
    return party
        .id()
        .filter(i -> syntax.pack().sorts().is(i, Sorts.STATE) || syntax.pack().sorts().isGroup(i))
        .isPresent();
  }

  /** "the drones that the Houthis fired", "drones used by Russia", "Russia used drones with". */
  private Optional<Filler.Party> user(int weapon) {
    List<Integer> verbs = new ArrayList<>(syntax.children(weapon, "acl"));
    if (syntax.has(weapon, "obj")) {
      verbs.add(syntax.head(weapon));
    }
    for (int verb : verbs) {
      boolean use =
          syntax.pack().predicates().at(syntax, verb).stream()
              .anyMatch(m -> USES.contains(m.value().type()));
      for (int c : use ? syntax.children(verb) : List.<Integer>of()) {
        boolean user = syntax.has(c, "nsubj") || syntax.hasPreposition(c, WordClass.AGENT);
        Optional<Filler.Party> party =
            user ? parties.party(Role.USER, c).filter(this::rulesOrFights) : Optional.empty();
        if (party.isPresent()) {
          return party;
        }
      }
    }
    return Optional.empty();
  }
}

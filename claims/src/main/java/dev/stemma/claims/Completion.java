package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completes and weighs the roles that a frame has filled. */
final class Completion {
  private Completion() {}

  /** Adds what the predicate's own words say beside its arguments. */
  static void complete(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    switch (match.value().type()) {
      case TRANSFER -> {
        recipient(syntax, match, filled);
        supplier(syntax, mentions, filled);
      }
      case SEIZURE -> seizedFrom(syntax, mentions, filled);
      case SANCTION -> {
        measure(syntax, mentions, match, filled);
        issuer(syntax, mentions, filled);
        target(syntax, match, filled);
      }
      case LOSS -> {
        downing(filled);
        serving(Role.HOLDER, syntax, mentions, filled);
      }
      case USE -> serving(Role.USER, syntax, mentions, filled);
      default -> {}
    }
  }

  /** "Germany sent Kyiv tanks": a name before the goods that the parser took for a part of them. */
  private static void recipient(
      Syntax syntax, Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean gives =
        match.value().pos().equals("verb")
            && match.value().frame().functions().containsKey(Argument.INDIRECT)
            && filled.roles().containsKey(Role.SUPPLIER)
            && !filled.roles().containsKey(Role.RECIPIENT);
    int object = syntax.child(match.head(), "obj");
    if (!gives || object < 0) {
      return;
    }
    for (int c : syntax.children(object, "compound")) {
      Optional<Phrases.Match<Term>> name =
          syntax.terms(c, Term.Kind.NAME).stream()
              .filter(
                  m -> m.from() == match.head() + 1 && m.value().source() == SourceKind.GOVERNMENT)
              .findFirst();
      if (name.isPresent()) {
        Filler party =
            new Filler.Party(
                Quote.of(
                    syntax.text(),
                    syntax
                        .word(name.get().from())
                        .span()
                        .cover(syntax.word(name.get().to() - 1).span())),
                Optional.of(name.get().value().value()));
        filled.roles().put(Role.RECIPIENT, new ArrayList<>(List.of(party)));
        filled.reasons().add(new Reason("recipient", "a name before the goods", "", party.words()));
        return;
      }
    }
  }

  /** "seized Iranian rifles": where the goods come from. */
  private static void seizedFrom(Syntax syntax, Mentions mentions, Fillers.Filled filled) {
    List<String> seizers = ids(filled.roles(), Role.SEIZER);
    for (Filler item : filled.roles().getOrDefault(Role.ITEMS, List.of())) {
      Optional<Filler.Party> origin = provenance(syntax, mentions, item);
      if (origin.filter(o -> !seizers.contains(o.id().orElse(""))).isPresent()
          && !filled.roles().containsKey(Role.SUPPLIER)) {
        filled.roles().put(Role.SUPPLIER, new ArrayList<>(List.of(origin.get())));
        filled
            .reasons()
            .add(new Reason("supplier", "provenance of the goods", "", origin.get().words()));
      }
    }
  }

  /** "Moscow received Iranian drones": the goods' provenance is their supplier. */
  private static void supplier(Syntax syntax, Mentions mentions, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.SUPPLIER) || !filled.roles().containsKey(Role.RECIPIENT)) {
      return;
    }
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    for (Filler item : items) {
      Optional<Filler.Party> origin = provenance(syntax, mentions, item);
      boolean own =
          origin.isPresent()
              && ids(filled.roles(), Role.RECIPIENT).contains(origin.get().id().orElse(""));
      if (origin.isPresent() && !own) {
        filled.roles().put(Role.SUPPLIER, new ArrayList<>(List.of(origin.get())));
        filled
            .reasons()
            .add(new Reason("supplier", "provenance of the goods", "", origin.get().words()));
        return;
      }
    }
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
                    "measure", "named by the predicate", term.get().value().fact().place(), quote));
        return;
      }
    }
    implied(syntax, match, filled);
  }

  /** "banned imports of Russian gold": whose goods are hit is the target. */
  private static void target(Syntax syntax, Heads.Match<Predicate> match, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.TARGET) || filled.roles().containsKey(Role.EVADER)) {
      return;
    }
    List<String> issuers = ids(filled.roles(), Role.ISSUER);
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
        filled.reasons().add(new Reason("target", "whose goods are hit", "", party.words()));
        return;
      }
    }
  }

  /** "Western sanctions": who is named with the measure issues it. */
  private static void issuer(Syntax syntax, Mentions mentions, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.ISSUER)) {
      return;
    }
    for (Filler measure : filled.roles().getOrDefault(Role.MEASURE, List.of())) {
      Optional<Filler.Party> origin = provenance(syntax, mentions, measure);
      List<String> targets = ids(filled.roles(), Role.TARGET);
      if (origin.isPresent() && !targets.contains(origin.get().id().orElse(""))) {
        filled.roles().put(Role.ISSUER, new ArrayList<>(List.of(origin.get())));
        filled
            .reasons()
            .add(new Reason("issuer", "named with the measure", "", origin.get().words()));
        return;
      }
    }
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
    filled.reasons().add(new Reason("measure", "the verb itself", predicate.fact().place(), verb));
  }

  /** Who downs or destroys goods is the cause of their loss, by combat. */
  private static void downing(Fillers.Filled filled) {
    List<Filler> causes = filled.roles().getOrDefault(Role.CAUSE, List.of());
    if (!causes.isEmpty() && Argument.SUBJECT.equals(filled.by().getOrDefault(Role.CAUSE, ""))) {
      filled
          .roles()
          .put(
              Role.CAUSE,
              new ArrayList<>(
                  causes.stream()
                      .map(c -> (Filler) new Filler.Party(c.words(), Optional.of("combat-losses")))
                      .toList()));
    }
  }

  /** "Russian mercenaries fight in Mali": who has the fighters uses them. */
  private static void serving(Role role, Syntax syntax, Mentions mentions, Fillers.Filled filled) {
    if (filled.roles().containsKey(role)) {
      return;
    }
    for (Filler item : filled.roles().getOrDefault(Role.ITEMS, List.of())) {
      boolean fighters = item instanceof Filler.Item i && i.category() == Category.PERSONNEL;
      Optional<Filler.Party> owner =
          fighters
              ? headOf(syntax, item)
                  .flatMap(h -> mentions.things().provenance(h).or(() -> mentions.of(h)))
              : Optional.empty();
      if (owner.isPresent()) {
        filled.roles().put(role, new ArrayList<>(List.of(owner.get())));
        filled.reasons().add(new Reason(role.label(), "whose fighters", "", owner.get().words()));
        return;
      }
    }
  }

  private static Optional<Filler.Party> provenance(Syntax syntax, Mentions mentions, Filler item) {
    return headOf(syntax, item).flatMap(mentions.things()::provenance);
  }

  /** The head word of the phrase that a filler's words are. */
  private static Optional<Integer> headOf(Syntax syntax, Filler filler) {
    for (int word = 0; word < syntax.size(); word++) {
      int i = word;
      boolean head =
          syntax.isNominal(i)
              && filler.words().span().filter(s -> s.equals(syntax.phraseSpan(i))).isPresent();
      if (head) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  static List<String> ids(Map<Role, List<Filler>> roles, Role role) {
    return roles.getOrDefault(role, List.of()).stream()
        .map(f -> f instanceof Filler.Party p ? p.id().orElse("") : "")
        .filter(id -> !id.isEmpty())
        .toList();
  }

  /**
   * "shot down drones launched by Russia", "lost tanks that Berlin had given Kyiv": who used or got
   * the goods is who lost or used them.
   */
  static List<Candidate> holders(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      ClaimType type = candidate.match().value().type();
      Role open = type == ClaimType.LOSS ? Role.HOLDER : Role.USER;
      List<Filler> holders =
          type == ClaimType.LOSS || type == ClaimType.USE && !candidate.roles().containsKey(open)
              ? having(candidates, candidate)
              : List.of();
      if (holders.isEmpty()) {
        all.add(candidate);
      } else {
        Map<Role, List<Filler>> roles = new EnumMap<>(candidate.roles());
        roles.put(open, holders);
        all.add(candidate.withRoles(roles));
      }
    }
    return all;
  }

  private static List<Filler> having(List<Candidate> candidates, Candidate loss) {
    for (Role role : List.of(Role.USER, Role.RECIPIENT)) {
      for (Candidate other : candidates) {
        ClaimType type = other.match().value().type();
        boolean tells = role == Role.USER ? type == ClaimType.USE : type == ClaimType.TRANSFER;
        List<Filler> holders = other.roles().getOrDefault(role, List.of());
        if (tells
            && other.match().head() != loss.match().head()
            && !holders.isEmpty()
            && sameGoods(other, loss)) {
          return holders;
        }
      }
    }
    return List.of();
  }

  static boolean sameGoods(Candidate a, Candidate b) {
    List<Filler> goods = a.roles().getOrDefault(Role.ITEMS, List.of());
    return b.roles().getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(i -> goods.stream().anyMatch(g -> g.words().equals(i.words())));
  }

  private static final List<List<Role>> OPPOSED =
      List.of(
          List.of(Role.SUPPLIER, Role.RECIPIENT),
          List.of(Role.ISSUER, Role.TARGET),
          List.of(Role.RECOGNIZER, Role.RECOGNIZED),
          List.of(Role.ACCUSER, Role.ACCUSED),
          List.of(Role.USER, Role.TARGET));

  /** Whether the roles make sense together. */
  static boolean plausible(Candidate candidate, boolean armed) {
    Map<Role, List<Filler>> roles = candidate.roles();
    for (List<Role> pair : OPPOSED) {
      List<String> one = ids(roles, pair.get(0));
      if (!one.isEmpty() && one.equals(ids(roles, pair.get(1)))) {
        return false;
      }
    }
    boolean items = roles.containsKey(Role.ITEMS);
    Predicate predicate = candidate.match().value();
    if (predicate.is(Frame.Trait.SERVICE) && !fighters(roles)
        || predicate.is(Frame.Trait.DELIVERY) && !roles.containsKey(Role.RECIPIENT)) {
      return false;
    }
    if (!Concern.holds(predicate, roles, armed)) {
      return false;
    }
    return switch (predicate.type()) {
      case TRANSFER ->
          items
              ? !(onlyWeak(roles)
                  && !(roles.containsKey(Role.SUPPLIER) && roles.containsKey(Role.RECIPIENT)))
              : needsNoGoods(predicate)
                  || predicate.pos().equals("verb")
                      && roles.containsKey(Role.SUPPLIER)
                      && roles.containsKey(Role.RECIPIENT);
      case LOSS -> !predicate.is(Frame.Trait.INTERCEPTION) || airborne(roles);
      case SANCTION -> roles.containsKey(Role.MEASURE);
      case TRAINING ->
          predicate.pos().equals("verb")
              || items
              || roles.containsKey(Role.TRAINER)
              || roles.containsKey(Role.PLACE);
      case SHORTAGE ->
          items
              || roles.containsKey(Role.CAUSE)
              || !candidate.match().parts().isEmpty()
              || predicate.pos().equals("noun");
      default -> true;
    };
  }

  private static boolean fighters(Map<Role, List<Filler>> roles) {
    return roles.getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(f -> f instanceof Filler.Item i && i.category() == Category.PERSONNEL);
  }

  /** What can be shot out of the air. */
  private static final Set<Category> AIRBORNE =
      EnumSet.of(
          Category.MISSILES,
          Category.DRONES,
          Category.ROCKETS,
          Category.AIRCRAFT,
          Category.HELICOPTERS,
          Category.BOMBS,
          Category.ARTILLERY_AMMUNITION);

  /** "intercepted a missile" is a loss; "intercepted a cargo of rifles" is a seizure. */
  private static boolean airborne(Map<Role, List<Filler>> roles) {
    return roles.getOrDefault(Role.ITEMS, List.of()).stream()
        .anyMatch(f -> f instanceof Filler.Item i && AIRBORNE.contains(i.category()));
  }

  /** "armed the rebels", "turned to Ankara": verbs that tell of goods themselves. */
  private static boolean needsNoGoods(Predicate predicate) {
    List<Role> object = predicate.frame().roles(Argument.OBJECT);
    boolean arming = !object.isEmpty() && object.get(0) == Role.RECIPIENT;
    boolean turning =
        object.isEmpty()
            && predicate.pos().equals("verb")
            && predicate.frame().roles(Argument.SUBJECT).contains(Role.RECIPIENT);
    return arming || turning;
  }

  /** Money and fuel alone, or unspecified goods, need both parties to be a transfer. */
  private static boolean onlyWeak(Map<Role, List<Filler>> roles) {
    List<Filler> items = roles.getOrDefault(Role.ITEMS, List.of());
    return !items.isEmpty()
        && items.stream()
            .allMatch(
                f ->
                    f instanceof Filler.Item i
                        && (i.category() == Category.MONEY
                            || i.category() == Category.FUEL
                            || i.category() == Category.OTHER));
  }
}

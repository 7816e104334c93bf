package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes the roles that a frame has filled by what the predicate's own words make clear. */
final class Completion {
  private Completion() {}

  /** Adds what the predicate's own words say beside its arguments. */
  static void complete(
      Syntax syntax,
      Mentions mentions,
      Makers makers,
      Heads.Match<Predicate> match,
      Fillers.Filled filled) {
    Ownership ownership = new Ownership(syntax);
    apart(mentions, ownership, filled);
    switch (match.value().type()) {
      case TRANSFER -> {
        recipient(syntax, mentions, match, filled);
        site(syntax, mentions, match, filled);
        supplier(ownership, makers, filled);
        atHome(syntax, mentions, ownership, filled);
      }
      case SEIZURE -> seizedFrom(ownership, filled);
      case SANCTION -> SanctionRoles.complete(syntax, mentions, match, filled);
      case PRODUCTION -> madeIn(syntax, match, filled);
      case LOSS -> {
        downing(filled);
        serving(Role.HOLDER, ownership, mentions, filled);
      }
      case USE -> serving(Role.USER, ownership, mentions, filled);
      default -> {}
    }
  }

  /** "Iran gave the army drones": a body of no named state is none of the state that acts on it. */
  private static void apart(Mentions mentions, Ownership ownership, Fillers.Filled filled) {
    for (List<Role> pair : Plausibility.OPPOSED) {
      List<String> shared = new ArrayList<>(Roles.ids(filled.roles(), pair.get(0)));
      shared.retainAll(Roles.ids(filled.roles(), pair.get(1)));
      for (Role role : shared.isEmpty() ? List.<Role>of() : pair) {
        List<Filler> apart = new ArrayList<>();
        for (Filler f : filled.roles().getOrDefault(role, List.of())) {
          boolean same = f instanceof Filler.Party p && p.id().filter(shared::contains).isPresent();
          boolean unowned = same && ownership.headOf(f).filter(mentions::isUnowned).isPresent();
          apart.add(unowned ? new Filler.Party(f.words(), Optional.empty()) : f);
        }
        filled.roles().put(role, apart);
      }
    }
  }

  /** "Germany sent Kyiv tanks": a name before the goods that the parser took for a part of them. */
  private static void recipient(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean gives =
        match.value().pos().equals("verb")
            && match.value().frame().functions().containsKey(Argument.INDIRECT)
            && filled.roles().containsKey(Role.SUPPLIER)
            && !filled.roles().containsKey(Role.RECIPIENT);
    List<Integer> objects = syntax.children(match.head(), "obj");
    int object = objects.isEmpty() ? -1 : objects.get(objects.size() - 1);
    if (!gives || object < 0) {
      return;
    }
    for (int c : syntax.children(object, "compound")) {
      Optional<Filler> body = c == match.head() + 2 ? body(syntax, mentions, c) : Optional.empty();
      if (body.isPresent()) {
        filled.roles().put(Role.RECIPIENT, new ArrayList<>(List.of(body.get())));
        filled
            .reasons()
            .add(new Reason("recipient", Rule.BODY_BEFORE_GOODS, "", body.get().words()));
        return;
      }
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
        filled.reasons().add(new Reason("recipient", Rule.NAME_BEFORE_GOODS, "", party.words()));
        return;
      }
    }
  }

  /** "MiG-31 jets were sent to Kaliningrad": arms of the state's own make that change places. */
  private static void atHome(
      Syntax syntax, Mentions mentions, Ownership ownership, Fillers.Filled filled) {
    List<Filler> recipients = filled.roles().getOrDefault(Role.RECIPIENT, List.of());
    boolean place =
        recipients.size() == 1
            && !filled.roles().containsKey(Role.SUPPLIER)
            && ownership.headOf(recipients.get(0)).filter(mentions::isPlace).isPresent();
    List<String> ids = place ? Roles.ids(filled.roles(), Role.RECIPIENT) : List.of();
    for (Filler item :
        place ? filled.roles().getOrDefault(Role.ITEMS, List.of()) : List.<Filler>of()) {
      boolean own =
          ownership
              .headOf(item)
              .filter(
                  h ->
                      syntax.nounPhrases().words(h).stream()
                          .flatMap(i -> syntax.terms(i, Term.Kind.DESIGNATION).stream())
                          .anyMatch(m -> ids.contains(m.value().fact().cell("state"))))
              .isPresent();
      if (own) {
        filled.roles().remove(Role.RECIPIENT);
        return;
      }
    }
  }

  /**
   * "were received at Garoua", "were loaded at Rajin": a place where goods come in or go out stands
   * for its state.
   */
  private static void site(
      Syntax syntax, Mentions mentions, Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean open =
        match.value().stage().filter(s -> s == Stage.DELIVERED || s == Stage.SHIPPED).isPresent()
            && filled.roles().containsKey(Role.ITEMS);
    for (int c : open ? syntax.children(match.head()) : List.<Integer>of()) {
      boolean there =
          (syntax.has(c, "obl") || syntax.has(c, "nmod"))
              && (mentions.isPlace(c) || syntax.isWord(c, WordClass.SOIL))
              && (syntax.hasPreposition(c, WordClass.SEAT)
                  || syntax.hasPreposition(c, WordClass.PLACE));
      Optional<Actor> state =
          there
              ? mentions.actor(c).or(() -> mentions.owned(c)).filter(Actor::isState)
              : Optional.empty();
      Frame frame = match.value().frame();
      boolean out =
          frame.roles(syntax.preposition(c)).contains(Role.SUPPLIER)
              && !frame.roles(Argument.SUBJECT).contains(Role.RECIPIENT);
      Role role = out ? Role.SUPPLIER : Role.RECIPIENT;
      Role opposite = out ? Role.RECIPIENT : Role.SUPPLIER;
      boolean other =
          !filled.roles().containsKey(role)
              && state
                  .filter(a -> !Roles.ids(filled.roles(), opposite).contains(a.id().orElseThrow()))
                  .isPresent();
      if (other) {
        Filler party = new Filler.Party(state.get().words(), state.get().id());
        filled.roles().put(role, new ArrayList<>(List.of(party)));
        Rule rule = out ? Rule.WHERE_GOODS_WENT_OUT : Rule.WHERE_GOODS_CAME;
        filled.reasons().add(new Reason(role.label(), rule, "", party.words()));
        return;
      }
    }
  }

  /** "gave the army Mohajer-6 drones": a body with its article, behind which goods are named. */
  private static Optional<Filler> body(Syntax syntax, Mentions mentions, int noun) {
    Optional<Actor> actor =
        syntax.upos(noun - 1).equals("DET") ? mentions.actor(noun) : Optional.empty();
    return actor
        .filter(
            a ->
                a.isHouse() && syntax.hasTerm(noun, Term.Kind.TITLE)
                    || a.id().filter(syntax.pack().sorts()::isGroup).isPresent())
        .map(a -> new Filler.Party(a.words(), a.id()));
  }

  /** "the rockets were made in Bulgaria": where nobody is named who made them, a state did. */
  private static void madeIn(Syntax syntax, Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean told =
        match.value().pos().equals("verb")
            && !syntax.has(match.head(), "acl")
            && !syntax.has(match.head(), "amod")
            && syntax.child(match.head(), "aux:pass") >= 0;
    List<Filler> places = filled.roles().getOrDefault(Role.PLACE, List.of());
    if (told && places.size() == 1 && !filled.roles().containsKey(Role.PRODUCER)) {
      filled.roles().put(Role.PRODUCER, new ArrayList<>(places));
      filled.reasons().add(new Reason("producer", Rule.PROVENANCE, "", places.get(0).words()));
    }
  }

  /** "seized Iranian rifles": where the goods come from. */
  private static void seizedFrom(Ownership ownership, Fillers.Filled filled) {
    List<String> seizers = Roles.ids(filled.roles(), Role.SEIZER);
    for (Filler item : filled.roles().getOrDefault(Role.ITEMS, List.of())) {
      Optional<Filler.Party> origin = ownership.provenance(item);
      if (origin.filter(o -> !seizers.contains(o.id().orElse(""))).isPresent()
          && !filled.roles().containsKey(Role.SUPPLIER)) {
        filled.roles().put(Role.SUPPLIER, new ArrayList<>(List.of(origin.get())));
        filled.reasons().add(new Reason("supplier", Rule.PROVENANCE, "", origin.get().words()));
      }
    }
  }

  /** "Moscow received Iranian drones": the goods' provenance is their supplier. */
  private static void supplier(Ownership ownership, Makers makers, Fillers.Filled filled) {
    if (filled.roles().containsKey(Role.SUPPLIER) || !filled.roles().containsKey(Role.RECIPIENT)) {
      return;
    }
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    for (Filler item : items) {
      List<Filler.Party> origins = ownership.headOf(item).map(makers::of).orElse(List.of());
      List<String> got = Roles.ids(filled.roles(), Role.RECIPIENT);
      boolean own = origins.stream().anyMatch(o -> got.contains(o.id().orElse("")));
      if (!origins.isEmpty() && !own) {
        filled.roles().put(Role.SUPPLIER, new ArrayList<>(origins));
        filled.reasons().add(new Reason("supplier", Rule.PROVENANCE, "", origins.get(0).words()));
        return;
      }
    }
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
  private static void serving(
      Role role, Ownership ownership, Mentions mentions, Fillers.Filled filled) {
    if (filled.roles().containsKey(role)) {
      return;
    }
    for (Filler item : filled.roles().getOrDefault(Role.ITEMS, List.of())) {
      boolean fighters = item instanceof Filler.Item i && i.category() == Category.PERSONNEL;
      Optional<Filler.Party> owner =
          fighters
              ? ownership
                  .headOf(item)
                  .flatMap(h -> ownership.provenance(h).or(() -> mentions.affiliation().of(h)))
              : Optional.empty();
      if (owner.isPresent()) {
        filled.roles().put(role, new ArrayList<>(List.of(owner.get())));
        filled
            .reasons()
            .add(new Reason(role.label(), Rule.WHOSE_FIGHTERS, "", owner.get().words()));
        return;
      }
    }
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the party that a use, loss or shortage must have and that its clause leaves open, in the
 * sentence around it or in what the document said before.
 */
final class Recall {
  private static final Map<ClaimType, Role> OPEN =
      Map.of(
          ClaimType.USE, Role.USER, ClaimType.LOSS, Role.HOLDER, ClaimType.SHORTAGE, Role.HOLDER);

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Memory memory;
  private final List<Attribution> attributions;

  Recall(
      Syntax syntax,
      Subjects subjects,
      Mentions mentions,
      Memory memory,
      List<Attribution> attributions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.memory = memory;
    this.attributions = attributions;
  }

  /** Fills the open party of a predicate, where it is clear; whether it did. */
  boolean complete(Heads.Match<Predicate> match, Fillers.Filled filled) {
    ClaimType type = match.value().type();
    if (type == ClaimType.SANCTION) {
      boolean aimed =
          filled.roles().containsKey(Role.TARGET) || filled.roles().containsKey(Role.EVADER);
      return !aimed
          && match.value().pos().equals("verb")
          && filled.roles().containsKey(Role.MEASURE)
          && put(filled, Role.TARGET, memory.lastTargets(), Rule.MEASURE_BEFORE);
    }
    if (type == ClaimType.SEIZURE) {
      ownCustoms(match, filled);
      return !filled.roles().containsKey(Role.SEIZER)
          && put(filled, Role.SEIZER, memory.lastSeizers(), Rule.SEIZED_BEFORE);
    }
    if (type == ClaimType.TRANSFER) {
      return transfer(match, filled);
    }
    Role role = OPEN.getOrDefault(type, Role.PLACE);
    if (role == Role.PLACE || filled.roles().containsKey(role)) {
      return false;
    }
    boolean verb = match.value().pos().equals("verb");
    if (type != ClaimType.SHORTAGE && !(type == ClaimType.USE && verb && !agentless(match))) {
      for (Filler filler : filled.roles().getOrDefault(Role.ITEMS, List.of())) {
        if (filler instanceof Filler.Item item
            && put(filled, role, memory.holders(item.category()), Rule.LAST_HOLDER)) {
          return true;
        }
      }
    }
    if (!verb && put(filled, role, carrier(match.head()), Rule.SUBJECT_OF_CLAUSE)) {
      return true;
    }
    return type == ClaimType.SHORTAGE
        && filled.roles().containsKey(Role.ITEMS)
        && (put(filled, role, only(), Rule.ONLY_ACTOR)
            || put(filled, role, party(memory.lastSubject()), Rule.LAST_SUBJECT));
  }

  /**
   * "The missiles were delivered in May": parties of the transfer of such goods spoken of before.
   */
  private boolean transfer(Heads.Match<Predicate> match, Fillers.Filled filled) {
    boolean bare =
        match.value().pos().equals("verb")
            && subjects.isPassive(match.head())
            && !filled.roles().containsKey(Role.SUPPLIER)
            && !filled.roles().containsKey(Role.RECIPIENT);
    if (new Restatement(syntax, mentions, memory, attributions).complete(match, filled)) {
      return true;
    }
    if (whole(filled)) {
      return true;
    }
    for (Filler filler :
        bare ? filled.roles().getOrDefault(Role.ITEMS, List.of()) : List.<Filler>of()) {
      Optional<Claim> before =
          filler instanceof Filler.Item item && isHere(filler)
              ? memory.transferOf(item.category(), syntax.number())
              : Optional.empty();
      if (before.isPresent()) {
        boolean from =
            put(filled, Role.SUPPLIER, before.get().fillers(Role.SUPPLIER), Rule.SPOKEN_OF_BEFORE);
        boolean to =
            put(
                filled,
                Role.RECIPIENT,
                before.get().fillers(Role.RECIPIENT),
                Rule.SPOKEN_OF_BEFORE);
        return from || to;
      }
    }
    return false;
  }

  /** "400 of them have gone to Russia": the other party is that of the whole, or its maker. */
  private boolean whole(Fillers.Filled filled) {
    List<Filler> items = filled.roles().getOrDefault(Role.ITEMS, List.of());
    boolean taken =
        !items.isEmpty()
            && items.stream().noneMatch(this::isHere)
            && !filled.roles().containsKey(Role.SUPPLIER)
            && filled.roles().containsKey(Role.RECIPIENT);
    if (!taken || !(items.get(0) instanceof Filler.Item item)) {
      return false;
    }
    List<String> to = Roles.ids(filled.roles(), Role.RECIPIENT);
    Optional<List<Filler>> before =
        memory
            .transferOf(item.category(), syntax.number())
            .filter(c -> Roles.ids(c.roles(), Role.RECIPIENT).equals(to))
            .map(c -> c.fillers(Role.SUPPLIER));
    List<Filler> from =
        before
            .filter(f -> !f.isEmpty())
            .orElse(
                memory.wares().maker().filter(m -> !m.id().map(to::contains).orElse(true)).stream()
                    .map(m -> (Filler) m)
                    .toList());
    return put(filled, Role.SUPPLIER, from, Rule.SPOKEN_OF_BEFORE);
  }

  /** "Belgian prosecutors say that customs seized": whose they are is the speaker's state. */
  private void ownCustoms(Heads.Match<Predicate> match, Fillers.Filled filled) {
    Ownership ownership = new Ownership(syntax);
    Optional<String> state =
        Denials.speaker(match.head(), attributions)
            .filter(a -> a.isState() && (a.isHouse() || a.kind() == SourceKind.OFFICIAL))
            .flatMap(Actor::id);
    List<Filler> seizers = filled.roles().getOrDefault(Role.SEIZER, List.of());
    boolean open =
        state.isPresent()
            && seizers.size() == 1
            && ownership.headOf(seizers.get(0)).filter(mentions::isUnowned).isPresent();
    if (open) {
      filled
          .roles()
          .put(
              Role.SEIZER,
              new ArrayList<>(List.of(new Filler.Party(seizers.get(0).words(), state))));
    }
  }

  /** Whether the words stand in this sentence, and no pronoun for them. */
  private boolean isHere(Filler filler) {
    return filler.words().span().filter(syntax.span()::contains).isPresent();
  }

  /** The one state or group that the sentence names beside its sources; none where it names two. */
  private List<Filler> only() {
    Map<String, Actor> named = new LinkedHashMap<>();
    for (int i = 0; i < syntax.size(); i++) {
      int word = i;
      boolean source =
          attributions.stream()
              .anyMatch(
                  a -> a.source().stream().anyMatch(s -> s.contains(syntax.word(word).span())));
      if (!source && syntax.isNoun(i) && syntax.hasTerm(i, Term.Kind.NAME)) {
        mentions
            .actor(i)
            .filter(a -> a.known() && a.kind() == SourceKind.GOVERNMENT)
            .ifPresent(a -> named.putIfAbsent(a.id().orElse(""), a));
      }
    }
    return named.size() == 1 ? party(named.values().stream().findFirst()) : List.of();
  }

  /** A passive, or goods as their own subject: nobody is named who acts. */
  private boolean agentless(Heads.Match<Predicate> match) {
    return subjects.isPassive(match.head());
  }

  /** "began the war with a barrage of strikes": the noun hangs on what its party does. */
  private List<Filler> carrier(int noun) {
    int top = noun;
    while (syntax.has(top, "nmod") && syntax.head(top) >= 0 && syntax.isNoun(syntax.head(top))) {
      top = syntax.head(top);
    }
    int verb = syntax.head(top);
    if (verb < 0 && noun != top || syntax.has(noun, "nmod") && syntax.isNoun(syntax.head(noun))) {
      List<Filler> beside = party(actor(syntax.head(noun)));
      if (!beside.isEmpty()) {
        return beside;
      }
    }
    boolean means = verb >= 0 && syntax.isVerb(verb) && syntax.has(top, "obl");
    boolean other =
        means
            && !(syntax.pack().cues().at(syntax, verb).isEmpty()
                && syntax.pack().predicates().at(syntax, verb).isEmpty());
    return means && !other ? party(actor(subjects.subject(verb, 0))) : List.of();
  }

  private Optional<Actor> actor(int word) {
    return word < 0 ? Optional.empty() : mentions.actor(word);
  }

  private static List<Filler> party(Optional<Actor> actor) {
    return actor
        .filter(a -> a.known() && a.id().isPresent())
        .map(a -> List.<Filler>of(new Filler.Party(a.words(), a.id())))
        .orElse(List.of());
  }

  private static boolean put(Fillers.Filled filled, Role role, List<Filler> found, Rule why) {
    boolean blamed =
        found.stream()
            .anyMatch(
                f ->
                    filled.roles().getOrDefault(Role.CAUSE, List.of()).stream()
                        .anyMatch(c -> c.words().text().equals(f.words().text())));
    if (found.isEmpty() || blamed) {
      return false;
    }
    filled.roles().put(role, new ArrayList<>(found));
    filled.reasons().add(new Reason(role.label(), why, "", found.get(0).words()));
    return true;
  }
}

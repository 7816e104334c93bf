package dev.stemma.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a pronoun means among those whom its own sentence names. */
final class Antecedents {
  private final Syntax syntax;
  private final Mentions mentions;
  private final Anaphora pronouns;

  Antecedents(Syntax syntax, Mentions mentions, Anaphora pronouns) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.pronouns = pronouns;
  }

  /**
   * "have choked Moscow's supplies and driven it to": an object stands for a state named before.
   */
  Optional<Actor> stateBefore(int pronoun) {
    for (int i = pronoun - 1; i >= 0 && syntax.has(pronoun, "obj"); i--) {
      if (syntax.isNoun(i)
          && syntax.hasTerm(i, Term.Kind.NAME)
          && syntax.head(i) != syntax.head(pronoun)) {
        return mentions.actor(i, 3).filter(Actor::isState);
      }
    }
    return Optional.empty();
  }

  /** "Its ambassador said": whether a possessive belongs to the first subject of its sentence. */
  boolean opens(int determiner) {
    int noun = syntax.head(determiner);
    boolean first = syntax.has(noun, "nsubj") && syntax.head(syntax.head(noun)) < 0;
    for (int i = 0; first && i < noun; i++) {
      first = !syntax.has(i, "nsubj") && !syntax.hasTerm(i, Term.Kind.NAME);
    }
    return first;
  }

  /**
   * "The junta has bought jets, its spokesman said": who acts first in what is told; else the one
   * state named before an inquit: "Tehran's position stands, replies its mission".
   */
  Optional<Actor> spokenFor(int determiner) {
    int noun = syntax.head(determiner);
    int verb = syntax.has(noun, "nsubj") ? syntax.head(noun) : -1;
    int told = verb < 0 ? -1 : syntax.child(verb, "ccomp");
    for (int i = 0; told >= 0 && told < noun && i < noun; i++) {
      int subject = i;
      boolean acts = syntax.has(i, "nsubj") && !pronouns.isPronoun(i);
      Optional<Actor> actor =
          acts ? mentions.actor(i, 3).or(() -> mentions.owned(subject)) : Optional.empty();
      if (actor.filter(a -> a.known() && !a.isPerson() && !a.isMaterial()).isPresent()) {
        return actor;
      }
    }
    if (verb < 0 || verb > noun || !syntax.has(verb, "parataxis")) {
      return Optional.empty();
    }
    Map<String, Actor> named = new HashMap<>();
    for (int i = 0; i < verb; i++) {
      if (syntax.isNoun(i) && syntax.hasTerm(i, Term.Kind.NAME)) {
        mentions
            .actor(i, 3)
            .filter(Actor::isState)
            .ifPresent(a -> named.put(a.id().orElseThrow(), a));
      }
    }
    return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
  }

  /**
   * "…, it said", "assure-t-il": the subject of a verb that tells what stands before or around it.
   */
  boolean isTeller(int pronoun) {
    int verb =
        syntax.word(pronoun).is("nsubj") || pronouns.clitic(pronoun) ? syntax.head(pronoun) : -1;
    return verb >= 0
        && (syntax.has(verb, "parataxis")
            || syntax.children(verb, "ccomp").stream().anyMatch(c -> c < pronoun))
        && !syntax.pack().cues().at(syntax, verb).isEmpty();
  }

  /**
   * "The ministry rejects it: Kigali, it says, has": who acts in the clause before the mark, or
   * denies.
   */
  Optional<Actor> introduced(int pronoun) {
    int mark = -1;
    for (int i = 0; i < pronoun; i++) {
      boolean denies =
          syntax.head(i) < 0
              && syntax.pack().cues().at(syntax, i).stream()
                  .anyMatch(m -> m.value().kind() == Cue.Kind.DENY);
      mark = denies || ":;".contains(syntax.word(i).form()) ? i + 1 : mark;
    }
    for (int i = 0; i < mark; i++) {
      boolean clause = syntax.has(i, "nsubj") && syntax.head(i) <= mark && !pronouns.isPronoun(i);
      Optional<Actor> actor =
          clause
              ? mentions.actor(i, 3).filter(a -> a.known() && !a.isMaterial())
              : Optional.empty();
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  /** "what Kigali told Paris: that it had": who acts in the clause around that of a subject. */
  Optional<Actor> above(int pronoun) {
    int verb = syntax.has(pronoun, "nsubj") ? syntax.head(pronoun) : -1;
    int below = verb;
    for (int at = verb < 0 ? -1 : syntax.head(verb); at >= 0; below = at, at = syntax.head(at)) {
      boolean beside = syntax.has(below, "conj") || !syntax.isVerb(at);
      Optional<Actor> actor =
          beside ? Optional.empty() : acting(syntax.child(at, "nsubj"), pronoun);
      if (actor.isPresent()) {
        return actor;
      }
    }
    boolean behind = false;
    for (int i = pronoun - 1; verb >= 0 && i >= 0; i--) {
      behind |= syntax.word(i).form().equals(":");
      Optional<Actor> actor =
          behind && syntax.has(i, "nsubj") ? acting(i, pronoun) : Optional.empty();
      if (actor.isPresent()) {
        return actor;
      }
    }
    return Optional.empty();
  }

  private Optional<Actor> acting(int subject, int pronoun) {
    return subject < 0 || subject > pronoun || pronouns.isPronoun(subject)
        ? Optional.empty()
        : mentions
            .actor(subject, 3)
            .filter(a -> a.known() && a.id().isPresent() && !a.isPerson() && !a.isMaterial());
  }

  /** "the guns that the Houthis have were given to them": the one group in a clause beside. */
  Optional<Actor> groupBefore(int pronoun) {
    Map<String, Actor> named = new HashMap<>();
    for (int i = 0; syntax.has(pronoun, "iobj") && i < pronoun; i++) {
      if (syntax.isNoun(i) && syntax.head(i) != syntax.head(pronoun)) {
        mentions
            .actor(i, 3)
            .filter(a -> a.id().filter(syntax.pack().sorts()::isGroup).isPresent())
            .ifPresent(a -> named.put(a.id().orElseThrow(), a));
      }
    }
    return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
  }
}

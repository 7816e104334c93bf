package dev.stemma.claims;

import dev.stemma.evidence.SourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves pronouns and short mentions ("the North", "his country") by what {@link Memory} holds
 * and by the clause they stand in; leaves what is not clear.
 */
final class Anaphora {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Memory memory;
  private final Mentions mentions;

  Anaphora(Syntax syntax, Subjects subjects, Memory memory, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.memory = memory;
    this.mentions = mentions;
  }

  boolean isPronoun(int head) {
    return (syntax.upos(head).equals("PRON") || syntax.upos(head).equals("DET"))
        && (syntax.isWord(head, WordClass.PRONOUN) || clitic(head));
  }

  /** "its", "son": the subject of the clause it stands in, where that names a body. */
  private Optional<Actor> possessor(int determiner) {
    return owner(determiner)
        .filter(a -> !a.isPerson() || a.plural() && is(WordClass.SEVERAL, form(determiner)));
  }

  /** Who acts in the nearest clause around a possessive whose subject is another. */
  private Optional<Actor> owner(int determiner) {
    int noun = syntax.head(determiner);
    for (int at = noun; at >= 0; at = syntax.head(at)) {
      if (!syntax.isVerb(at)) {
        continue;
      }
      int subject = subjects.subject(at, 0);
      if (subject >= 0 && subject != noun && !syntax.dominates(subject, determiner)) {
        return isPronoun(subject)
            ? Optional.empty()
            : mentions.actor(subject, 3).filter(a -> a.known() && a.kind() != SourceKind.DOCUMENT);
      }
    }
    return Optional.empty();
  }

  /**
   * "have choked Moscow's supplies and driven it to": an object stands for a state named before.
   */
  private Optional<Actor> stateBefore(int pronoun) {
    for (int i = pronoun - 1; i >= 0 && syntax.has(pronoun, "obj"); i--) {
      if (syntax.isNoun(i)
          && syntax.hasTerm(i, Term.Kind.NAME)
          && syntax.head(i) != syntax.head(pronoun)) {
        return mentions.actor(i, 3).filter(Actor::isState);
      }
    }
    return Optional.empty();
  }

  /** "Tehran's position stands, replies its mission": the one state named before an inquit. */
  private Optional<Actor> spokenFor(int determiner) {
    int noun = syntax.head(determiner);
    int verb = syntax.has(noun, "nsubj") ? syntax.head(noun) : -1;
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
  private boolean isTeller(int pronoun) {
    int verb = syntax.word(pronoun).is("nsubj") || clitic(pronoun) ? syntax.head(pronoun) : -1;
    return verb >= 0
        && (syntax.has(verb, "parataxis")
            || syntax.children(verb, "ccomp").stream().anyMatch(c -> c < pronoun))
        && !syntax.pack().cues().at(syntax, verb).isEmpty();
  }

  /**
   * "The ministry rejects it: Kigali, it says, has": who acts in the clause before the mark, or
   * denies.
   */
  private Optional<Actor> introduced(int pronoun) {
    int mark = -1;
    for (int i = 0; i < pronoun; i++) {
      boolean denies =
          syntax.head(i) < 0
              && syntax.pack().cues().at(syntax, i).stream()
                  .anyMatch(m -> m.value().kind() == Cue.Kind.DENY);
      mark = denies || ":;".contains(syntax.word(i).form()) ? i + 1 : mark;
    }
    for (int i = 0; i < mark; i++) {
      boolean clause = syntax.has(i, "nsubj") && syntax.head(i) <= mark && !isPronoun(i);
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
  private Optional<Actor> above(int pronoun) {
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
    return subject < 0 || subject > pronoun || isPronoun(subject)
        ? Optional.empty()
        : mentions
            .actor(subject, 3)
            .filter(a -> a.known() && a.id().isPresent() && !a.isPerson() && !a.isMaterial());
  }

  /** "the guns that the Houthis have were given to them": the one group in a clause beside. */
  private Optional<Actor> groupBefore(int pronoun) {
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

  private boolean clitic(int head) {
    return syntax.word(head).form().startsWith("-") && is(WordClass.INVERTED, form(head));
  }

  /** A pronoun without the hyphens that tie it to its verb: "-t-il". */
  private String form(int head) {
    return Spelling.exact(syntax.word(head).form())
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^-(?:t-)?", "");
  }

  private boolean is(WordClass of, String form) {
    return syntax.pack().grammar().has(of, form);
  }

  Optional<Actor> pronoun(int head) {
    String form = form(head);
    if (is(WordClass.SPEAKER, form)) {
      return memory.lastSpeaker();
    }
    Optional<Actor> beside = speakerBeside(head);
    if (beside.isPresent()) {
      return beside;
    }
    boolean tells = isTeller(head);
    Optional<Actor> teller = tells ? introduced(head) : Optional.empty();
    if (teller.isPresent()) {
      return teller;
    }
    Optional<Actor> last =
        tells ? memory.earlierSubject().or(memory::lastSubject) : memory.lastSubject();
    if (syntax.isPossessive(head) && !syntax.preposition(head).isEmpty()) {
      return memory.lastSubject().or(() -> memory.lastPerson(false));
    }
    if (syntax.isPossessive(head)) {
      Optional<Actor> subject = possessor(head);
      subject = subject.or(() -> spokenFor(head));
      if (subject.isPresent()) {
        return subject;
      }
    }
    if (is(WordClass.PERSON, form)) {
      return memory.lastPerson(false);
    }
    int place = syntax.isPossessive(head) ? Integer.MAX_VALUE : syntax.word(head).span().begin();
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    if (is(WordClass.SEVERAL, form) || is(WordClass.EITHER, form) && plural) {
      return groupBefore(head)
          .or(() -> last.filter(Actor::plural))
          .or(() -> memory.lastPerson(true))
          .or(() -> memory.lastBody(place));
    }
    if (is(WordClass.BODY, form)) {
      Optional<Actor> body =
          tells ? memory.lastSpeaker().or(() -> last).filter(a -> !a.isPerson()) : Optional.empty();
      return body.or(() -> stateBefore(head))
          .or(() -> above(head))
          .or(() -> memory.lastBody(place));
    }
    boolean clitic = clitic(head);
    if (clitic || is(WordClass.EITHER, form)) {
      Optional<Actor> speaker = memory.lastSpeaker().filter(s -> clitic || s.isPerson());
      return speaker
          .or(() -> last)
          .filter(a -> plural || !(a.isPerson() && a.plural()))
          .or(() -> memory.lastPerson(false));
    }
    return last;
  }

  /**
   * "le ministère rejette ces accusations : rien, assure-t-il, n'a été livré": who speaks beside a
   * verb of saying that is set into his words is who speaks in the sentence already.
   */
  private Optional<Actor> speakerBeside(int pronoun) {
    int inner = syntax.has(pronoun, "nsubj") ? syntax.head(pronoun) : -1;
    int outer = inner >= 0 && syntax.has(inner, "parataxis") ? syntax.head(inner) : -1;
    boolean speak = outer >= 0 && speaks(inner) && speaks(outer);
    int subject = speak ? syntax.child(outer, "nsubj") : -1;
    boolean agrees =
        subject >= 0
            && subject < pronoun
            && syntax.isNoun(subject)
            && same(subject, pronoun, "Number")
            && (same(subject, pronoun, "Gender") || syntax.upos(subject).equals("PROPN"));
    return agrees
        ? mentions.actor(subject, 3).filter(a -> a.known() && a.kind() != SourceKind.DOCUMENT)
        : Optional.empty();
  }

  private boolean speaks(int verb) {
    return Attributions.cues(syntax, verb).stream().anyMatch(m -> m.value().pos().equals("verb"));
  }

  private boolean same(int one, int other, String feature) {
    String of = syntax.word(one).feature(feature);
    String also = syntax.word(other).feature(feature);
    return of.isEmpty() || also.isEmpty() || of.equals(also);
  }

  /** "the North", "the regime", "the country", "le pays": the state spoken of. */
  Optional<Actor> shortForm(int head) {
    boolean bare =
        syntax.children(head).stream()
            .allMatch(
                c ->
                    syntax.has(c, "det")
                        || syntax.has(c, "case")
                        || syntax.has(c, "punct")
                        || c > head + 6);
    if (bare
        && (syntax.isWord(head, WordClass.NORTH) || syntax.isWord(head, WordClass.SOUTH))
        && Character.isUpperCase(syntax.word(head).form().charAt(0))) {
      boolean north = syntax.isWord(head, WordClass.NORTH);
      return memory
          .lastBy(north ? "korea-north" : "korea-south")
          .map(a -> a.withWords(mentions.words(head)));
    }
    return Optional.empty();
  }

  /** "his country", "notre pays": the speaker's state; "the country": the state spoken of. */
  Optional<Actor> country(int head) {
    boolean noun = syntax.isWord(head, WordClass.COUNTRY) || syntax.isWord(head, WordClass.SOIL);
    if (!noun || syntax.word(head).feature("Number").equals("Plur")) {
      return Optional.empty();
    }
    List<Integer> modifiers =
        syntax.children(head).stream()
            .filter(
                c ->
                    syntax.has(c, "det")
                        || syntax.has(c, "amod")
                        || syntax.has(c, "nmod")
                        || syntax.has(c, "compound"))
            .toList();
    if (syntax.isWord(head, WordClass.SOIL)) {
      return mentions
          .affiliation()
          .owner(head, 0)
          .filter(t -> t.source() == SourceKind.GOVERNMENT)
          .map(t -> mentions.body(head, Optional.of(t.value())));
    }
    if (modifiers.size() != 1) {
      return Optional.empty();
    }
    Optional<Actor> owner = Optional.empty();
    if (syntax.isPossessive(modifiers.get(0))) {
      owner =
          owner(modifiers.get(0))
              .filter(Actor::isState)
              .or(memory::lastSpeaker)
              .or(() -> memory.lastPerson(false));
    } else if (mentions.naming().definite(head)) {
      owner = memory.lastSubject().filter(Actor::isState).or(() -> memory.lastState(Set.of()));
    }
    return owner.filter(Actor::isState).map(a -> mentions.body(head, a.id()));
  }
}

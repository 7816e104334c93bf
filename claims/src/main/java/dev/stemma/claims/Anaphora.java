package dev.stemma.claims;

import dev.stemma.evidence.SourceKind;
import java.util.List;
import java.util.Locale;
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
  private final Antecedents antecedents;

  Anaphora(Syntax syntax, Subjects subjects, Memory memory, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.memory = memory;
    this.mentions = mentions;
    this.antecedents = new Antecedents(syntax, mentions, this);
  }

  boolean isPronoun(int head) {
    return (syntax.upos(head).equals("PRON") || syntax.upos(head).equals("DET"))
        && (syntax.isWord(head, WordClass.PRONOUN) || clitic(head))
        && !is(WordClass.NOBODY, form(head));
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

  boolean clitic(int head) {
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
    boolean tells = antecedents.isTeller(head);
    Optional<Actor> teller = tells ? antecedents.introduced(head) : Optional.empty();
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
      subject = subject.or(() -> antecedents.spokenFor(head));
      if (subject.isPresent()) {
        return subject;
      }
      if (antecedents.opens(head) && !is(WordClass.PERSON, form)) {
        Optional<Actor> before = memory.earlierSubject().filter(a -> a.id().isPresent());
        if (before.isPresent()) {
          return before;
        }
      }
    }
    if (is(WordClass.PERSON, form)) {
      return memory.lastPerson(false);
    }
    int place = syntax.isPossessive(head) ? Integer.MAX_VALUE : syntax.word(head).span().begin();
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    if (is(WordClass.SEVERAL, form) || is(WordClass.EITHER, form) && plural) {
      return antecedents
          .groupBefore(head)
          .or(() -> last.filter(Actor::plural))
          .or(() -> memory.lastPerson(true))
          .or(() -> memory.lastBody(place));
    }
    if (is(WordClass.BODY, form)) {
      Optional<Actor> body =
          tells ? memory.lastSpeaker().or(() -> last).filter(a -> !a.isPerson()) : Optional.empty();
      return body.or(() -> antecedents.stateBefore(head))
          .or(() -> antecedents.above(head))
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

  /** "the same source", "cette source": whoever spoke last. */
  Optional<Actor> sameSource(int head) {
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    boolean same = syntax.children(head).stream().anyMatch(c -> syntax.isWord(c, WordClass.SAME));
    boolean shown =
        syntax.children(head, "det").stream()
            .anyMatch(c -> syntax.word(c).feature("PronType").equals("Dem"));
    return same || shown
        ? memory.lastSpeaker().filter(a -> !a.isPress() && (same || a.plural() == plural))
        : Optional.empty();
  }

  /** "the same service": one named before by the same noun. */
  Optional<Actor> sameBody(int head) {
    boolean same = syntax.children(head).stream().anyMatch(c -> syntax.isWord(c, WordClass.SAME));
    return same && syntax.isNoun(head)
        ? memory.lastBy(mentions.key(head, "")).map(a -> a.withWords(mentions.words(head)))
        : Optional.empty();
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
          .map(a -> a.withWords(mentions.words(head)))
          .or(
              () ->
                  memory
                      .lastBy(north ? "korea-south" : "korea-north")
                      .map(a -> mentions.body(head, Optional.of(north ? "PRK" : "KOR"))));
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

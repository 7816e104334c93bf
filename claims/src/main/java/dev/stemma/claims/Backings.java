package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sentences that only name who says what was said right before them: "C'est ce qu'affirme l'ONU",
 * "Das teilte Berlin mit", "That is according to two officials"; and those in which somebody says
 * it again: "A second official confirmed the sale".
 */
final class Backings {
  private static final Set<Cue.Kind> SAYING =
      Set.of(Cue.Kind.SAY, Cue.Kind.REPORT, Cue.Kind.SHOW, Cue.Kind.THINK, Cue.Kind.ADMIT);

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Pointers pointers;
  private final Chains chains;

  Backings(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.pointers = new Pointers(syntax);
    this.chains = new Chains(syntax, subjects, mentions);
  }

  /**
   * Who backs what.
   *
   * @param word the word that says so
   * @param links through whom it came, then who says it
   * @param again whether it is said again, by another than whoever said it before
   */
  record Backing(int word, List<Attribution.Link> links, boolean again) {}

  /** The first of the sentence; empty if none. */
  Optional<Backing> find() {
    if (syntax.word(syntax.size() - 1).form().equals("?")) {
      return Optional.empty();
    }
    for (int i = 0; i < syntax.size(); i++) {
      Optional<Backing> backing = syntax.isVerb(i) ? verb(i) : according(i);
      if (backing.isPresent()) {
        return backing;
      }
    }
    return Optional.empty();
  }

  private Optional<Backing> verb(int verb) {
    Optional<Heads.Match<Cue>> match =
        Attributions.cues(syntax, verb).stream()
            .filter(m -> SAYING.contains(m.value().kind()))
            .findFirst();
    boolean plain =
        match.isPresent()
            && !Negation.negated(syntax, verb)
            && syntax.child(verb, "ccomp") < 0
            && syntax.child(verb, "xcomp") < 0
            && syntax.children(verb, "aux").stream()
                .noneMatch(c -> syntax.hasTerm(c, Term.Kind.CERTAINTY));
    int speaker = plain ? speaker(verb) : -1;
    if (speaker < 0 || mentions.isPronoun(speaker) || mentions.actor(speaker).isEmpty()) {
      return Optional.empty();
    }
    List<Attribution.Link> links =
        chains.links(speaker, match.orElseThrow(), Attribution.words(syntax, match.orElseThrow()));
    boolean again = syntax.isWord(verb, WordClass.ECHO);
    return links.isEmpty() ? Optional.empty() : Optional.of(new Backing(verb, links, again));
  }

  /** Who says what a pointer of the clause stands for; -1 where nothing points back. */
  private int speaker(int verb) {
    int head = syntax.head(verb);
    boolean cleft =
        head >= 0
            && syntax.upos(head).equals("PRON")
            && syntax.child(head, "cop") >= 0
            && points(syntax.child(head, "nsubj"));
    if (cleft) {
      return beside(verb, -1);
    }
    if (head >= 0) {
      return -1;
    }
    boolean echo = syntax.isWord(verb, WordClass.ECHO);
    if (subjects.isPassive(verb)) {
      int subject = syntax.child(verb, "nsubj");
      return echo && subject >= 0 && isTold(subject) ? Attributions.agent(syntax, verb) : -1;
    }
    for (int c : syntax.children(verb)) {
      boolean argument = syntax.has(c, "obj") || syntax.has(c, "nsubj");
      if (argument && c < verb && points(c) && !syntax.isNoun(c)) {
        return beside(verb, c);
      }
      boolean object = syntax.has(c, "obj") || syntax.has(c, "advmod") && c == verb + 1;
      if (object && (points(c) || echo && syntax.has(c, "obj") && isTold(c))) {
        int subject = subjects.subject(verb, 0);
        return subject == c ? -1 : subject;
      }
    }
    return -1;
  }

  /** The actor beside a pointer in a verb's clause, behind the verb in the order of questions. */
  private int beside(int verb, int pointer) {
    for (int c : syntax.children(verb)) {
      boolean argument = syntax.has(c, "nsubj") || syntax.has(c, "obj");
      boolean relative = syntax.word(c).feature("PronType").equals("Rel");
      if (argument && c != pointer && !relative && syntax.isNoun(c) && isAfter(c, verb, pointer)) {
        return mentions.actor(c).isPresent() ? c : -1;
      }
    }
    return -1;
  }

  private static boolean isAfter(int noun, int verb, int pointer) {
    return pointer < 0 || noun > verb;
  }

  /** A demonstrative that stands for what was said. */
  private boolean points(int word) {
    if (word < 0 || !syntax.isWord(word, WordClass.POINTER)) {
      return false;
    }
    boolean pronoun = syntax.upos(word).equals("PRON") || syntax.upos(word).equals("DET");
    return pronoun && syntax.word(word).feature("PronType").equals("Dem")
        || syntax.upos(word).equals("DET")
        || syntax.upos(word).equals("ADV");
  }

  /** "it", "the report", "this sale": what was told before. */
  private boolean isTold(int word) {
    boolean pronoun = syntax.upos(word).equals("PRON") && syntax.isWord(word, WordClass.POINTER);
    return pronoun
        || mentions.naming().definite(word)
            && (pointers.isSpeech(word) || pointers.names(word))
            && syntax.children(word, "nmod").isEmpty();
  }

  /** "That is according to two officials". */
  private Optional<Backing> according(int nominal) {
    boolean said =
        syntax.isNoun(nominal)
            && syntax.head(nominal) < 0
            && syntax.child(nominal, "cop") >= 0
            && points(syntax.child(nominal, "nsubj"));
    for (int c : said ? syntax.children(nominal, "case") : List.<Integer>of()) {
      for (Phrases.Match<Term> m : syntax.terms(c, Term.Kind.CUE)) {
        Quote cue =
            Quote.of(
                syntax.text(), syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span()));
        List<Attribution.Link> links =
            new ArrayList<>(chains.chain(nominal, cue, Cue.Kind.of(m.value().value())));
        if (!links.isEmpty()) {
          return Optional.of(new Backing(c, links, false));
        }
      }
    }
    return Optional.empty();
  }
}

package dev.stemma.claims;

import java.util.List;

/** Finds the words of a sentence that state claims, as their entries in the lexicon ask. */
final class Predicates {
  private final Syntax syntax;
  private final Subjects subjects;

  Predicates(Syntax syntax) {
    this.syntax = syntax;
    this.subjects = new Subjects(syntax);
  }

  /** The entries that hold at a word. */
  List<Heads.Match<Predicate>> at(int word) {
    return syntax.pack().predicates().at(syntax, word).stream()
        .filter(m -> !otherwiseReflexive(m) && keepsParticle(m))
        .filter(m -> !isThere(word))
        .filter(m -> !m.value().is(Frame.Trait.PASSIVE) || subjects.isPassive(word))
        .filter(m -> isOfPart(m, word))
        .toList();
  }

  /** Whether a word is of the entry's part of speech; what several words say, any may head. */
  private boolean isOfPart(Heads.Match<Predicate> match, int word) {
    return switch (match.value().pos()) {
      case "verb" -> syntax.isVerb(word) && !syntax.word(word).relation().startsWith("aux");
      case "noun" -> syntax.isNoun(word);
      default ->
          syntax.upos(word).equals("ADJ")
              || syntax.upos(word).equals("VERB")
              || syntax.upos(word).equals("ADV")
              || !match.parts().isEmpty();
    };
  }

  /** "es gab vier Lieferungen": nobody gives. */
  private boolean isThere(int verb) {
    return syntax.isWord(verb, WordClass.EXIST)
        && syntax.children(verb).stream()
            .anyMatch(
                c ->
                    syntax.word(c).relation().equals("expl")
                        && !syntax.isWord(c, WordClass.REFLEXIVE));
  }

  /** "shot down" is not "shot": with a particle that makes an entry of its own, only that entry. */
  private boolean keepsParticle(Heads.Match<Predicate> match) {
    return syntax.children(match.head()).stream()
        .filter(c -> syntax.word(c).relation().equals("compound:prt") && !match.holds(c))
        .noneMatch(
            c ->
                syntax.pack().predicates().at(syntax, match.head()).stream()
                    .anyMatch(m -> m.parts().contains(c)));
  }

  /** "se rendre" is not "rendre": a reflexive verb is an entry of its own. */
  private boolean otherwiseReflexive(Heads.Match<Predicate> match) {
    return syntax.children(match.head()).stream()
        .filter(
            c ->
                syntax.word(c).relation().equals("expl:comp")
                    || syntax.word(c).relation().equals("expl:pv"))
        .anyMatch(c -> syntax.isWord(c, WordClass.REFLEXIVE) && !match.holds(c));
  }
}

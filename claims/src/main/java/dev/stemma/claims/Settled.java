package dev.stemma.claims;

/**
 * Tells whether a verb of denying says that somebody denies: no question, condition or negation
 * ("no longer denies", "neither confirmed nor denied"), and not taken back ("denied at first").
 */
final class Settled {
  private final Syntax syntax;
  private final Subjects subjects;

  Settled(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /** Whether the sentence is a question. */
  boolean isOpen() {
    for (int i = syntax.size() - 1; i >= 0 && syntax.upos(i).equals("PUNCT"); i--) {
      if (syntax.word(i).form().equals("?")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the verb states a denial that stands. */
  boolean holds(int verb) {
    if (isOpen() || isConditional(verb) || isWithdrawn(verb)) {
      return false;
    }
    for (int at = verb, steps = 0; at >= 0 && steps < 4; steps++) {
      if (isNegated(at) || isOnlyPossible(at) || at != verb && refuses(at)) {
        return false;
      }
      boolean shared = syntax.has(at, "conj") && syntax.child(at, "nsubj") < 0 && isNeither(at);
      int head = syntax.head(at);
      boolean up = syntax.has(at, "xcomp") || shared;
      at = up && head >= 0 && syntax.isVerb(head) ? head : -1;
    }
    return true;
  }

  /** "did not confirm or deny": a negation before it holds for both. */
  private boolean isNeither(int verb) {
    return syntax.children(verb, "cc").stream().anyMatch(c -> syntax.isWord(c, WordClass.OR));
  }

  private boolean isNegated(int verb) {
    return Negation.negated(syntax, verb)
        || Negation.ends(syntax, verb) >= 0
        || syntax.children(verb).stream().anyMatch(this::isNor);
  }

  private boolean isNor(int word) {
    return syntax.isWord(word, WordClass.NOR)
        && (syntax.has(word, "cc") || syntax.has(word, "advmod"));
  }

  private boolean isOnlyPossible(int verb) {
    return syntax.children(verb, "aux").stream()
        .anyMatch(c -> syntax.hasTerm(c, Term.Kind.CERTAINTY));
  }

  /** "refused to deny", "failed to deny". */
  private boolean refuses(int verb) {
    return syntax.pack().operators().at(syntax, verb).stream()
        .anyMatch(
            m ->
                m.value().denies()
                    || m.value().voids()
                    || m.value()
                        .stage()
                        .filter(s -> s == dev.stemma.evidence.Stage.HALTED)
                        .isPresent());
  }

  private boolean isConditional(int verb) {
    for (int at = verb; at >= 0; at = syntax.head(at)) {
      boolean condition =
          syntax.has(at, "advcl")
              && syntax.children(at, "mark").stream()
                  .anyMatch(m -> syntax.isWord(m, WordClass.CONDITION));
      if (condition) {
        return true;
      }
    }
    return false;
  }

  /** "first denied it", "denied it, then admitted it": nobody stands by it. */
  private boolean isWithdrawn(int verb) {
    if (!subjects.isPassive(verb)
        && syntax.children(verb).stream()
            .anyMatch(
                c ->
                    (syntax.has(c, "advmod") || syntax.has(c, "obl"))
                        && syntax.isWord(c, WordClass.FIRST))) {
      return true;
    }
    return syntax.children(verb, "conj").stream()
        .anyMatch(
            c ->
                Attributions.cues(syntax, c).stream()
                    .anyMatch(m -> m.value().kind() == Cue.Kind.ADMIT));
  }
}

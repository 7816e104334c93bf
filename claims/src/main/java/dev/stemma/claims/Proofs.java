package dev.stemma.claims;

import java.util.BitSet;

/**
 * Proofs that are said to be missing, and what they would prove: "no evidence that", "keinen
 * Hinweis auf eine Lieferung".
 */
final class Proofs {
  private Proofs() {}

  /**
   * What a sentence says to be without the proof that a noun names; empty where it says no such.
   */
  static BitSet missing(Syntax syntax, int noun) {
    BitSet matter = new BitSet();
    int verb = syntax.head(noun);
    boolean argument =
        verb >= 0 && syntax.isVerb(verb) && (syntax.has(noun, "obj") || syntax.has(noun, "nsubj"));
    boolean lacks =
        syntax.isNoun(noun)
            && syntax.isWord(noun, WordClass.PROOF)
            && (Negation.none(syntax, noun) || argument && isUndone(syntax, verb));
    if (lacks) {
      below(syntax, noun, matter);
      if (argument) {
        below(syntax, verb, matter);
      }
      syntax.subtreeOf(noun).stream().filter(i -> i <= noun).forEach(matter::clear);
    }
    return matter;
  }

  /** "did not find", "failed to find", "n'ont pas réussi à trouver". */
  private static boolean isUndone(Syntax syntax, int verb) {
    int over = syntax.has(verb, "xcomp") ? syntax.head(verb) : verb;
    return Negation.negated(syntax, verb)
        || Negation.negated(syntax, over)
        || over != verb
            && syntax.pack().operators().at(syntax, over).stream()
                .anyMatch(m -> m.value().denies());
  }

  private static void below(Syntax syntax, int head, BitSet matter) {
    for (int c : syntax.children(head)) {
      boolean clause =
          (syntax.has(c, "acl") || syntax.has(c, "ccomp"))
              && syntax.children(c, "mark").stream()
                  .anyMatch(m -> syntax.isWord(m, WordClass.CONTENT));
      boolean phrase =
          (syntax.has(c, "nmod") || syntax.has(c, "obl"))
              && syntax.hasPreposition(c, WordClass.PROVEN);
      if (clause || phrase) {
        syntax.subtreeOf(c).forEach(matter::set);
      } else if (syntax.has(c, "advmod") && syntax.isWord(c, WordClass.PROVEN)) {
        // "keine Belege dafür, dass"
        below(syntax, c, matter);
      }
    }
  }
}

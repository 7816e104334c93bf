package dev.stemma.claims;

/**
 * Tells what stands in the words of a denial and is not denied by it: "denied evading the sanctions
 * that deprive Russia of parts", "after Belgium had seized them".
 */
final class Given {
  private Given() {}

  /** Whether a word below the cue of a denial says what was so already. */
  static boolean holds(Syntax syntax, int word, int cue) {
    for (int at = word; at >= 0 && at != cue; at = syntax.head(at)) {
      if (isAside(syntax, at) || isOpened(syntax, at)) {
        return true;
      }
    }
    return false;
  }

  /** A relative clause on a thing or an actor, not on what was said. */
  private static boolean isAside(Syntax syntax, int verb) {
    int noun = syntax.head(verb);
    return syntax.word(verb).relation().equals("acl:relcl")
        && noun >= 0
        && syntax.isNoun(noun)
        && !Complements.isContent(syntax, verb)
        && Attributions.cues(syntax, noun).isEmpty()
        && !syntax.isWord(noun, WordClass.TALE);
  }

  private static boolean isOpened(Syntax syntax, int word) {
    boolean clause = syntax.has(word, "advcl") || syntax.has(word, "obl");
    return clause
        && syntax.children(word).stream()
            .anyMatch(
                c ->
                    (syntax.has(c, "mark") || syntax.has(c, "case"))
                        && syntax.isWord(c, WordClass.GIVEN));
  }
}

package dev.stemma.claims;

/**
 * Clauses that say what a noun of speech tells: "the claim that …", "l'information selon laquelle
 * …", "der Vorwurf, wonach …", "die Behauptung, die Türkei habe …".
 */
final class Told {
  private final Syntax syntax;

  Told(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Whether a clause says what the noun that it depends on tells. */
  boolean isContent(int clause) {
    String relation = syntax.word(clause).relation();
    return relation.equals("ccomp")
        || (relation.startsWith("acl") || relation.equals("xcomp"))
            && syntax.children(clause, "mark").stream()
                .anyMatch(m -> syntax.isWord(m, WordClass.CONTENT))
        || relation.startsWith("acl") && (isWhereby(clause) || isIndirect(clause));
  }

  /** "selon laquelle", "according to which", "denen zufolge", "wonach". */
  private boolean isWhereby(int clause) {
    return syntax.children(clause).stream()
        .anyMatch(
            c ->
                syntax.isWord(c, WordClass.WHEREBY)
                    || syntax.upos(c).equals("PRON")
                        && syntax.children(c, "case").stream()
                            .anyMatch(p -> syntax.hasTerm(p, Term.Kind.CUE)));
  }

  /** Whether a clause stands in the mood for what others say. */
  static boolean inMood(Syntax syntax, int clause) {
    Grammar grammar = syntax.pack().grammar();
    return grammar.has(WordClass.INDIRECT, syntax.word(clause).feature("Mood"))
        || syntax.children(clause, "aux").stream()
            .anyMatch(a -> grammar.has(WordClass.INDIRECT, syntax.word(a).feature("Mood")));
  }

  /** In that mood, and with no pronoun that relates it to the noun. */
  private boolean isIndirect(int clause) {
    return inMood(syntax, clause)
        && syntax.children(clause).stream()
            .noneMatch(c -> syntax.word(c).feature("PronType").matches("Rel|Dem"));
  }
}

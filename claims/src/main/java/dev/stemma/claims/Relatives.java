package dev.stemma.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds the nouns that relative pronouns stand for. */
final class Relatives {
  private final Syntax syntax;

  Relatives(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The noun that a relative pronoun of the clause of {@code verb} stands for; else the word. */
  int noun(int word, int verb) {
    boolean relative =
        syntax.word(word).feature("PronType").equals("Rel")
            || syntax.isWord(word, WordClass.RELATIVE);
    if (!relative
        || !syntax.upos(word).equals("PRON")
            && !syntax.upos(word).equals("DET")
            && !syntax.upos(word).equals("SCONJ")) {
      return word;
    }
    for (int at = verb; at >= 0; at = syntax.head(at)) {
      if (syntax.word(at).relation().equals("acl:relcl")) {
        return agreeing(word, syntax.head(at));
      }
    }
    return word;
  }

  /**
   * "a freighter carrying jeeps that were meant for": the noun before a pronoun that agrees in
   * number with its verb, where the one that the parser took does not.
   */
  private int agreeing(int pronoun, int noun) {
    String number = syntax.has(pronoun, "nsubj") ? number(syntax.head(pronoun)) : "";
    if (number.isEmpty() || syntax.word(noun).feature("Number").equals(number)) {
      return noun;
    }
    for (int i = pronoun - 1; i > noun; i--) {
      if (syntax.isNoun(i)) {
        boolean agrees = syntax.word(i).feature("Number").equals(number);
        return agrees && syntax.dominates(noun, i) ? i : noun;
      }
    }
    return noun;
  }

  /** Of the finite word of a clause; empty where it does not show. */
  private String number(int verb) {
    List<Integer> words = new ArrayList<>(syntax.children(verb, "aux"));
    words.addAll(syntax.children(verb, "cop"));
    words.add(verb);
    return words.stream()
        .filter(w -> syntax.word(w).feature("VerbForm").equals("Fin"))
        .map(w -> syntax.word(w).feature("Number"))
        .findFirst()
        .orElse("");
  }
}

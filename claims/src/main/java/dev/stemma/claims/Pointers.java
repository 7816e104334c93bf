package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;

/**
 * Words that stand for what was said before: "that", "the report", "doing so", "any such delivery".
 */
final class Pointers {
  private final Syntax syntax;
  private final Told told;

  Pointers(Syntax syntax) {
    this.syntax = syntax;
    this.told = new Told(syntax);
  }

  /** A pronoun for what was said, or a noun for a report whose content stands elsewhere. */
  boolean isPointer(int word) {
    return isPronoun(word) || isSpeech(word);
  }

  /** "that", "cela", "davon". */
  boolean isPronoun(int word) {
    String upos = syntax.upos(word);
    boolean pronoun = upos.equals("PRON") || upos.equals("DET") || upos.equals("ADV");
    return pronoun && syntax.isWord(word, WordClass.POINTER);
  }

  /** "which", "ce que", "was". */
  boolean isRelative(int word) {
    return syntax.word(word).feature("PronType").equals("Rel")
        || syntax.upos(word).equals("PRON") && syntax.isWord(word, WordClass.RELATIVE);
  }

  /** "doing so", "l'avoir fait", "das getan zu haben": a verb for the deed spoken of. */
  boolean isDeed(int verb) {
    return syntax.isVerb(verb)
        && syntax.isWord(verb, WordClass.DEED)
        && syntax.children(verb).stream()
            .filter(c -> syntax.has(c, "obj") || syntax.has(c, "obl") || syntax.has(c, "xcomp"))
            .allMatch(this::isPronoun);
  }

  /** "denied any such sale", "a nié toute livraison": the deed, of which it says nothing itself. */
  boolean isDeal(int word) {
    return syntax.isNoun(word)
        && syntax.children(word, "nmod").stream().allMatch(c -> isSuch(c))
        && names(word);
  }

  /** "denied any involvement", "rejette toute implication dans le conflit". */
  boolean isPart(int word) {
    return syntax.isNoun(word) && syntax.isWord(word, WordClass.PART);
  }

  /** "de ce type", "of that kind". */
  private boolean isSuch(int word) {
    return syntax.isWord(word, WordClass.SUCH);
  }

  /** Whether a noun is that of a transfer or a contract. */
  boolean names(int word) {
    return syntax.isNoun(word)
        && (syntax.pack().predicates().at(syntax, word).stream()
                .anyMatch(
                    m -> m.value().pos().equals("noun") && m.value().type() == ClaimType.TRANSFER)
            || syntax.pack().operators().at(syntax, word).stream()
                .anyMatch(
                    m ->
                        m.value().pos().equals("noun")
                            && m.value().stage().filter(s -> s == Stage.AGREED).isPresent()));
  }

  /** "the report", "ces accusations": speech, whose content stands elsewhere. */
  boolean isSpeech(int word) {
    return namesSpeech(word) && syntax.children(word).stream().noneMatch(told::isContent);
  }

  /** "the report", "the claim that the ship sailed". */
  boolean namesSpeech(int word) {
    return syntax.isNoun(word)
        && (syntax.hasTerm(word, Term.Kind.TITLE)
                && syntax.terms(word, Term.Kind.TITLE).get(0).value().source()
                    == SourceKind.DOCUMENT
            || syntax.isWord(word, WordClass.TALE)
            || syntax.pack().cues().at(syntax, word).stream()
                .anyMatch(m -> m.value().pos().equals("noun")));
  }
}

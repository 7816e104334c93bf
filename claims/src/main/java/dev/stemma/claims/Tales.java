package dev.stemma.claims;

import java.util.Optional;

/**
 * The report that the last sentence told of, for the pronouns of the next: "A rumour has it that …
 * It goes back to a colonel."
 */
final class Tales {
  private Optional<Tale> last = Optional.empty();

  /**
   * A report.
   *
   * @param gender of its noun; empty where nouns have none
   * @param number of its noun
   * @param sentence where it stands
   */
  private record Tale(String gender, String number, int sentence) {}

  /** Notes what a sentence says of a report: the subject, object or root of its main clause. */
  void remember(Syntax syntax) {
    Pointers pointers = new Pointers(syntax);
    last = Optional.empty();
    for (int i = 0; i < syntax.size() && last.isEmpty(); i++) {
      int head = syntax.head(i);
      boolean argument = syntax.has(i, "nsubj") || syntax.has(i, "obj");
      if ((head < 0 || argument && syntax.head(head) < 0) && pointers.namesSpeech(i)) {
        last = Optional.of(tale(syntax, i));
      }
    }
  }

  private static Tale tale(Syntax syntax, int noun) {
    return new Tale(
        syntax.word(noun).feature("Gender"), syntax.word(noun).feature("Number"), syntax.number());
  }

  /** Whether a personal pronoun stands for the report of the sentence before. */
  boolean isMeant(Syntax syntax, int word) {
    boolean personal =
        syntax.upos(word).equals("PRON")
            && syntax.word(word).feature("PronType").equals("Prs")
            && syntax.word(word).feature("Person").equals("3");
    String gender = syntax.word(word).feature("Gender").replace("Neut", "");
    String number = syntax.word(word).feature("Number");
    return personal
        && last.filter(t -> syntax.number() - t.sentence() == 1)
            .filter(t -> t.number().equals(number))
            .filter(t -> gender.equals(t.gender().replace("Neut", "")) || number.equals("Plur"))
            .isPresent();
  }
}

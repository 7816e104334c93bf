package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Quote;

/** Reads mood, tense, modals, adverbs and negation off one word. */
final class Moods {
  private final Syntax syntax;
  private final Subjects subjects;

  Moods(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /**
   * Reads one word.
   *
   * @param said whether the predicate stands in the content of a cue
   * @param pastCue whether that cue is in a past tense
   */
  void look(int at, Ascent ascent, boolean said, boolean pastCue) {
    boolean unclear =
        syntax.terms(at, Term.Kind.CERTAINTY).stream()
            .anyMatch(m -> m.value().value().equals(Certainty.UNCLEAR.label()));
    if (!unclear && Negation.negated(syntax, at)) {
      ascent.denies(Rule.NEGATION, "", words(at));
    }
    mood(at, ascent, said, pastCue);
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      boolean modifies =
          relation.startsWith("aux")
              || relation.equals("advmod")
              || relation.equals("obl")
              || relation.equals("discourse")
              || relation.equals("cop")
              || relation.equals("amod")
              || relation.equals("det")
              || relation.equals("parataxis") && !isParted(at, c);
      if (relation.equals("aux") && isBeTo(c)) {
        ascent.certainty(Certainty.EXPECTED, words(c), "mood", Rule.BE_TO, "");
      }
      if (relation.equals("aux") && modal(at, c, ascent)) {
        continue;
      }
      if (modifies) {
        term(c, ascent, relation.equals("amod") || relation.equals("obl"));
      }
      if (relation.equals("mark")
          && syntax.isWord(c, WordClass.DOUBT)
          && !syntax.isWord(Math.max(0, c - 1), WordClass.EVEN)
          && syntax.has(at, "advcl")) {
        ascent.voids();
      }
    }
  }

  /** Whether a semicolon stands between: what is said behind it is another matter. */
  private boolean isParted(int one, int other) {
    for (int i = Math.min(one, other) + 1; i < Math.max(one, other); i++) {
      if (syntax.word(i).form().equals(";")) {
        return true;
      }
    }
    return false;
  }

  /** "soll geliefert haben" is told, "will liefern" is wanted, "wird liefern" is to come. */
  private boolean modal(int at, int auxiliary, Ascent ascent) {
    boolean perfect =
        syntax.children(at, "aux").stream()
            .anyMatch(
                c ->
                    c != auxiliary
                        && syntax.isWord(c, WordClass.PERFECT)
                        && syntax.word(c).feature("VerbForm").equals("Inf"));
    if (perfect && syntax.isWord(auxiliary, WordClass.HEARSAY)) {
      boolean doubted =
          syntax.word(auxiliary).feature("Mood").equals("Ind")
              && syntax.word(auxiliary).feature("Tense").equals("Pres");
      if (doubted) {
        ascent.certainty(Certainty.REPORTED, words(auxiliary), "lay", Rule.HEARSAY_MODAL, "");
      }
      return doubted;
    }
    if (syntax.isWord(auxiliary, WordClass.WILL)) {
      syntax.pack().operators().at(syntax, auxiliary).stream()
          .filter(m -> m.value().pos().equals("verb"))
          .findFirst()
          .ifPresent(ascent::operator);
      return true;
    }
    boolean infinitive =
        syntax.word(at).feature("VerbForm").equals("Inf")
            || syntax.children(at).stream()
                .anyMatch(
                    c ->
                        c != auxiliary
                            && syntax.word(c).relation().startsWith("aux")
                            && syntax.word(c).feature("VerbForm").equals("Inf"));
    if (infinitive
        && syntax.isWord(auxiliary, WordClass.FUTURE)
        && !syntax.word(auxiliary).feature("VerbForm").equals("Inf")) {
      ascent.certainty(Certainty.EXPECTED, words(auxiliary), "mood", Rule.FUTURE, "");
      return true;
    }
    return false;
  }

  /** "are to be delivered". */
  private boolean isBeTo(int auxiliary) {
    return syntax.isWord(auxiliary, WordClass.BE)
        && auxiliary + 1 < syntax.size()
        && syntax.isWord(auxiliary + 1, WordClass.INFINITIVE)
        && syntax.has(auxiliary + 1, "mark");
  }

  /**
   * Reads a word of certainty.
   *
   * @param whole whether it must be a phrase or an adjective: a bare noun in an oblique marks
   *     nothing
   */
  void term(int word, Ascent ascent, boolean whole) {
    for (Phrases.Match<Term> m : syntax.terms(word, Term.Kind.CERTAINTY)) {
      Term term = m.value();
      String pos = term.fact().cell("pos");
      boolean fits =
          switch (pos) {
            case "adverb" ->
                syntax.upos(word).equals("ADV")
                    || syntax.has(word, "advmod")
                    || m.to() - m.from() > 1;
            case "verb" -> syntax.isVerb(word);
            case "adjective" ->
                syntax.upos(word).equals("ADJ")
                    || syntax.isVerb(word)
                        && (syntax.has(word, "amod") || subjects.isPassive(word));
            case "noun" -> syntax.isNoun(word);
            default -> true;
          };
      if (fits && (!whole || m.to() - m.from() > 1 || pos.equals("adjective"))) {
        Quote words =
            Quote.of(
                syntax.text(), syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span()));
        ascent.certainty(
            Certainty.of(term.value()),
            words,
            term.fact().cell("lexicon"),
            Rule.CERTAINTY_WORD,
            term.fact().place());
        return;
      }
    }
  }

  private void mood(int at, Ascent ascent, boolean said, boolean pastCue) {
    int finite = finite(at);
    if (finite < 0) {
      return;
    }
    String mood = syntax.word(finite).feature("Mood");
    String tense = syntax.word(finite).feature("Tense");
    if (syntax.pack().grammar().has(WordClass.INDIRECT, mood)) {
      indirect(at, finite, ascent, said);
    } else if (mood.equals("Cnd")) {
      conditional(at, finite, ascent, pastCue);
    } else if (tense.equals("Fut")) {
      boolean perfect =
          finite != at
              && syntax.word(finite).relation().equals("aux")
              && syntax.word(at).feature("VerbForm").equals("Part")
              && syntax.child(at, "aux:pass") < 0;
      if (!perfect) {
        ascent.certainty(Certainty.EXPECTED, words(finite), "mood", Rule.FUTURE, "");
      }
    }
  }

  /**
   * The German subjunctive: beside a condition it is hypothetical; where no cue says whose words
   * they are, it is what others say.
   */
  private void indirect(int at, int finite, Ascent ascent, boolean said) {
    boolean full = finite == at || !syntax.word(finite).relation().equals("aux");
    boolean auxiliary = syntax.isWord(finite, WordClass.PERFECT);
    if (hypothetical(at)) {
      ascent.voids();
    } else if (!said && (full || auxiliary)) {
      ascent.certainty(Certainty.REPORTED, words(finite), "mood", Rule.REPORTED_SPEECH, "");
    }
  }

  /** The finite word of a predicate: itself or an auxiliary. */
  private int finite(int at) {
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      if ((relation.startsWith("aux") || relation.equals("cop"))
          && !syntax.word(c).feature("Mood").isEmpty()) {
        return c;
      }
    }
    return syntax.word(at).feature("Mood").isEmpty() ? -1 : at;
  }

  /**
   * The French conditional: beside a condition it is hypothetical; its present behind a past verb
   * of saying is a future in the past; else it is the press's "it is reported".
   */
  private void conditional(int at, int finite, Ascent ascent, boolean pastCue) {
    if (syntax.isWord(finite, WordClass.CAN)) {
      ascent.certainty(Certainty.POSSIBLE, words(finite), "lay", Rule.CONDITIONAL_MODAL, "");
      return;
    }
    if (syntax.isWord(finite, WordClass.MUST)) {
      ascent.certainty(Certainty.EXPECTED, words(finite), "lay", Rule.CONDITIONAL_MODAL, "");
      return;
    }
    if (hypothetical(at)) {
      ascent.voids();
      return;
    }
    boolean perfect =
        syntax.isWord(finite, WordClass.HAVE)
            || syntax.isWord(finite, WordClass.BE) && syntax.word(finite).relation().equals("aux");
    if (pastCue && !(perfect && finite != at)) {
      ascent.certainty(Certainty.EXPECTED, words(finite), "mood", Rule.FUTURE_IN_PAST, "");
    } else {
      ascent.certainty(Certainty.REPORTED, words(finite), "mood", Rule.PRESS_CONDITIONAL, "");
    }
  }

  private boolean hypothetical(int at) {
    for (int c : syntax.children(at)) {
      if (syntax.has(c, "advcl")
          && syntax.children(c, "mark").stream()
              .anyMatch(m -> syntax.isWord(m, WordClass.CONDITION))) {
        return true;
      }
    }
    return false;
  }

  private Quote words(int i) {
    return Quote.of(syntax.text(), syntax.word(i).span());
  }
}

package dev.stemma.claims;

import java.util.List;

/** The prepositions of a sentence, complex ones as the simple ones that they stand for. */
final class Adpositions {
  private final Syntax syntax;
  private final List<Phrases.Match<String>> prepositions;

  Adpositions(Syntax syntax, List<Phrases.Match<String>> prepositions) {
    this.syntax = syntax;
    this.prepositions = List.copyOf(prepositions);
  }

  /**
   * The preposition of a nominal: its case words as one canonical preposition of the language; the
   * empty string where there is none.
   */
  String of(int i) {
    if (syntax.isPossessive(i)) {
      for (Phrases.Match<String> match : prepositions) {
        if (match.from() <= i && i < match.to()) {
          return match.value();
        }
      }
    }
    List<Integer> cases =
        syntax.children(i).stream().filter(c -> syntax.has(c, "case") && c < i).toList();
    if (cases.isEmpty()) {
      for (int c : syntax.children(i)) {
        if (c > i && syntax.has(c, "case") && syntax.isWord(c, WordClass.POSTPOSITION)) {
          return syntax.pack().spelling().folded(lemmaOrForm(c));
        }
      }
      boolean owner =
          syntax.word(i).relation().equals("nmod")
              && syntax.isNoun(i)
              && syntax.word(i).feature("Case").equals("Gen");
      if (owner) {
        return syntax.pack().grammar().words(WordClass.GENITIVE).stream().findFirst().orElse("");
      }
      return syntax.has(i, "conj") && syntax.head(i) >= 0 ? of(syntax.head(i)) : "";
    }
    int last = cases.get(cases.size() - 1);
    for (int c : syntax.children(last)) {
      if (syntax.has(c, "fixed")) {
        last = Math.max(last, c);
      }
    }
    for (Phrases.Match<String> match : prepositions) {
      if (match.to() == last + 1) {
        return match.value();
      }
    }
    int plain = cases.get(cases.size() - 1);
    return syntax
        .pack()
        .spelling()
        .folded(
            syntax.pack().compounds().isUsed() ? syntax.word(plain).form() : lemmaOrForm(plain));
  }

  /**
   * The nominal that a complex preposition governs, where {@code i} is the noun inside it ("à
   * destination de la Russie": Russie for destination); else {@code i}.
   */
  int governed(int i) {
    for (Phrases.Match<String> match : prepositions) {
      if (match.from() <= i && i < match.to() && match.to() - match.from() > 1) {
        for (int c : syntax.children(i)) {
          boolean inside = match.from() <= c && c < match.to() && syntax.isPossessive(c);
          if (c >= match.to() && syntax.isNominal(c) || inside) {
            return c;
          }
        }
      }
    }
    return i;
  }

  private String lemmaOrForm(int i) {
    String lemma = syntax.word(i).lemma();
    return lemma.isEmpty() ? syntax.word(i).form() : lemma;
  }
}

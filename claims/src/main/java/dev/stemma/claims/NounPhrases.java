package dev.stemma.claims;

import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which words of a sentence make the noun phrase of a head word. */
final class NounPhrases {
  private static final Set<String> OUTSIDE_PHRASE =
      Set.of(
          "case",
          "acl:relcl",
          "acl",
          "appos",
          "parataxis",
          "conj",
          "cc",
          "punct",
          "advcl",
          "ccomp",
          "mark",
          "nsubj",
          "nsubj:pass",
          "cop",
          "csubj",
          "aux",
          "obl",
          "discourse",
          "expl:subj",
          "vocative",
          "dep",
          "xcomp",
          "list");

  private final Syntax syntax;

  NounPhrases(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * The words of a noun phrase without its preposition, relative clauses, appositions and
   * conjuncts.
   */
  List<Integer> words(int head) {
    boolean[] in = new boolean[syntax.size()];
    mark(head, head, in);
    for (Phrases.Match<Term> match : syntax.terms(head)) {
      for (int i = match.from();
          i < match.to()
              && match.value().kind() != Term.Kind.CERTAINTY
              && match.value().kind() != Term.Kind.CUE;
          i++) {
        in[i] = true;
      }
    }
    int from = head;
    int to = head;
    while (from > 0 && in[from - 1]) {
      from--;
    }
    while (to + 1 < syntax.size() && in[to + 1]) {
      to++;
    }
    return java.util.stream.IntStream.rangeClosed(from, to).boxed().toList();
  }

  private void mark(int head, int at, boolean[] in) {
    in[at] = true;
    for (int c : syntax.children(at)) {
      if (within(head, at, c)) {
        mark(head, c, in);
      }
    }
  }

  private boolean within(int head, int at, int c) {
    String relation = syntax.word(c).relation();
    if (relation.equals("nmod")) {
      boolean bare =
          c <= at + 2 && syntax.upos(c).equals("PROPN") && syntax.preposition(c).isEmpty();
      return c < at || bare || syntax.pack().isGenitive(syntax.preposition(c)) || at != head;
    }
    if (relation.equals("case") && at != head) {
      return true;
    }
    if (relation.equals("punct")) {
      return isInnerPunctuation(c);
    }
    if ((relation.equals("conj") || relation.equals("cc")) && at != head) {
      return true;
    }
    if (relation.equals("acl") && c < at) {
      return true;
    }
    return !OUTSIDE_PHRASE.contains(relation);
  }

  private boolean isInnerPunctuation(int c) {
    String form = syntax.word(c).form();
    return "\"„“”«»'‘’-–.".contains(form)
        && c > 0
        && c + 1 < syntax.size()
        && !(form.equals("–") || form.equals("."));
  }

  /** The words of a noun phrase and of the appositions beside it. */
  List<Integer> withAppositions(int head) {
    List<Integer> words = new ArrayList<>(words(head));
    for (int c : syntax.children(head)) {
      if (syntax.has(c, "appos") || syntax.has(c, "flat") || syntax.has(c, "nmod:desc")) {
        words.addAll(words(c));
      } else if (syntax.has(c, "nmod") && syntax.pack().isGenitive(syntax.preposition(c))) {
        words.addAll(words(c));
      }
    }
    return words.stream().distinct().sorted().toList();
  }

  /** The span of a noun phrase, without quotation marks at its ends. */
  Span span(int head) {
    List<Integer> words = new ArrayList<>(words(head));
    while (words.size() > 1 && syntax.upos(words.get(0)).equals("PUNCT")) {
      words.remove(0);
    }
    while (words.size() > 1 && syntax.upos(words.get(words.size() - 1)).equals("PUNCT")) {
      words.remove(words.size() - 1);
    }
    return syntax.word(words.get(0)).span().cover(syntax.word(words.get(words.size() - 1)).span());
  }
}

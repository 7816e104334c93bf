package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Finds the statements of prepositions and set phrases: "according to", "selon". */
final class PhraseCues {
  private final Syntax syntax;
  private final Mentions mentions;
  private final Contents contents;
  private final Chains chains;

  PhraseCues(Syntax syntax, Mentions mentions, Contents contents, Chains chains) {
    this.syntax = syntax;
    this.mentions = mentions;
    this.contents = contents;
    this.chains = chains;
  }

  /** "according to X", "selon X": a preposition or set phrase with its noun. */
  Optional<Attribution> phrase(int at) {
    for (Phrases.Match<Term> m : syntax.terms(at, Term.Kind.CUE)) {
      if (m.from() != at) {
        continue;
      }
      Optional<Integer> source = governedBy(m);
      if (source.isEmpty()) {
        continue;
      }
      int head = source.get();
      boolean animate = mentions.actor(head).isPresent() || mentions.isPronoun(head);
      boolean plain =
          m.to() - m.from() == 1
              && syntax
                  .pack()
                  .grammar()
                  .has(WordClass.FEEBLE, syntax.pack().spelling().folded(syntax.word(at).form()));
      if (plain && (!animate || !(at == 0 || syntax.upos(at - 1).equals("PUNCT")))) {
        continue;
      }
      if (!animate && m.to() - m.from() == 1 && !syntax.isNominal(head)) {
        continue;
      }
      BitSet content = new BitSet();
      contents.clauseAround(head, content);
      contents.inquitAround(head, content);
      BitSet own = new BitSet();
      syntax.subtreeOf(head).forEach(own::set);
      for (int i = m.from(); i < m.to(); i++) {
        own.set(i);
      }
      if (syntax.head(head) < 0 || content.isEmpty()) {
        content.set(0, syntax.size());
      }
      content.andNot(own);
      if (content.cardinality() < 2) {
        continue;
      }
      Span cueSpan = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
      Quote cue = Quote.of(syntax.text(), cueSpan);
      Cue.Kind kind = Cue.Kind.of(m.value().value());
      List<Attribution.Link> links = new ArrayList<>(chains.chain(head, cue, kind));
      return Optional.of(
          new Attribution(
              syntax.number(),
              kind,
              links,
              m.from(),
              content,
              false,
              false,
              List.of(syntax.nounPhrases().span(head)),
              List.of(cueSpan),
              m.value().fact()));
    }
    return Optional.empty();
  }

  private Optional<Integer> governedBy(Phrases.Match<Term> m) {
    for (int i = m.from(); i < m.to(); i++) {
      int before = syntax.head(i);
      boolean behind = syntax.has(i, "case") && syntax.isWord(i, WordClass.POSTPOSITION);
      if (behind && before >= 0 && before < m.from() && syntax.isNominal(before)) {
        return Optional.of(before);
      }
    }
    for (int i = m.to(); i < Math.min(syntax.size(), m.to() + 12); i++) {
      for (int c : syntax.children(i)) {
        if (syntax.has(c, "case") && c >= m.from() && c < m.to() && syntax.isNominal(i)) {
          return Optional.of(i);
        }
      }
      int head = syntax.head(i);
      if (head >= m.from()
          && head < m.to()
          && syntax.isNominal(i)
          && (syntax.has(i, "obj") || syntax.has(i, "nmod") || syntax.has(i, "obl"))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}

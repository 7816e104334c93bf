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
      int said = relative(head);
      boolean animate = mentions.actor(head).isPresent() || mentions.isPronoun(head) || said >= 0;
      boolean plain =
          m.to() - m.from() == 1
              && syntax
                  .pack()
                  .grammar()
                  .has(WordClass.FEEBLE, syntax.pack().spelling().folded(syntax.word(at).form()));
      boolean opens = at == 0 || syntax.upos(at - 1).equals("PUNCT");
      if (plain && (!animate || !opens || !mayJudge(head, at))) {
        continue;
      }
      if (!animate && m.to() - m.from() == 1 && !syntax.isNominal(head)) {
        continue;
      }
      BitSet content = new BitSet();
      contents.inquits().clauseAround(outermost(head, m), content);
      contents.inquits().inquitAround(head, content);
      joined(head, m.from(), content);
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
      List<Attribution.Link> links =
          new ArrayList<>(chains.chain(said < 0 ? head : said, cue, kind));
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

  /**
   * "Minsk sold guns, and Serbia sent shells, according to the UN": behind a comma at the end of a
   * sentence, the source of the clauses before it that are joined.
   */
  private void joined(int nominal, int from, BitSet content) {
    List<Integer> phrase = syntax.subtreeOf(nominal);
    int to = phrase.get(phrase.size() - 1) + 1;
    boolean last = from > 1 && syntax.word(from - 1).form().equals(",");
    for (int i = to; i < syntax.size(); i++) {
      last &= syntax.upos(i).equals("PUNCT");
    }
    int at = last ? syntax.head(nominal) : -1;
    while (at >= 0 && syntax.has(at, "conj") && isBeside(syntax.head(at), at)) {
      at = syntax.head(at);
      contents.add(content, at);
    }
  }

  /** Whether two clauses are joined, and no semicolon parts them. */
  private boolean isBeside(int clause, int next) {
    for (int i = clause; i < next; i++) {
      if (syntax.word(i).form().equals(";")) {
        return false;
      }
    }
    return syntax.isVerb(clause) && syntax.isVerb(next);
  }

  /** "un officier selon lequel": whom a relative pronoun stands for; -1 where for nobody. */
  private int relative(int pronoun) {
    int verb = syntax.head(pronoun);
    boolean which =
        verb >= 0
            && syntax.has(verb, "acl")
            && syntax.upos(pronoun).equals("PRON")
            && (syntax.word(pronoun).feature("PronType").equals("Rel")
                || syntax.isWord(pronoun, WordClass.RELATIVE));
    int noun = which ? syntax.head(verb) : -1;
    return noun >= 0 && mentions.actor(noun).filter(Actor::known).isPresent() ? noun : -1;
  }

  /** "à en croire une dépêche": the verb inside a set phrase is not what is said. */
  private int outermost(int head, Phrases.Match<Term> phrase) {
    int at = head;
    Cue.Kind kind = Cue.Kind.of(phrase.value().value());
    while (kind == Cue.Kind.SAY
        && syntax.head(at) >= phrase.from()
        && syntax.head(at) < phrase.to()) {
      at = syntax.head(at);
    }
    return at;
  }

  /**
   * "For Washington, it is proof that": who judges, and not for whom something is done; a country
   * by its name judges only what something is.
   */
  private boolean mayJudge(int nominal, int at) {
    int judgement = syntax.head(nominal);
    boolean copular = judgement >= 0 && syntax.child(judgement, "cop") >= 0;
    int subject = judgement < 0 ? -1 : syntax.child(judgement, "nsubj");
    if (subject >= 0 && subject < nominal) {
      return false;
    }
    boolean seat =
        syntax.terms(nominal, Term.Kind.NAME).stream()
            .map(m -> m.value().fact().columns().getOrDefault("kind", ""))
            .anyMatch(k -> k.equals("capital") || k.equals("metonym"));
    boolean single =
        syntax.hasTerm(nominal, Term.Kind.TITLE)
            && mentions.actor(nominal).filter(a -> a.isPerson()).isPresent();
    boolean inside = at > 0 && syntax.word(at - 1).form().equals(",");
    return copular && (!inside || subject >= 0) || seat || single && !inside;
  }

  /** "in Berlin's view": a noun of thinking with whose it is. */
  Optional<Attribution> view(int noun) {
    int owner = syntax.child(noun, "nmod:poss");
    boolean beside =
        owner >= 0
            && syntax.has(noun, "obl")
            && (syntax.hasPreposition(noun, WordClass.WITHIN)
                || syntax.hasPreposition(noun, WordClass.BASIS))
            && mentions.actor(owner).isPresent()
            && !mentions.isPronoun(owner);
    Optional<Heads.Match<Cue>> match =
        beside
            ? syntax.pack().cues().at(syntax, noun).stream()
                .filter(m -> m.value().pos().equals("noun"))
                .filter(m -> m.value().kind() == Cue.Kind.THINK)
                .findFirst()
            : Optional.empty();
    BitSet content = new BitSet();
    if (match.isPresent()) {
      contents.inquits().clauseAround(noun, content);
      syntax.subtreeOf(noun).forEach(content::clear);
    }
    return content.cardinality() < 2
        ? Optional.empty()
        : match.map(
            m ->
                Attribution.of(
                    syntax,
                    m,
                    Cue.Kind.THINK,
                    chains.chain(owner, Attribution.words(syntax, m), Cue.Kind.THINK),
                    content,
                    owner));
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
      while (head >= m.to() && syntax.upos(head).equals("ADJ")) {
        head = syntax.head(head); // "auf frühere und heutige Beamte"
      }
      if (head >= m.from()
          && head < m.to()
          && syntax.isNominal(i)
          && (syntax.has(i, "obj")
              || syntax.has(i, "nmod")
              || syntax.has(i, "conj")
              || syntax.has(i, "obl")
              || i > head && syntax.has(i, "compound"))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import dev.stemma.reading.Facts.Fact;
import java.util.BitSet;
import java.util.List;

/**
 * A statement found in one sentence: whose, by which cue, and which words it holds.
 *
 * @param sentence number of the sentence
 * @param kind sort of speech or thought
 * @param links the source and those through whom it came, nearest to the reader first; may be empty
 * @param cue index of the cue's head word; -1 for one that is carried on from another sentence
 * @param content the words of the sentence that are attributed
 * @param negated whether the cue itself is negated
 * @param past whether the cue stands in a past tense
 * @param source spans of the source's words
 * @param cueSpans spans of the cue
 * @param fact the lexicon line of the cue
 */
record Attribution(
    int sentence,
    Cue.Kind kind,
    List<Link> links,
    int cue,
    BitSet content,
    boolean negated,
    boolean past,
    List<Span> source,
    List<Span> cueSpans,
    Fact fact) {
  Attribution {
    links = List.copyOf(links);
    content = (BitSet) content.clone();
    source = List.copyOf(source);
    cueSpans = List.copyOf(cueSpans);
  }

  /** One body of the chain with the words that attribute to it. */
  record Link(Actor actor, Quote cue, boolean denies) {}

  @Override
  public BitSet content() {
    return (BitSet) content.clone();
  }

  boolean covers(int word) {
    return content.get(word);
  }

  int size() {
    return content.cardinality();
  }

  /** The attribution of a cue; {@code source} is the head of its source, -1 where it has none. */
  static Attribution of(
      Syntax syntax,
      Heads.Match<Cue> match,
      Cue.Kind kind,
      List<Link> links,
      BitSet content,
      int source) {
    List<Span> sourceSpans = source < 0 ? List.of() : List.of(syntax.nounPhrases().span(source));
    boolean nobody = source >= 0 && Negation.none(syntax, source);
    return new Attribution(
        syntax.number(),
        nobody ? Cue.Kind.ASK : kind,
        links,
        match.head(),
        content,
        Negation.negated(syntax, match.head()),
        isPast(syntax, match.head()),
        sourceSpans,
        List.of(cueSpan(syntax, match)),
        match.value().fact());
  }

  /** The same words, of somebody who does not say so: "did not call the report false". */
  Attribution doubted() {
    return new Attribution(
        sentence, Cue.Kind.ASK, links, cue, content, true, past, source, cueSpans, fact);
  }

  /** The same words, taken for a denial of others: "found no evidence that". */
  Attribution denying(BitSet matter) {
    return new Attribution(
        sentence, Cue.Kind.DENY, links, cue, matter, false, past, source, cueSpans, fact);
  }

  private static boolean isPast(Syntax syntax, int verb) {
    if (syntax.word(verb).feature("Tense").equals("Past")
        || syntax.word(verb).feature("Tense").equals("Imp")) {
      return true;
    }
    return syntax.children(verb, "aux").stream()
        .anyMatch(a -> syntax.word(a).feature("Tense").matches("Past|Imp|Pqp"));
  }

  private static Span cueSpan(Syntax syntax, Heads.Match<Cue> match) {
    int from = match.head();
    int to = match.head();
    for (int part : match.parts()) {
      from = Math.min(from, part);
      to = Math.max(to, part);
    }
    for (int c : syntax.children(match.head())) {
      if (syntax.has(c, "aux") && c < from && from - c <= 3) {
        from = c;
      }
    }
    return syntax.word(from).span().cover(syntax.word(to).span());
  }

  /** The words of a cue. */
  static Quote words(Syntax syntax, Heads.Match<Cue> match) {
    return Quote.of(syntax.text(), cueSpan(syntax, match));
  }

  /** Stands for the cue of a statement that runs on from another sentence. */
  static Attribution carriedOn(Attribution from, int sentence, int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    Fact fact = from.fact();
    return new Attribution(
        sentence,
        from.kind() == Cue.Kind.ACCUSE || from.kind() == Cue.Kind.DENY ? Cue.Kind.SAY : from.kind(),
        from.links(),
        -1,
        all,
        false,
        from.past(),
        from.source(),
        from.cueSpans(),
        fact);
  }
}

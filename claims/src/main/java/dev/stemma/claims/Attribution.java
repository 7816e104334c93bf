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
}

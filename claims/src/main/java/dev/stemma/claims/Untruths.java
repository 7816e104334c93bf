package dev.stemma.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds of which clause somebody says that it is not so: "it is not true that", "it is false that",
 * "there is no truth in the claim that".
 */
final class Untruths {
  private final Syntax syntax;
  private final Contents contents;

  Untruths(Syntax syntax, Contents contents) {
    this.syntax = syntax;
    this.contents = contents;
  }

  /** The statement, of nobody yet, that denies what a word says to be untrue; empty if none. */
  Optional<Attribution> of(int word) {
    BitSet content = new BitSet();
    if (syntax.isWord(word, WordClass.TRUTH) && isMissing(word) && !isDenied(syntax.head(word))) {
      clauses(word, content);
      int over = syntax.has(word, "nmod") ? syntax.head(word) : word;
      told(word, content);
      told(over, content);
      told(syntax.head(over), content);
    } else if (isFalse(word)) {
      clauses(word, content);
    }
    content.clear(word);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attribution(
                syntax.number(),
                Cue.Kind.DENY,
                List.of(),
                word,
                content,
                false,
                false,
                List.of(),
                List.of(syntax.word(word).span()),
                syntax.pack().nowhere()));
  }

  /** "not true", "no truth", "not a shred of truth", "rien de vrai". */
  private boolean isMissing(int word) {
    int head = syntax.head(word);
    boolean part = head >= 0 && syntax.has(word, "nmod");
    int verb = part ? syntax.head(head) : head;
    boolean there =
        verb >= 0
            && (syntax.isWord(verb, WordClass.EXIST) || syntax.isWord(verb, WordClass.BE))
            && Negation.negated(syntax, verb);
    return Negation.negated(syntax, word)
        || Negation.none(syntax, word)
        || part && Negation.none(syntax, head)
        || there;
  }

  /** "dismissed as not true": the verb says so already. */
  private boolean isDenied(int verb) {
    return verb >= 0
        && Attributions.cues(syntax, verb).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.DENY);
  }

  /** "it is false that": an adjective of dismissal that is said of a clause. */
  private boolean isFalse(int word) {
    return syntax.upos(word).equals("ADJ")
        && syntax.child(word, "cop") >= 0
        && !Negation.negated(syntax, word)
        && syntax.pack().cues().at(syntax, word).stream()
            .anyMatch(
                m ->
                    m.value().kind() == Cue.Kind.DENY
                        && m.value().pos().equals("adj")
                        && m.parts().isEmpty());
  }

  /** What stands for "it": "that we sold", "de dire que nous avons vendu". */
  private void clauses(int word, BitSet content) {
    for (int c : syntax.children(word)) {
      boolean clause = (syntax.has(c, "csubj") || syntax.has(c, "ccomp")) && c > word;
      if (clause && (isThat(c) || syntax.children(c, "ccomp").stream().anyMatch(this::isThat))) {
        contents.add(content, c);
      }
    }
  }

  private boolean isThat(int clause) {
    return syntax.children(clause, "mark").stream()
        .anyMatch(m -> syntax.isWord(m, WordClass.CONTENT));
  }

  /** "in the claim that". */
  private void told(int head, BitSet content) {
    for (int c : head < 0 ? List.<Integer>of() : syntax.children(head)) {
      boolean report =
          c != head
              && !syntax.has(c, "nsubj")
              && contents.isSpeech(c)
              && syntax.children(c).stream().anyMatch(this::isThat);
      if (report) {
        contents.add(content, c);
      }
    }
  }
}

package dev.stemma.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what an inquit is set into ("…, he said, …"), and what stands in quotation marks: the words
 * that a verb of saying attributes without governing them.
 */
final class Inquits {
  /** Cues that may be set into what they attribute. */
  static final Set<Cue.Kind> INSERTED =
      Set.of(
          Cue.Kind.SAY,
          Cue.Kind.REPORT,
          Cue.Kind.SHOW,
          Cue.Kind.THINK,
          Cue.Kind.ADMIT,
          Cue.Kind.WARN);

  private final Syntax syntax;
  private final Subjects subjects;
  private final BitSet quoted;

  Inquits(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.quoted = QuoteMarks.quoted(syntax);
  }

  /**
   * The sentence around an inserted "…, the ministry said on Monday, …" or before a closing one:
   * set off by marks on both sides, so that no wrong parse can take a part of it away. Empty where
   * the verb stands in no such place.
   */
  BitSet inquit(int verb, int source) {
    BitSet none = new BitSet();
    List<Integer> speaker = syntax.subtreeOf(source);
    int from = Math.min(verb, speaker.get(0));
    int to = Math.max(verb, speaker.get(speaker.size() - 1));
    for (int c : syntax.children(verb)) {
      String relation = syntax.word(c).relation();
      boolean auxiliary = relation.startsWith("aux") && c < from && from - c <= 2;
      from = auxiliary ? c : from;
      boolean circumstance = Set.of("obl", "advmod", "obj", "iobj").contains(relation);
      List<Integer> words = circumstance ? syntax.subtreeOf(c) : List.of();
      if (circumstance && words.get(0) == to + 1) {
        to = words.get(words.size() - 1);
      }
    }
    boolean set =
        from >= 3
            && isMark(from - 1)
            && (to + 1 >= syntax.size() || isMark(to + 1) || isBetween(from, to))
            && to - from < 40;
    if (!set) {
      return none;
    }
    BitSet content = new BitSet();
    content.set(0, syntax.size());
    content.clear(from, to + 1);
    for (int c = to + 1; c < syntax.size(); c++) {
      boolean own = syntax.has(c, "advcl") && syntax.head(c) == verb;
      boolean accused = own && syntax.child(c, "nsubj") < 0 && subjects.isPassive(c);
      boolean given =
          syntax.has(c, "advcl")
              && syntax.children(c, "mark").stream()
                  .anyMatch(m -> syntax.isWord(m, WordClass.GIVEN));
      if (accused || given) {
        // ", a répondu Alger, accusée d'avoir livré", ", he said, after Reuters reported"
        syntax.subtreeOf(c).forEach(content::clear);
      }
    }
    beyond(verb, content);
    return content;
  }

  /** "“Lies”, the envoy replied: his country had": behind a quotation and before more of it. */
  private boolean isBetween(int from, int to) {
    return syntax.word(to + 1).form().equals(":")
        && (isClosing(from - 1) || isClosing(from - 2) && isMark(from - 1));
  }

  private boolean isClosing(int word) {
    return "”“\"»’".contains(syntax.word(word).form());
  }

  private boolean isMark(int word) {
    return ",.;”“\"»–—’".contains(syntax.word(word).form());
  }

  /** An inquit ("…, he said", "as he said"): the content is what it is set into. */
  void around(int verb, BitSet content) {
    int outer = syntax.head(verb);
    boolean inserted =
        outer >= 0
            && (syntax.has(verb, "parataxis") || isComment(verb) || syntax.has(verb, "discourse"));
    if (inserted) {
      add(content, outer);
      syntax.subtreeOf(verb).forEach(content::clear);
      beyond(verb, content);
      return;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "parataxis") && (c > verb || inQuotes(c))) {
        add(content, c);
      }
    }
  }

  /** Clears what a semicolon outside quotation marks parts from a verb that is set in or added. */
  void beyond(int verb, BitSet content) {
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.word(i).form().equals(";") && !inQuotes(i)) {
        content.clear(i < verb ? 0 : i, i < verb ? i + 1 : syntax.size());
      }
    }
  }

  private boolean isComment(int verb) {
    return syntax.has(verb, "advcl")
        && syntax.children(verb, "mark").stream()
            .anyMatch(m -> syntax.isWord(m, WordClass.COMMENT));
  }

  /** Whether a word stands in quotation marks. */
  boolean inQuotes(int word) {
    return quoted.get(word);
  }

  /** Quoted words anywhere in the sentence outside the cue's own clause. */
  void quotes(int verb, BitSet content) {
    if (inQuotes(verb)) {
      return;
    }
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.upos(i).equals("PUNCT") || i == verb) {
        continue;
      }
      if (inQuotes(i)) {
        content.set(i);
      }
    }
    if (content.cardinality() < 3) {
      content.clear();
    }
  }

  /** ", said the envoy, according to the agency": what the inserted clause is set into as well. */
  void inquitAround(int inner, BitSet content) {
    int verb = syntax.head(inner);
    boolean inserted =
        verb >= 0
            && syntax.head(verb) >= 0
            && (syntax.has(verb, "parataxis") || isComment(verb))
            && Attributions.cues(syntax, verb).stream()
                .anyMatch(m -> INSERTED.contains(m.value().kind()));
    if (inserted) {
      add(content, syntax.head(verb));
    }
  }

  void clauseAround(int inner, BitSet content) {
    int at = syntax.head(inner);
    while (at >= 0 && !syntax.isVerb(at) && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    if (at >= 0) {
      add(content, at);
    }
    if (at >= 0 && isAppended(at)) {
      add(content, syntax.head(at));
    }
  }

  /** ", schreibt die Zeitung": a verb of saying that the parser joins to what it says. */
  private boolean isAppended(int verb) {
    return syntax.has(verb, "conj")
        && syntax.child(verb, "cc") < 0
        && syntax.child(verb, "nsubj") > verb
        && Attributions.cues(syntax, verb).stream()
            .anyMatch(m -> INSERTED.contains(m.value().kind()));
  }

  private void add(BitSet content, int head) {
    syntax.subtreeOf(head).forEach(content::set);
  }
}

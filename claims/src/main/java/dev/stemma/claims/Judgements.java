package dev.stemma.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds of which report somebody says that it is true, or is not: "called the claim that … false",
 * "found credible the accusations that", "nannte den Vorwurf, …, „lächerlich“".
 */
final class Judgements {
  private static final Set<String> PREDICATIVE =
      Set.of("xcomp", "obl", "obj", "advmod", "advcl", "amod");

  private final Syntax syntax;

  Judgements(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * A judgement.
   *
   * @param verb the verb that says what somebody takes the report for
   * @param told the heads of what is judged: the noun for the report, its clause if it hangs apart
   */
  record Judged(int verb, List<Integer> told) {}

  /** As below, of a noun: only where its verb says what something is called. */
  Optional<Judged> named(int noun) {
    return of(noun).filter(j -> isNaming(j.verb()));
  }

  /** The judgement whose word is an adjective or a noun used as one; empty if it is none. */
  Optional<Judged> of(int word) {
    int head = syntax.head(word);
    if (head < 0) {
      return Optional.empty();
    }
    int told = syntax.isVerb(head) ? beside(word, head) : before(word, head);
    return told >= 0
        ? Optional.of(new Judged(syntax.isVerb(head) ? head : syntax.head(told), List.of(told)))
        : astray(word, head);
  }

  /** The report among what depends on the verb, or on the word itself; -1 where none does. */
  private int beside(int word, int verb) {
    int object = syntax.child(verb, "obj");
    if (syntax.has(word, "xcomp")) {
      for (int c : syntax.children(word)) {
        // "called it a lie that": what the pronoun stands for
        boolean clause =
            (syntax.has(c, "acl") || syntax.has(c, "ccomp"))
                && syntax.children(c, "mark").stream()
                    .anyMatch(m -> syntax.isWord(m, WordClass.CONTENT));
        if (clause && isNaming(verb)) {
          return c;
        }
      }
      int told = object < 0 ? syntax.child(word, "obj") : object;
      return told >= 0 && isTold(told) ? told : -1;
    }
    boolean as = word > 0 && syntax.isWord(word - 1, WordClass.AS);
    if (syntax.has(word, "obl") || syntax.has(word, "advmod") && as) {
      for (int c : syntax.children(verb)) {
        boolean bare = syntax.has(c, "obl") && c > word && syntax.preposition(c).isEmpty();
        if ((syntax.has(c, "obj") || bare) && c != word && isTold(c)) {
          return c;
        }
      }
    }
    return -1;
  }

  /** "deems credible reports that": an adjective between a verb of thinking and its object. */
  private int before(int word, int noun) {
    boolean judges =
        syntax.has(word, "amod")
            && syntax.has(noun, "obj")
            && syntax.head(noun) == word - 1
            && isTold(noun)
            && Attributions.cues(syntax, word - 1).stream()
                .anyMatch(m -> m.value().kind() == Cue.Kind.THINK);
    return judges ? noun : -1;
  }

  /**
   * "called the report that it had armed them with rifles nonsense": behind the words of a report,
   * and a mark or not, stands what the report is called, which the parser takes for a part of them.
   */
  private Optional<Judged> astray(int word, int head) {
    int mark = word - 1;
    while (mark > 0 && syntax.isWord(mark, WordClass.AS)) {
      mark--;
    }
    boolean parted = mark > head && syntax.upos(mark).equals("PUNCT");
    boolean last = word > head && PREDICATIVE.stream().anyMatch(r -> syntax.has(word, r));
    for (int at = head; last && at >= 0; at = syntax.head(at)) {
      int over = syntax.head(at);
      if (over < 0) {
        return Optional.empty();
      }
      boolean object = syntax.has(at, "acl") && isTold(over) && syntax.has(over, "obj");
      if (object && (parted || isNaming(syntax.head(over)))) {
        return Optional.of(new Judged(syntax.head(over), List.of(over)));
      }
      List<Integer> objects = syntax.children(over, "obj");
      boolean clause = syntax.has(at, "ccomp") || syntax.has(at, "parataxis");
      if (parted
          && clause
          && objects.size() == 1
          && objects.get(0) < at
          && isTold(objects.get(0))) {
        return Optional.of(new Judged(over, List.of(objects.get(0), at)));
      }
    }
    return Optional.empty();
  }

  /** Whether a verb says what something is called, or taken for. */
  private boolean isNaming(int verb) {
    return syntax.isWord(verb, WordClass.CALL)
        || Attributions.cues(syntax, verb).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.DENY);
  }

  /** Whether a noun is one for a report. */
  boolean isTold(int noun) {
    return syntax.isNoun(noun)
        && (syntax.isWord(noun, WordClass.TALE) || !Attributions.cues(syntax, noun).isEmpty());
  }
}

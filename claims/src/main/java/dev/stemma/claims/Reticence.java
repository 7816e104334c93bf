package dev.stemma.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds of what somebody will not speak: "declined to comment on reports that", "no comment on".
 */
final class Reticence {
  private static final Set<String> MATTER = Set.of("obl", "obj", "iobj", "ccomp", "nmod");

  private Reticence() {}

  /** The statement of nobody that holds what is left unsaid; empty where a word leaves nothing. */
  static Optional<Attribution> of(Syntax syntax, int word) {
    boolean silent =
        syntax.isWord(word, WordClass.REMARK)
            && (syntax.isVerb(word)
                ? refused(syntax, word)
                : syntax.isNoun(word)
                    && (Negation.none(syntax, word) || refuses(syntax, syntax.head(word))));
    boolean evades = syntax.isWord(word, WordClass.EVADE);
    int over = syntax.has(word, "xcomp") ? syntax.head(word) : -1;
    BitSet matter = new BitSet();
    for (int c : evades ? evaded(syntax, word) : List.<Integer>of()) {
      syntax.subtreeOf(c).forEach(matter::set);
    }
    for (int c : evades && over >= 0 ? syntax.children(over, "obl") : List.<Integer>of()) {
      syntax.subtreeOf(c).forEach(matter::set); // "kept silent on"
    }
    for (int c : silent ? syntax.children(word) : List.<Integer>of()) {
      boolean whether = syntax.has(c, "advcl") && syntax.subtreeOf(c).get(0) == word + 1;
      if (whether || MATTER.stream().anyMatch(r -> syntax.has(c, r))) {
        syntax.subtreeOf(c).forEach(matter::set);
      }
    }
    return matter.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Attribution(
                syntax.number(),
                Cue.Kind.ASK,
                List.of(),
                -1,
                matter,
                true,
                false,
                List.of(),
                List.of(),
                syntax.pack().nowhere()));
  }

  /** "dodged a question about", "silent on". */
  private static List<Integer> evaded(Syntax syntax, int word) {
    return syntax.isVerb(word)
        ? syntax.children(word, "obj").stream()
            .filter(c -> !Attributions.cues(syntax, c).isEmpty())
            .toList()
        : syntax.children(word, "obl");
  }

  /** "declined to confirm that": whether a verb of telling only says what is not told. */
  static boolean withholds(Syntax syntax, int verb) {
    return syntax.has(verb, "xcomp") && refuses(syntax, syntax.head(verb));
  }

  /** "did not comment", "refused to comment", "wollte sich nicht äußern". */
  private static boolean refused(Syntax syntax, int verb) {
    return Negation.negated(syntax, verb) || withholds(syntax, verb);
  }

  /** "refuses", "does not wish"; not "does not refuse". */
  private static boolean refuses(Syntax syntax, int verb) {
    boolean negated = verb >= 0 && Negation.negated(syntax, verb);
    return verb >= 0
        && syntax.isVerb(verb)
        && syntax.pack().operators().at(syntax, verb).stream()
            .map(Heads.Match::value)
            .anyMatch(o -> negated ? o.seeks() : o.halts() || o.denies());
  }
}

package dev.stemma.claims;

/**
 * Tells whether a predicate is negated by a particle, a negative determiner or a negative subject.
 */
final class Negation {
  private Negation() {}

  /** "neither weapons nor ammunition", "ni armes ni munitions". */
  private static boolean paired(Syntax syntax, int word) {
    return syntax.isWord(word, WordClass.NOR)
        && (syntax.has(word, "cc") || syntax.has(word, "det") || syntax.has(word, "advmod"));
  }

  static boolean negated(Syntax syntax, int word) {
    boolean without = sharesNone(syntax, word);
    for (int c : syntax.children(word)) {
      String relation = syntax.word(c).relation();
      boolean particle =
          (relation.equals("advmod")
                  || relation.equals("neg")
                  || relation.equals("det")
                  || relation.equals("aux")
                  || relation.equals("cc"))
              && syntax.isWord(c, WordClass.NOT);
      if (particle && !scopedAway(syntax, c) && !isOther(syntax, c, word)) {
        return true;
      }
      if (syntax.isWord(c, WordClass.HALF) && c + 1 < word && isOther(syntax, c + 1, word - 1)) {
        return true;
      }
      boolean argument =
          syntax.has(c, "nsubj")
              || syntax.has(c, "obj")
              || syntax.has(c, "det")
              || syntax.has(c, "obl");
      if (argument
          && (syntax.isWord(c, WordClass.NO) && !syntax.has(c, "obl")
              || syntax.children(c).stream()
                  .anyMatch(d -> syntax.has(d, "det") && syntax.isWord(d, WordClass.NO)))) {
        return true;
      }
      if (toNone(syntax, word, c)
          || (syntax.has(c, "nsubj") || syntax.has(c, "obj")) && notOne(syntax, c)) {
        return true;
      }
      if (argument && syntax.children(c).stream().anyMatch(d -> paired(syntax, d))) {
        return true;
      }
      if (syntax.has(c, "obl")
          && syntax.isWord(c, WordClass.MANNER)
          && syntax.children(c).stream().anyMatch(d -> syntax.isWord(d, WordClass.NO))) {
        return true;
      }
      for (int a : syntax.children(c)) {
        if (syntax.has(c, "aux") && syntax.has(a, "advmod") && syntax.isWord(a, WordClass.NOT)) {
          return true;
        }
      }
      if (syntax.has(c, "mark") && syntax.isWord(c, WordClass.WITHOUT)) {
        without = true;
      }
    }
    return without;
  }

  /** "n'avons fourni et ne fournirons aucune arme": an object that two verbs have in common. */
  private static boolean sharesNone(Syntax syntax, int verb) {
    return syntax.isVerb(verb)
        && syntax.child(verb, "obj") < 0
        && syntax.children(verb, "conj").stream()
            .filter(c -> syntax.isVerb(c) && syntax.child(c, "nsubj") < 0)
            .mapToInt(c -> syntax.child(c, "obj"))
            .anyMatch(object -> object >= 0 && none(syntax, object));
  }

  /**
   * "no longer", "ne … plus", "nicht mehr": the word that says that what was is no more; -1 where
   * none does, nor in "ne … plus que".
   */
  static int ends(Syntax syntax, int verb) {
    for (int word : syntax.children(verb)) {
      boolean only = scopedAway(syntax, word);
      if (syntax.isWord(word, WordClass.LONGER)
          && !only
          && (syntax.children(word).stream().anyMatch(c -> isNo(syntax, c))
              || syntax.children(verb).stream().anyMatch(c -> c < word && isNo(syntax, c)))) {
        return word;
      }
    }
    return -1;
  }

  private static boolean isNo(Syntax syntax, int word) {
    return syntax.isWord(word, WordClass.NOT)
        || syntax.isWord(word, WordClass.NO)
        || syntax.isWord(word, WordClass.HALF);
  }

  /** "n'a fourni d'armes à aucune des parties": the other half of "ne" is a pronoun. */
  private static boolean toNone(Syntax syntax, int verb, int argument) {
    return syntax.has(argument, "obl")
        && syntax.isWord(argument, WordClass.NO)
        && syntax.children(verb).stream().anyMatch(c -> syntax.isWord(c, WordClass.HALF));
  }

  /**
   * "Not a single drone", "pas un seul drone", "nicht einmal eine Drohne": a particle before the
   * article of a noun.
   */
  private static boolean notOne(Syntax syntax, int noun) {
    boolean single =
        syntax.upos(noun).equals("NUM")
            && noun > 0
            && syntax.isWord(noun - 1, WordClass.NOT)
            && syntax
                .pack()
                .quantities()
                .quantity(syntax, noun, noun + 1)
                .filter(q -> q.max().isPresent() && q.max().getAsLong() == 1)
                .isPresent();
    if (single) {
      return true; // "not one of its engines"
    }
    for (int c : syntax.children(noun)) {
      boolean one = syntax.word(c).feature("Definite").equals("Ind") || syntax.has(c, "nummod");
      int before = mere(syntax, c - 1);
      if (before > 0 && syntax.isWord(before, WordClass.EVEN)) {
        before--;
      }
      if (one && c < noun && before >= 0 && syntax.isWord(before, WordClass.NOT)) {
        return true;
      }
    }
    return false;
  }

  /** Where "so much as" begins that ends at a word, less one; the word where it does not. */
  private static int mere(Syntax syntax, int word) {
    int before = word;
    if (before > 1
        && syntax.isWord(before, WordClass.AS)
        && syntax.isWord(before - 1, WordClass.MERE)) {
      before--;
      while (before > 0 && syntax.isWord(before, WordClass.MERE)) {
        before--;
      }
    }
    return before;
  }

  /** "no missile crosses it to reach": whether a word names nobody and nothing. */
  static boolean none(Syntax syntax, int noun) {
    return syntax.isWord(noun, WordClass.NO)
        || notOne(syntax, noun)
        || syntax.children(noun, "det").stream().anyMatch(d -> syntax.isWord(d, WordClass.NO));
  }

  /** "assure ne pas avoir": the particle goes with the half before it, wherever it hangs. */
  private static boolean isOther(Syntax syntax, int particle, int word) {
    int half = particle - 1;
    return half >= 0
        && syntax.isWord(particle, WordClass.NOT)
        && syntax.isWord(half, WordClass.HALF)
        && syntax.head(half) > word;
  }

  /** "not only", "non seulement", "pas moins de" deny nothing. */
  private static boolean scopedAway(Syntax syntax, int particle) {
    int next = particle + 1;
    return next < syntax.size() && syntax.isWord(next, WordClass.ONLY);
  }
}

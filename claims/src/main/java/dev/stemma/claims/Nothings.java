package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that say that there was nothing of what was told: "there is no truth in it", "it had not",
 * "has never done so", "no such sale took place", "rien n'est signé", and the nouns of denying:
 * "despite denials by Kigali".
 */
final class Nothings {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Pointers pointers;
  private final Settled settled;

  Nothings(Syntax syntax, Subjects subjects, Mentions mentions, Pointers pointers) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.pointers = pointers;
    this.settled = new Settled(syntax, subjects);
  }

  /** Those of the sentence, in text order. */
  List<Dismissals.Dismissal> find() {
    List<Dismissals.Dismissal> found = new ArrayList<>();
    for (int i = 0; i < syntax.size() && !settled.isOpen(); i++) {
      if (isEllipsis(i) || isUndone(i)) {
        found.add(new Dismissals.Dismissal(i, -1));
      }
      truth(i, found);
      deal(i, found);
      noun(i, found);
    }
    return found;
  }

  /** "Beijing insisted it had not": an auxiliary alone, negated. */
  private boolean isEllipsis(int word) {
    return syntax.upos(word).equals("AUX")
        && (syntax.has(word, "ccomp") || syntax.head(word) < 0)
        && syntax.child(word, "nsubj") >= 0
        && Negation.negated(syntax, word)
        && syntax.children(word).stream()
            .noneMatch(c -> syntax.has(c, "obj") || syntax.has(c, "ccomp") || syntax.has(c, "obl"));
  }

  /** "says it has never done so", "assure ne pas l'avoir fait". */
  private boolean isUndone(int verb) {
    boolean before =
        syntax.children(verb).stream().anyMatch(c -> pointers.isPronoun(c) && !isSubject(c));
    boolean states =
        syntax.head(verb) < 0
            || syntax.has(verb, "ccomp")
            || syntax.has(verb, "xcomp")
            || syntax.has(verb, "parataxis");
    return states && before && pointers.isDeed(verb) && Negation.negated(syntax, verb);
  }

  private boolean isSubject(int word) {
    return syntax.has(word, "nsubj") || syntax.has(word, "expl");
  }

  /**
   * "no such deal exists", "no contract was signed", "there is no agreement", "has no contract",
   * "made no such delivery".
   */
  private void deal(int verb, List<Dismissals.Dismissal> found) {
    if (!syntax.isVerb(verb) || syntax.word(verb).relation().startsWith("aux")) {
      return;
    }
    boolean there =
        syntax.isWord(verb, WordClass.EXIST)
            || syntax.isWord(verb, WordClass.BE) && syntax.child(verb, "expl") >= 0;
    boolean has = syntax.isWord(verb, WordClass.HAVE);
    boolean signs =
        syntax.pack().operators().at(syntax, verb).stream()
            .anyMatch(m -> m.value().stage().filter(s -> s == Stage.AGREED).isPresent());
    for (int c : syntax.children(verb)) {
      // "nothing of the sort has left our factory", "rien de tel"
      if ((syntax.has(c, "nsubj") || syntax.has(c, "obj"))
          && syntax.isWord(c, WordClass.NO)
          && has(c, WordClass.SUCH)) {
        found.add(new Dismissals.Dismissal(verb, -1));
        return;
      }
    }
    boolean hands =
        syntax.pack().predicates().at(syntax, verb).stream()
            .anyMatch(
                m ->
                    m.value().type() == ClaimType.TRANSFER
                        && m.value().pos().equals("verb")
                        && m.parts().isEmpty());
    boolean does =
        syntax.pack().operators().at(syntax, verb).stream().anyMatch(m -> m.value().support());
    boolean states = there || has || signs || hands || does;
    for (int c : states ? syntax.children(verb) : List.<Integer>of()) {
      boolean subject =
          syntax.has(c, "nsubj") && (there || states && !has && subjects.isPassive(verb));
      boolean object = syntax.has(c, "obj") || does && syntax.has(c, "obl");
      if (!subject && !object) {
        continue;
      }
      if (there && syntax.isWord(verb, WordClass.BARE) && isUnreal(verb, c)) {
        found.add(new Dismissals.Dismissal(verb, -1));
        return;
      }
      boolean none = has(c, WordClass.NO) || Negation.negated(syntax, verb);
      boolean such = has(c, WordClass.SUCH);
      boolean nothing = (signs || hands) && syntax.isWord(c, WordClass.NO);
      boolean sure = there || (has || signs) && !hands || does && such;
      if (nothing || none && sure && pointers.names(c)) {
        found.add(new Dismissals.Dismissal(verb, -1, !such || does));
        return;
      }
    }
  }

  /** "says that the rockets never existed". */
  private boolean isUnreal(int verb, int subject) {
    return Negation.negated(syntax, verb)
        && syntax.isNoun(subject)
        && mentions.naming().definite(subject);
  }

  /** "despite denials by Kigali", "Tehran's denial", "a publié un démenti". */
  private void noun(int noun, List<Dismissals.Dismissal> found) {
    if (!isNoun(noun) || has(noun, WordClass.NO)) {
      return;
    }
    int author = -1;
    for (int c : syntax.children(noun)) {
      boolean clause = syntax.has(c, "acl") || syntax.has(c, "ccomp");
      boolean nominal = syntax.has(c, "nmod") && !syntax.isPossessive(c);
      boolean owner =
          (nominal || syntax.isPossessive(c))
              && mentions.actor(c).filter(a -> a.known() && !a.isPress()).isPresent();
      if (owner && author < 0) {
        author = c;
      } else if (clause || nominal && !owner && !pointers.isPointer(c) && !pointers.isDeal(c)) {
        return;
      } else if (syntax.has(c, "amod") && syntax.hasTerm(c, Term.Kind.ADJECTIVE) && author < 0) {
        author = c;
      }
    }
    int verb = syntax.head(noun);
    boolean uttered =
        author < 0
            && verb >= 0
            && syntax.has(noun, "obj")
            && syntax.isWord(verb, WordClass.UTTER)
            && settled.holds(verb);
    author = uttered ? subjects.subject(verb, 0) : author;
    if (author >= 0) {
      found.add(new Dismissals.Dismissal(noun, author));
    }
  }

  /** Whether a word is a noun of denying. */
  boolean isNoun(int word) {
    return syntax.isNoun(word)
        && syntax.pack().cues().at(syntax, word).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.DENY && m.value().pos().equals("noun"));
  }

  /** "there is no truth in the story", "rien de vrai", "is not true", "without foundation". */
  private void truth(int i, List<Dismissals.Dismissal> found) {
    if (!syntax.isWord(i, WordClass.TRUTH)) {
      return;
    }
    int head = syntax.head(i);
    boolean none =
        syntax.children(i).stream()
            .anyMatch(c -> syntax.isWord(c, WordClass.NO) || syntax.isWord(c, WordClass.WITHOUT));
    boolean nothing = head >= 0 && syntax.isWord(head, WordClass.NO);
    int over = head >= 0 && syntax.isNoun(head) && syntax.has(i, "nmod") ? syntax.head(head) : head;
    boolean not =
        Negation.negated(syntax, i)
            || over >= 0 && syntax.isVerb(over) && Negation.negated(syntax, over);
    if (!(none || nothing || not)) {
      return;
    }
    for (int at = i, steps = 0; at >= 0 && steps < 3; at = syntax.head(at), steps++) {
      for (int c : syntax.subtreeOf(at)) {
        boolean argument =
            syntax.has(c, "nsubj")
                || syntax.has(c, "nmod")
                || syntax.has(c, "obl")
                || syntax.has(c, "advmod");
        if (c != i && argument && syntax.distanceUp(c, at) <= 2 && pointers.isPointer(c)) {
          found.add(new Dismissals.Dismissal(i, -1));
          return;
        }
      }
    }
  }

  private boolean has(int noun, WordClass of) {
    return syntax.children(noun).stream().anyMatch(c -> syntax.isWord(c, of));
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Words of a sentence that dismiss, or take up, what was said before it: "dismissed the report",
 * "it is another fake", "called the story an invention", "there is no truth in it".
 */
final class Dismissals {
  private final Syntax syntax;
  private final Subjects subjects;

  Dismissals(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /**
   * A dismissal.
   *
   * @param word the word that dismisses
   * @param denier the word that names who does; -1 where the statement around it must say
   */
  record Dismissal(int word, int denier) {}

  /** Those of the sentence, in text order. */
  List<Dismissal> find() {
    List<Dismissal> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      verb(i, found);
      quality(i, found);
      truth(i, found);
      absence(i, found);
    }
    return found;
  }

  /**
   * "The ministry repeated the claim": who says again what was said; -1 where the word does not.
   */
  int echo(int verb) {
    boolean takes =
        syntax.isVerb(verb)
            && syntax.isWord(verb, WordClass.ECHO)
            && !subjects.isPassive(verb)
            && !Negation.negated(syntax, verb)
            && syntax.child(verb, "ccomp") < 0
            && syntax.child(verb, "xcomp") < 0;
    int object = takes ? syntax.child(verb, "obj") : -1;
    boolean plain = syntax.children(verb, "aux").stream().noneMatch(c -> isModal(c));
    return object >= 0 && plain && isSpeech(object) ? subjects.subject(verb, 0) : -1;
  }

  private boolean isModal(int auxiliary) {
    return syntax.hasTerm(auxiliary, Term.Kind.CERTAINTY)
        || !syntax.isWord(auxiliary, WordClass.PERFECT);
  }

  /** A verb of denying whose object is nothing, a pronoun, or an earlier report without content. */
  private void verb(int i, List<Dismissal> found) {
    for (Heads.Match<Cue> match : syntax.pack().cues().at(syntax, i)) {
      if (match.value().kind() != Cue.Kind.DENY || !match.value().pos().equals("verb")) {
        continue;
      }
      if (syntax.isVerb(i) && !Negation.negated(syntax, i) && pointsBack(i, match)) {
        int agent = subjects.isPassive(i) ? Attributions.agent(syntax, i) : subjects.subject(i, 0);
        found.add(new Dismissal(i, agent));
        return;
      }
      boolean mistaken = !syntax.isVerb(i) && syntax.upos(i).equals("ADV") && syntax.size() < 8;
      if (mistaken && i > 0 && syntax.hasTerm(i - 1, Term.Kind.NAME)) {
        found.add(new Dismissal(i, i - 1));
        return;
      }
    }
  }

  private boolean pointsBack(int verb, Heads.Match<Cue> match) {
    boolean passive = subjects.isPassive(verb);
    for (int c : syntax.children(verb)) {
      if (match.holds(c)) {
        continue;
      }
      boolean clause = syntax.has(c, "ccomp") || syntax.has(c, "xcomp") || syntax.has(c, "csubj");
      boolean dismissing = clause && !syntax.isVerb(c) && isDismissing(c);
      boolean object = passive ? syntax.has(c, "nsubj") : syntax.has(c, "obj");
      if (clause && !dismissing || object && !isPointer(c) && !isDeal(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDismissing(int i) {
    boolean fits =
        syntax.upos(i).equals("ADJ") || syntax.upos(i).equals("NOUN") || syntax.isVerb(i);
    return fits
        && syntax.pack().cues().at(syntax, i).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.DENY && m.value().pos().equals("adj"));
  }

  /** A noun or adjective that is said of a report: "fake", "a pure fabrication", "infondées". */
  private void quality(int i, List<Dismissal> found) {
    if (!isDismissing(i) || Negation.negated(syntax, i)) {
      return;
    }
    int head = syntax.head(i);
    int own = syntax.child(i, "nsubj");
    if (own >= 0) {
      if (isPointer(own)) {
        found.add(new Dismissal(i, -1));
      }
      return;
    }
    if (syntax.has(i, "amod") && head >= 0 && syntax.isNoun(head)) {
      int carrier = carrier(head);
      if (isSpeech(head) && (carrier >= 0 || standsAlone(head) || isSaidOfIt(head))) {
        found.add(new Dismissal(i, carrier));
      }
      return;
    }
    int outer = head >= 0 ? syntax.head(head) : -1;
    if (syntax.has(i, "nmod") && isSpeech(head) && outer >= 0 && syntax.isVerb(outer)) {
      // "a qualifié l'article de pure invention"
      boolean called =
          syntax.has(head, "obj")
              && syntax.isWord(outer, WordClass.MENTION)
              && !Negation.negated(syntax, outer);
      if (called) {
        found.add(new Dismissal(i, subjects.subject(outer, 0)));
      }
      return;
    }
    if (syntax.isNoun(i) && standsAlone(i)) {
      found.add(new Dismissal(i, -1));
      return;
    }
    int verb = head >= 0 && syntax.isVerb(head) ? head : -1;
    if (verb < 0 || Negation.negated(syntax, verb)) {
      return;
    }
    int said = said(verb, i);
    if (said >= 0) {
      int denier =
          subjects.isPassive(verb) ? Attributions.agent(syntax, verb) : subjects.subject(verb, 0);
      found.add(new Dismissal(i, denier));
    } else if (carrier(i) >= 0) {
      found.add(new Dismissal(i, carrier(i)));
    }
  }

  /** Of what a verb says that it is so: "called the story an invention"; -1 where of nothing. */
  private int said(int verb, int predicate) {
    boolean complement =
        syntax.has(predicate, "xcomp")
            || syntax.has(predicate, "obl")
            || syntax.has(predicate, "obj")
            || syntax.has(predicate, "amod")
            || syntax.has(predicate, "advcl");
    List<Integer> near = new ArrayList<>(complement ? syntax.children(verb) : List.of());
    near.addAll(syntax.has(predicate, "xcomp") ? syntax.children(predicate) : List.of());
    for (int c : near) {
      boolean object =
          c != predicate
              && (syntax.has(c, "obj")
                  || syntax.has(c, "obl")
                  || syntax.has(c, "iobj")
                  || syntax.has(c, "nmod") && syntax.head(c) == predicate
                  || subjects.isPassive(verb) && syntax.has(c, "nsubj"));
      if (object && isPointer(c)) {
        return c;
      }
    }
    return -1;
  }

  /**
   * "spoke of fake news", "denounced a fabrication": who speaks of the noun so; -1 where nobody.
   */
  private int carrier(int noun) {
    int verb = syntax.head(noun);
    boolean spoken =
        verb >= 0
            && syntax.isVerb(verb)
            && syntax.isNoun(noun)
            && (syntax.has(noun, "obj") || syntax.has(noun, "obl"))
            && !subjects.isPassive(verb)
            && !Negation.negated(syntax, verb)
            && (syntax.isWord(verb, WordClass.MENTION)
                || syntax.pack().cues().at(syntax, verb).stream()
                    .anyMatch(m -> m.value().kind() == Cue.Kind.ACCUSE));
    return spoken ? subjects.subject(verb, 0) : -1;
  }

  /** "“Fake news,” the envoy said": a noun that is a statement of its own. */
  private boolean standsAlone(int noun) {
    boolean root = syntax.head(noun) < 0 && syntax.child(noun, "parataxis") >= 0;
    return (root || syntax.has(noun, "ccomp") || syntax.has(noun, "parataxis"))
        && syntax.child(noun, "nsubj") < 0
        && syntax.child(noun, "acl") < 0
        && syntax.preposition(noun).isEmpty();
  }

  /** "it is a false tale", "ce sont de fausses nouvelles". */
  private boolean isSaidOfIt(int noun) {
    int subject = syntax.child(noun, "nsubj");
    return syntax.child(noun, "cop") >= 0 && (subject < 0 || isPointer(subject));
  }

  /** "there is no truth in the story", "rien de vrai", "is not true", "without foundation". */
  private void truth(int i, List<Dismissal> found) {
    if (!syntax.isWord(i, WordClass.TRUTH)) {
      return;
    }
    int head = syntax.head(i);
    boolean none =
        syntax.children(i).stream()
            .anyMatch(c -> syntax.isWord(c, WordClass.NO) || syntax.isWord(c, WordClass.WITHOUT));
    boolean nothing = head >= 0 && syntax.isWord(head, WordClass.NO);
    boolean not =
        Negation.negated(syntax, i)
            || head >= 0 && syntax.isVerb(head) && Negation.negated(syntax, head);
    if (!(none || nothing || not)) {
      return;
    }
    for (int at = i, steps = 0; at >= 0 && steps < 3; at = syntax.head(at), steps++) {
      for (int c : syntax.subtreeOf(at)) {
        boolean argument = syntax.has(c, "nsubj") || syntax.has(c, "nmod") || syntax.has(c, "obl");
        if (c != i && argument && syntax.distanceUp(c, at) <= 2 && isPointer(c)) {
          found.add(new Dismissal(i, -1));
          return;
        }
      }
    }
  }

  /** "no such deal exists". */
  private void absence(int verb, List<Dismissal> found) {
    int deal =
        syntax.isVerb(verb) && syntax.isWord(verb, WordClass.EXIST)
            ? syntax.child(verb, subjects.isPassive(verb) ? "nsubj:pass" : "nsubj")
            : -1;
    if (deal >= 0 && names(deal) && has(deal, WordClass.NO) && has(deal, WordClass.SUCH)) {
      found.add(new Dismissal(verb, -1));
    }
  }

  private boolean has(int noun, WordClass of) {
    return syntax.children(noun).stream().anyMatch(c -> syntax.isWord(c, of));
  }

  private boolean isPointer(int word) {
    boolean pronoun = syntax.upos(word).equals("PRON") || syntax.upos(word).equals("DET");
    return pronoun && syntax.isWord(word, WordClass.POINTER) || isSpeech(word);
  }

  /** "denied any such sale", "a nié toute livraison": the deed, of which it says nothing itself. */
  private boolean isDeal(int word) {
    return syntax.isNoun(word) && syntax.children(word, "nmod").isEmpty() && names(word);
  }

  /** Whether a noun is that of a transfer or a contract. */
  private boolean names(int word) {
    return syntax.isNoun(word)
        && (syntax.pack().predicates().at(syntax, word).stream()
                .anyMatch(
                    m -> m.value().pos().equals("noun") && m.value().type() == ClaimType.TRANSFER)
            || syntax.pack().operators().at(syntax, word).stream()
                .anyMatch(
                    m ->
                        m.value().pos().equals("noun")
                            && m.value().stage().filter(s -> s == Stage.AGREED).isPresent()));
  }

  /** "the report", "ces accusations": speech, whose content stands elsewhere. */
  boolean isSpeech(int word) {
    if (!syntax.isNoun(word)) {
      return false;
    }
    boolean speech =
        syntax.hasTerm(word, Term.Kind.TITLE)
                && syntax.terms(word, Term.Kind.TITLE).get(0).value().source()
                    == SourceKind.DOCUMENT
            || syntax.isWord(word, WordClass.TALE)
            || syntax.pack().cues().at(syntax, word).stream()
                .anyMatch(m -> m.value().pos().equals("noun"));
    boolean content =
        syntax.children(word).stream()
            .anyMatch(
                c ->
                    syntax.has(c, "acl") && syntax.child(c, "mark") >= 0 || syntax.has(c, "ccomp"));
    return speech && !content;
  }
}

package dev.stemma.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a sentence that dismiss, or take up, what was said before it: "dismissed the report",
 * "it is another fake", "called the story an invention", "there is no truth in it".
 */
final class Dismissals {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Pointers pointers;
  private final Settled settled;

  Dismissals(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.pointers = new Pointers(syntax);
    this.settled = new Settled(syntax, subjects);
  }

  /**
   * A dismissal.
   *
   * @param word the word that dismisses
   * @param denier the word that names who does; -1 where the statement around it must say
   * @param deal whether it says of a deal that there is none, which only a party to it can
   */
  record Dismissal(int word, int denier, boolean deal) {
    Dismissal(int word, int denier) {
      this(word, denier, false);
    }
  }

  /** Those of the sentence, in text order. */
  List<Dismissal> find() {
    List<Dismissal> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      verb(i, found);
      quality(i, found);
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
    return object >= 0 && plain && pointers.isSpeech(object) ? subjects.subject(verb, 0) : -1;
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
      if (syntax.isVerb(i) && settled.holds(i)) {
        int denier = denier(i, match);
        if (pointsBack(i, denier, match)) {
          found.add(new Dismissal(i, denier));
          return;
        }
      }
      boolean mistaken = !syntax.isVerb(i) && syntax.upos(i).equals("ADV") && syntax.size() < 8;
      if (mistaken && i > 0 && syntax.hasTerm(i - 1, Term.Kind.NAME)) {
        found.add(new Dismissal(i, i - 1));
        return;
      }
    }
  }

  /** Who denies; also where the parser took "das" in "das bestreitet Teheran" for the subject. */
  private int denier(int verb, Heads.Match<Cue> match) {
    if (subjects.isPassive(verb) && !isOwn(verb, match)) {
      return Attributions.agent(syntax, verb);
    }
    int subject = subjects.subject(verb, 0);
    boolean matter =
        syntax.children(verb, "nsubj").stream()
            .anyMatch(c -> pointers.isPronoun(c) || pointers.isRelative(c));
    for (int c : matter ? syntax.children(verb) : List.<Integer>of()) {
      boolean other =
          (syntax.has(c, "nsubj") || syntax.has(c, "obj") || syntax.has(c, "obl"))
              && syntax.isNoun(c)
              && syntax.preposition(c).isEmpty()
              && syntax.hasTerm(c, Term.Kind.NAME);
      if (other) {
        return c;
      }
    }
    return subject;
  }

  /** "s'est inscrit en faux": the reflexive pronoun belongs to the cue and makes no passive. */
  private boolean isOwn(int verb, Heads.Match<Cue> match) {
    return syntax.children(verb, "expl").stream().anyMatch(match::holds);
  }

  /** Whether no pronoun says that what is denied was told before. */
  boolean isFree(int word) {
    return syntax.children(word).stream()
        .noneMatch(c -> pointers.isPronoun(c) || pointers.isRelative(c));
  }

  private boolean pointsBack(int verb, int denier, Heads.Match<Cue> match) {
    boolean passive = subjects.isPassive(verb);
    for (int c : syntax.children(verb)) {
      if (match.holds(c) || c == denier) {
        continue;
      }
      boolean clause = syntax.has(c, "ccomp") || syntax.has(c, "xcomp") || syntax.has(c, "csubj");
      boolean dismissing = clause && !syntax.isVerb(c) && isDismissing(c);
      boolean told = // "dismissed as baseless the story that"
          syntax.has(c, "obl")
              && syntax.preposition(c).isEmpty()
              && syntax.children(c, "acl").stream().anyMatch(a -> syntax.child(a, "mark") >= 0);
      boolean object = passive ? syntax.has(c, "nsubj") : syntax.has(c, "obj") || told;
      boolean back =
          pointers.isPointer(c)
              || pointers.isDeal(c)
              || pointers.isPart(c)
              || pointers.isRelative(c) && takesUp(verb);
      if (clause && !dismissing && !pointers.isDeed(c) || object && !back) {
        return false;
      }
    }
    return true;
  }

  /** "which Moscow denies", "ce que nie Moscou": a clause on what was said, and on no thing. */
  private boolean takesUp(int verb) {
    int head = syntax.head(verb);
    return head >= 0
        && (syntax.isWord(verb, WordClass.GAINSAY)
            || pointers.isSpeech(head)
            || pointers.isPronoun(head));
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
    if (!isDismissing(i) || Negation.negated(syntax, i) || settled.isOpen()) {
      return;
    }
    int head = syntax.head(i);
    int own = syntax.child(i, "nsubj");
    int named = own < 0 && syntax.has(i, "nsubj") ? head : own;
    if (named >= 0 && syntax.isWord(named, WordClass.EPITHET)) {
      epithet(i, named, found);
      return;
    }
    if (own >= 0) {
      if (pointers.isPointer(own)) {
        found.add(new Dismissal(i, -1));
      }
      return;
    }
    boolean behind = syntax.word(i).relation().equals("acl") && syntax.children(i).isEmpty();
    if ((syntax.has(i, "amod") || behind) && head >= 0 && syntax.isNoun(head)) {
      int carrier = carrier(head, i > head);
      if (pointers.isSpeech(head) && (carrier >= 0 || standsAlone(head) || isSaidOfIt(head))) {
        found.add(new Dismissal(i, carrier));
      }
      return;
    }
    int outer = head >= 0 ? syntax.head(head) : -1;
    if (syntax.has(i, "nmod") && pointers.isSpeech(head) && outer >= 0 && syntax.isVerb(outer)) {
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
    } else if (carrier(i, false) >= 0) {
      found.add(new Dismissal(i, carrier(i, false)));
    }
  }

  /** "“Ludicrous” was Minsk's word for the report": whose word it is. */
  private void epithet(int i, int noun, List<Dismissal> found) {
    int owner = -1;
    for (int c : syntax.children(noun, "nmod")) {
      boolean owns =
          syntax.isPossessive(c)
              || syntax.has(c, "nmod:poss")
              || syntax.pack().isGenitive(syntax.preposition(c));
      if (owns) {
        owner = c;
      } else if (!pointers.isPointer(c)) {
        return;
      }
    }
    if (owner >= 0) {
      found.add(new Dismissal(i, owner));
    }
  }

  /** Of what a verb says that it is so: "called the story an invention"; -1 where of nothing. */
  private int said(int verb, int predicate) {
    boolean complement =
        syntax.has(predicate, "xcomp")
            || syntax.has(predicate, "advmod") && syntax.child(predicate, "cc") >= 0
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
      if (object && pointers.isPointer(c)) {
        return c;
      }
    }
    return -1;
  }

  /**
   * "spoke of fake news", "denounced a fabrication", and, of what stands behind the noun, "juge ces
   * accusations infondées": who speaks of the noun so; -1 where nobody.
   */
  private int carrier(int noun, boolean judged) {
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
                    .anyMatch(
                        m ->
                            m.value().kind() == Cue.Kind.ACCUSE
                                || judged && m.value().kind() == Cue.Kind.THINK));
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
    return syntax.child(noun, "cop") >= 0 && (subject < 0 || pointers.isPointer(subject));
  }
}

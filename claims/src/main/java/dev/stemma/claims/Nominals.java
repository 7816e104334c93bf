package dev.stemma.claims;

import static dev.stemma.claims.Argument.ADJECTIVE;
import static dev.stemma.claims.Argument.COMPOUND;
import static dev.stemma.claims.Argument.HEAD;
import static dev.stemma.claims.Argument.INDIRECT;
import static dev.stemma.claims.Argument.LISTED;
import static dev.stemma.claims.Argument.POSSESSOR;
import static dev.stemma.claims.Argument.SUBJECT;
import static dev.stemma.claims.Argument.WHO;

import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of nouns and adjectives: their complements and modifiers, and what the verb that
 * carries them lends.
 */
final class Nominals {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Complements complements;

  Nominals(Syntax syntax, Subjects subjects, Complements complements) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.complements = complements;
  }

  /** "faces ammunition shortages": what modifies the noun of a predicate of several words. */
  void modifiers(int noun, Arguments found) {
    within(noun, found);
    covered(noun, found);
    for (int c : syntax.children(noun)) {
      boolean adjective = syntax.hasTerm(c, Term.Kind.ADJECTIVE);
      if (syntax.has(c, "compound") || syntax.has(c, "amod") && (adjective || syntax.isNoun(c))) {
        found.add(adjective ? ADJECTIVE : COMPOUND, c, true);
      }
    }
  }

  /** "Waffenlieferung": the first part of a compound says of what. */
  private void within(int noun, Arguments found) {
    if (!syntax.inside(noun).isEmpty()) {
      found.add(COMPOUND, noun, true);
    }
  }

  void nominal(int noun, boolean measure, Arguments found) {
    within(noun, found);
    standing(noun, WordClass.UNDER, HEAD, found);
    standing(noun, WordClass.LISTED, LISTED, found);
    for (int c : syntax.children(noun)) {
      String relation = syntax.word(c).relation();
      if (relation.equals("nmod:poss")) {
        found.add(POSSESSOR, c, true);
      } else if (relation.equals("nmod")
          || relation.equals("obl")
          || relation.equals("obl:agent")) {
        String preposition = syntax.preposition(c);
        if (preposition.isEmpty()) {
          found.add(COMPOUND, c, true);
        } else {
          found.add(preposition, c, true);
          if (measure || !statesClaim(c)) {
            complements.attachments(c, found);
          }
        }
      } else if (relation.equals("amod") && syntax.hasTerm(c, Term.Kind.ADJECTIVE)) {
        found.add(ADJECTIVE, c, true);
      } else if (relation.equals("det") && syntax.word(c).feature("Poss").equals("Yes")) {
        found.add(POSSESSOR, c, true);
      } else if (relation.equals("compound")
          || relation.equals("nmod:desc")
          || (relation.equals("amod") && syntax.isNoun(c))) {
        found.add(syntax.hasTerm(c, Term.Kind.ADJECTIVE) ? ADJECTIVE : COMPOUND, c, true);
      } else if (relation.equals("acl") && syntax.isWord(c, WordClass.CAUSAL)) {
        syntax.children(c, "obl").forEach(o -> found.add("cause", o, true));
      } else if (relation.equals("acl") && syntax.child(c, "obj") < 0 && subjects.isPassive(c)) {
        complementsOfParticiple(c, found);
      }
    }
    covered(noun, found);
    found.add(WHO, who(noun), true);
  }

  /** Whom a noun says somebody to be: "Iran is", "Iran, the", "named Iran as"; or -1. */
  private int who(int noun) {
    int head = syntax.head(noun);
    if (syntax.child(noun, "cop") >= 0) {
      return syntax.child(noun, "nsubj");
    }
    if (head < 0 || syntax.has(noun, "appos")) {
      return syntax.has(noun, "appos") ? head : syntax.child(noun, "appos");
    }
    boolean as =
        syntax.has(noun, "xcomp")
            || syntax.hasPreposition(noun, WordClass.AS)
                && !syntax.pack().isGenitive(syntax.preposition(noun));
    if (!as || !syntax.isVerb(head)) {
      return syntax.child(noun, "appos");
    }
    int object = syntax.child(head, "obj");
    return object >= 0 ? object : subjects.subject(head, 0);
  }

  /** "is under sanctions", "figures on the blacklist", "put Iran under sanctions": who. */
  private void standing(int noun, WordClass preposition, String function, Arguments found) {
    int subject = syntax.child(noun, "nsubj");
    int head = syntax.head(noun);
    if (!syntax.hasPreposition(noun, preposition)) {
      return;
    }
    if (subject >= 0) {
      found.add(function, subjects.resolveRelative(subject, noun), true);
    } else if (head >= 0) {
      int object = syntax.child(head, "obj");
      int under = object >= 0 ? object : subjects.subject(head, 0);
      found.add(function, syntax.isVerb(head) ? under : head, true);
    }
  }

  /** "purchases covering ten tanks", "la commande pourrait porter sur dix chars": of what. */
  private void covered(int noun, Arguments found) {
    List<Integer> verbs = new ArrayList<>(syntax.children(noun, "acl"));
    if (syntax.word(noun).relation().equals("nsubj")) {
      verbs.add(syntax.head(noun));
    }
    List.copyOf(verbs).forEach(v -> verbs.addAll(syntax.children(v, "xcomp")));
    for (int verb : verbs) {
      if (syntax.isWord(verb, WordClass.COVER) && !subjects.isPassive(verb)) {
        int object = syntax.child(verb, "obj");
        int oblique = syntax.child(verb, "obl");
        found.add(WordClass.GENITIVE, object >= 0 ? object : oblique, false);
      }
    }
  }

  /** "deliveries made by Iran to Russia". */
  private void complementsOfParticiple(int participle, Arguments found) {
    boolean support =
        syntax.pack().operators().at(syntax, participle).stream()
            .anyMatch(m -> m.value().support());
    for (int c : syntax.children(participle)) {
      if (syntax.word(c).relation().equals("obl:agent")
          || syntax.hasPreposition(c, WordClass.AGENT)) {
        found.add(WordClass.AGENT, c, true);
      } else if (support && syntax.has(c, "obl") && !syntax.preposition(c).isEmpty()) {
        found.add(syntax.preposition(c), c, true);
      }
    }
  }

  /** The subject of the verb that takes a noun: "faces shortages", "placed an order"; or -1. */
  int bearer(int noun) {
    int verb = syntax.head(noun);
    if (verb < 0 || !syntax.isVerb(verb)) {
      return -1;
    }
    boolean undergone = syntax.word(noun).relation().equals("nsubj:pass");
    boolean object = syntax.has(noun, "obj") || undergone || syntax.has(noun, "obl");
    boolean takes =
        syntax.pack().operators().at(syntax, verb).stream()
            .anyMatch(m -> m.value().support() || m.value().controller().equals("subj"));
    boolean said =
        syntax.pack().cues().at(syntax, verb).stream()
            .anyMatch(m -> !m.parts().isEmpty() && !m.holds(noun));
    if (!object || !takes || said) {
      return -1;
    }
    return undergone ? agent(verb) : subjects.subject(verb, 0);
  }

  /** A noun that is the object of a verb may find its parts beside it. */
  void carrier(int noun, Arguments found) {
    int verb = syntax.head(noun);
    if (verb < 0 || !syntax.isVerb(verb)) {
      talks(noun, verb, found);
      return;
    }
    found.add(SUBJECT, bearer(noun), false);
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "obl")
          && c > Math.min(noun, verb)
          && c != noun
          && !syntax.preposition(c).isEmpty()) {
        found.add(syntax.preposition(c), c, false);
      }
      if (syntax.has(c, "iobj")) {
        found.add(INDIRECT, c, false);
      }
    }
  }

  /**
   * "Seoul is in talks with Warsaw over the sale of tanks", "France suspended licences for
   * exports": who talks or grants, and with whom.
   */
  private void talks(int noun, int outer, Arguments found) {
    if (outer < 0 || !syntax.isNoun(outer) || !syntax.has(noun, "nmod")) {
      return;
    }
    List<Operator> operators =
        syntax.pack().operators().at(syntax, outer).stream()
            .map(Heads.Match::value)
            .filter(o -> o.pos().equals("noun"))
            .toList();
    List<Integer> partners =
        syntax.children(outer, "nmod").stream()
            .filter(c -> c != noun && syntax.hasPreposition(c, WordClass.PARTNER))
            .toList();
    boolean granted =
        operators.stream().anyMatch(o -> o.stage().filter(s -> s == Stage.AGREED).isPresent());
    if (granted || !operators.isEmpty() && !partners.isEmpty()) {
      found.add(SUBJECT, subjects.subject(outer, 0), false);
      partners.forEach(c -> found.add(syntax.preposition(c), c, false));
    }
  }

  private int agent(int verb) {
    return syntax.child(verb, "obl:agent");
  }

  void adjectival(int adjective, Arguments found) {
    int head = syntax.head(adjective);
    if (head >= 0 && (syntax.has(adjective, "amod") || syntax.has(adjective, "acl"))) {
      found.add(HEAD, head, true);
      found.add(SUBJECT, head, true);
    }
    boolean adverbial = syntax.has(adjective, "advmod") || syntax.has(adjective, "advcl");
    int subject =
        adverbial && head >= 0 && syntax.isVerb(head)
            ? subjects.subject(head, 0)
            : subjects.subject(adjective, 0);
    if (subject >= 0) {
      found.add(SUBJECT, subject, true);
    }
    for (int c : syntax.children(adjective)) {
      if (syntax.has(c, "obl") || syntax.has(c, "nmod")) {
        found.add(syntax.preposition(c), c, true);
      } else if (syntax.has(c, "compound") || syntax.has(c, "obj")) {
        found.add(COMPOUND, c, true);
      }
    }
  }

  private boolean statesClaim(int noun) {
    return syntax.pack().predicates().at(syntax, noun).stream()
        .anyMatch(m -> m.value().pos().equals("noun"));
  }
}

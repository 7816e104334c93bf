package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import java.util.List;

/**
 * Finds the subject of a verb, adjective or noun, its own or understood: control and raising,
 * shared subjects of coordination, relative pronouns; and tells whether a verb stands in the
 * passive.
 */
final class Subjects {
  private static final int MAX_DEPTH = 6;

  private final Syntax syntax;
  private final Relatives relatives;

  Subjects(Syntax syntax) {
    this.syntax = syntax;
    this.relatives = new Relatives(syntax);
  }

  /** Whether a verb stands in the passive. */
  boolean isPassive(int verb) {
    if (isOfSelf(verb)) {
      return false;
    }
    if (syntax.child(verb, "aux:pass") >= 0 || syntax.child(verb, "nsubj:pass") >= 0) {
      return true;
    }
    if (syntax.child(verb, "expl:pass") >= 0) {
      return true;
    }
    boolean auxiliary = syntax.child(verb, "aux") >= 0;
    boolean past =
        syntax.word(verb).feature("VerbForm").equals("Part")
            && !syntax.word(verb).feature("Tense").equals("Pres");
    boolean modifies =
        syntax.has(verb, "acl") || syntax.has(verb, "amod") || syntax.has(verb, "advcl");
    if (past && !auxiliary && (modifies && !syntax.word(verb).relation().equals("acl:relcl"))) {
      return true;
    }
    boolean undergoes = past || syntax.word(verb).feature("Voice").equals("Pass");
    if (undergoes && !auxiliary && syntax.has(verb, "conj") && syntax.isVerb(syntax.head(verb))) {
      return isPassive(syntax.head(verb)) && syntax.child(verb, "nsubj") < 0;
    }
    return past && !auxiliary && (syntax.child(verb, "obl:agent") >= 0 || smallClause(verb) >= 0);
  }

  /** "s'est dite persuadée que": what somebody says of herself. */
  private boolean isOfSelf(int verb) {
    return syntax.child(verb, "expl:pass") >= 0
        && syntax.children(verb, "xcomp").stream()
            .flatMap(c -> syntax.pack().cues().at(syntax, c).stream())
            .anyMatch(m -> m.value().pos().equals("adj"));
  }

  /** "reported 17 drones shot down", "voit ses avoirs gelés": the object undergoes what follows. */
  private int smallClause(int participle) {
    int head = syntax.head(participle);
    boolean complement = syntax.has(participle, "ccomp") || syntax.has(participle, "xcomp");
    int object = head < 0 ? -1 : syntax.child(head, "obj");
    boolean between = object > head && object < participle;
    return complement && between && syntax.child(participle, "nsubj") < 0 ? object : -1;
  }

  /** The surface subject of a verb or predicate, understood where needed. */
  int subject(int verb, int depth) {
    int own = lastSubject(verb);
    if (own >= 0) {
      return resolveRelative(own, verb);
    }
    if (syntax.isNoun(verb) && syntax.child(verb, "cop") < 0) {
      return nounSubject(verb, depth);
    }
    return understoodSubject(verb, depth + 1);
  }

  /** The subject of a verb that has none of its own; -1 where grammar does not say. */
  int understoodSubject(int verb, int depth) {
    if (depth > MAX_DEPTH) {
      return -1;
    }
    int head = syntax.head(verb);
    String relation = syntax.word(verb).relation();
    if (head < 0) {
      return -1;
    }
    int undergoing = smallClause(verb);
    if (undergoing >= 0 && isPassive(verb)) {
      return undergoing;
    }
    switch (relation) {
      case "conj" -> {
        return syntax.isVerb(head) || syntax.upos(head).equals("ADJ")
            ? subject(head, depth + 1)
            : -1;
      }
      case "acl" -> {
        boolean participle =
            syntax.word(verb).feature("VerbForm").equals("Part")
                || syntax.word(verb).feature("VerbForm").matches("Ger|Part")
                    && syntax.child(verb, "mark") < 0;
        return participle
                && syntax.child(verb, "mark") < 0
                && syntax.children(verb, "case").isEmpty()
            ? head
            : nounSubject(head, depth + 1);
      }
      case "amod" -> {
        return head;
      }
      case "acl:relcl" -> {
        boolean passive = isPassive(verb);
        return syntax.child(verb, "nsubj") < 0 && (passive || syntax.child(verb, "obj") >= 0)
            ? head
            : -1;
      }
      case "xcomp", "ccomp", "advcl", "parataxis", "csubj", "obl", "nmod", "obj" -> {
        return controlled(verb, head, relation, depth + 1);
      }
      default -> {
        return -1;
      }
    }
  }

  private int controlled(int verb, int head, String relation, int depth) {
    boolean besideCopula =
        syntax.upos(head).equals("ADV")
            && syntax.head(head) >= 0
            && syntax.isWord(syntax.head(head), WordClass.BE);
    if (besideCopula) {
      return subject(syntax.head(head), depth);
    }
    if (!syntax.isVerb(head) && !syntax.upos(head).equals("ADJ") && !syntax.isNoun(head)) {
      return -1;
    }
    boolean finite =
        syntax.word(verb).feature("VerbForm").equals("Fin") && syntax.child(verb, "mark") >= 0;
    if (finite) {
      return -1;
    }
    boolean byObject =
        syntax.pack().operators().at(syntax, head).stream()
                .anyMatch(m -> m.value().controller().equals("obj"))
            || syntax.pack().cues().at(syntax, head).stream()
                .anyMatch(
                    m -> m.value().kind() == Cue.Kind.ACCUSE || m.value().kind() == Cue.Kind.DEMAND)
            || relation.equals("advcl") && (isGround(verb, head) || isQuoted(verb, head));
    if (relation.equals("xcomp") || byObject) {
      for (String function : List.of("obj", "iobj", "nsubj:pass")) {
        for (int c : syntax.children(head)) {
          boolean passiveSubject =
              function.equals("nsubj:pass") && syntax.has(c, "nsubj") && isPassive(head);
          if ((syntax.word(c).relation().equals(function) || passiveSubject) && !isReflexive(c)) {
            boolean objectControl =
                byObject || function.equals("obj") && !syntax.has(head, "support");
            if (objectControl) {
              return resolveRelative(c, head);
            }
          }
        }
      }
      if (byObject) {
        for (int c : syntax.children(head, "obl")) {
          boolean dative = syntax.preposition(c).isEmpty() && syntax.hasTerm(c, Term.Kind.NAME);
          if (dative || syntax.hasPreposition(c, WordClass.ADDRESSEE)) {
            return c;
          }
        }
      }
    }
    if (isPassive(head) && byObject && (syntax.has(head, "acl") || syntax.has(head, "amod"))) {
      return syntax.head(head);
    }
    return subject(head, depth);
  }

  /**
   * "sanctioned firms for selling machine tools", "jailed two men for exporting engines": why
   * somebody is punished or praised is what he did.
   */
  private boolean isGround(int verb, int head) {
    boolean deed =
        isPerfectInfinitive(syntax, verb)
            || syntax.word(verb).feature("VerbForm").matches("Ger|Part")
                && syntax.children(verb, "mark").stream()
                    .anyMatch(c -> syntax.isWord(c, WordClass.PURPOSE));
    if (deed && syntax.children(head, "obj").stream().anyMatch(this::isSomebody)) {
      return true;
    }
    return (syntax.children(verb, "mark").stream().anyMatch(c -> syntax.isWord(c, WordClass.CHARGE))
            || isPerfectInfinitive(syntax, verb))
        && syntax.pack().predicates().at(syntax, head).stream()
            .anyMatch(m -> m.value().type() == ClaimType.SANCTION);
  }

  /** "quoted an officer as saying": who is quoted says it. */
  private boolean isQuoted(int verb, int head) {
    return syntax.children(verb, "mark").stream().anyMatch(c -> syntax.isWord(c, WordClass.AS))
        && syntax.pack().cues().at(syntax, head).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.CITE);
  }

  private boolean isSomebody(int noun) {
    return syntax.isNominal(noun)
        && !syntax.hasTerm(noun, Term.Kind.ITEM)
        && !syntax.hasTerm(noun, Term.Kind.WEAK_ITEM)
        && !syntax.hasTerm(noun, Term.Kind.MEASURE);
  }

  /** "pour avoir livré": what is over is no aim. */
  static boolean isPerfectInfinitive(Syntax syntax, int verb) {
    return syntax.child(verb, "mark") >= 0
        && syntax.children(verb, "aux").stream()
            .anyMatch(c -> syntax.word(c).feature("VerbForm").equals("Inf"));
  }

  private boolean isReflexive(int word) {
    return syntax.pack().grammar().hasForm(WordClass.REFLEXIVE, syntax.word(word).form());
  }

  /** Of several subjects before a verb, as absolute clauses leave them, the one next to it. */
  int lastSubject(int verb) {
    int found = syntax.child(verb, "nsubj");
    for (int c : syntax.children(verb, "nsubj")) {
      found = c < verb ? c : found;
    }
    return found;
  }

  /**
   * Who does what a noun names: its possessor, agent or adjective, else the subject of its verb.
   */
  private int nounSubject(int noun, int depth) {
    if (depth > MAX_DEPTH) {
      return -1;
    }
    if (syntax.child(noun, "case") >= 0
        && syntax.child(noun, "cop") >= 0
        && syntax.child(noun, "nsubj") >= 0) {
      // "is in the midst of buying", "est en passe de livrer": who is said to be so
      return resolveRelative(lastSubject(noun), noun);
    }
    for (int c : syntax.children(noun)) {
      boolean agent =
          syntax.hasPreposition(c, WordClass.AGENT)
              && !syntax.pack().isGenitive(syntax.preposition(c));
      if (syntax.has(c, "nmod:poss") || agent) {
        return c;
      }
      if (syntax.hasTerm(c, Term.Kind.ADJECTIVE)
          || (syntax.has(c, "compound") && syntax.hasTerm(c, Term.Kind.NAME))) {
        return c;
      }
      if (syntax.upos(c).equals("DET") && syntax.word(c).feature("Poss").equals("Yes")) {
        return c;
      }
    }
    for (int c : syntax.children(noun)) {
      if (syntax.has(c, "nmod")
          && syntax.pack().isGenitive(syntax.preposition(c))
          && syntax.hasTerm(c, Term.Kind.NAME)) {
        return c;
      }
    }
    int verb = syntax.head(noun);
    if (verb >= 0 && syntax.isVerb(verb) && (syntax.has(noun, "obj") || syntax.has(noun, "obl"))) {
      return subject(verb, depth + 1);
    }
    if (verb >= 0 && syntax.isNoun(verb) && syntax.has(noun, "nmod")) {
      return nounSubject(verb, depth + 1);
    }
    return -1;
  }

  /** For a relative pronoun of the clause of {@code verb}, the noun that it stands for. */
  int resolveRelative(int word, int verb) {
    return relatives.noun(word, verb);
  }
}

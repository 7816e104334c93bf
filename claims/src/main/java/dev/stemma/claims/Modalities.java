package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Stage;
import java.util.Optional;
import java.util.Set;

/**
 * Climbs from a predicate through the words that govern it and reads mood, tense, modals, adverbs,
 * negation and operators ("plans to", "failed to") on the way.
 */
final class Modalities {
  private static final Set<String> UP =
      Set.of(
          "xcomp",
          "ccomp",
          "csubj",
          "obj",
          "obl",
          "nmod",
          "acl",
          "nsubj:pass",
          "nsubj",
          "advcl",
          "conj",
          "appos",
          "iobj",
          "amod");
  private static final int MAX_STEPS = 8;
  private final Syntax syntax;
  private final Subjects subjects;
  private final Moods moods;

  Modalities(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.moods = new Moods(syntax, subjects);
  }

  private Quote words(int i) {
    return Quote.of(syntax.text(), syntax.word(i).span());
  }

  /**
   * Reads what stands above a predicate.
   *
   * @param match the predicate
   * @param said whether it stands in the content of a cue
   * @param pastCue whether that cue is in a past tense
   */
  Modality of(Heads.Match<Predicate> match, boolean said, boolean pastCue) {
    ClaimType type = match.value().type();
    Ascent ascent = new Ascent(syntax, type == ClaimType.TRANSFER || type == ClaimType.SANCTION);
    for (int part : match.parts()) {
      syntax.children(part, "amod").forEach(c -> moods.term(c, ascent, true));
    }
    int at = match.head();
    for (int step = 0; step < MAX_STEPS; step++) {
      ascent.through(at);
      moods.look(at, ascent, said, pastCue);
      int longer = Negation.ends(syntax, at);
      if (longer >= 0 && !match.holds(longer)) {
        ascent.ends(words(longer));
      }
      int next = step(at, ascent);
      if (next < 0) {
        break;
      }
      at = next;
    }
    if (question() || conditional(at) || bareInfinitive(match.head())) {
      ascent.voids();
    }
    return ascent.done();
  }

  /** Whether the predicate stands anywhere below a condition. */
  private boolean conditional(int top) {
    for (int at = top; at >= 0; at = syntax.head(at)) {
      boolean condition =
          syntax.has(at, "advcl")
              && syntax.children(at, "mark").stream()
                  .anyMatch(
                      m ->
                          syntax.isWord(m, WordClass.CONDITION)
                              && !(m > 0 && syntax.isWord(m - 1, WordClass.EVEN)));
      if (condition) {
        return true;
      }
    }
    return false;
  }

  /** "To sell weapons is a right": an infinitive as subject states nothing. */
  private boolean bareInfinitive(int word) {
    return syntax.has(word, "csubj")
        && !syntax.word(word).feature("VerbForm").equals("Fin")
        && syntax.children(word, "nsubj").isEmpty();
  }

  private boolean question() {
    for (int i = syntax.size() - 1; i >= 0; i--) {
      String form = syntax.word(i).form();
      if (form.equals("?")) {
        return true;
      }
      if (!syntax.upos(i).equals("PUNCT")) {
        return false;
      }
    }
    return false;
  }

  /** The next word up that says something of the predicate; -1 where the climb ends. */
  private int step(int at, Ascent ascent) {
    int head = syntax.head(at);
    String full = syntax.word(at).relation();
    String relation = full.equals("acl:relcl") && Complements.isContent(syntax, at) ? "acl" : full;
    if (head < 0 || !UP.contains(relation) || ascent.passed(head)) {
      return -1;
    }
    int noun = relation.equals("advcl") ? misplaced(head, at) : -1;
    if (noun >= 0) {
      ascent.operator(operator(noun, at).orElseThrow());
      return noun;
    }
    if (ascent.isHalted() && eases(head)) {
      ascent.voids();
    }
    Optional<Heads.Match<Operator>> operator =
        reports(head, at) ? Optional.empty() : operator(head, at);
    if (operator.isPresent() && takes(head, at, relation)) {
      ascent.operator(operator.get());
      return head;
    }
    boolean complement =
        Set.of("xcomp", "ccomp", "csubj", "acl", "advcl", "nsubj", "nsubj:pass").contains(relation);
    if (complement && syntax.hasTerm(head, Term.Kind.CERTAINTY) && governs(head)) {
      Certainty before = ascent.certainty();
      moods.term(head, ascent, false);
      if (ascent.certainty() != before
          || relation.equals("xcomp")
          || relation.equals("ccomp")
          || relation.equals("csubj")) {
        return head;
      }
    }
    if ((relation.equals("conj") || relation.equals("advcl")) && sharesNobody(at, head)) {
      ascent.denies(Rule.NEGATION, "", words(head));
      return -1;
    }
    if (relation.equals("conj") && syntax.isVerb(at) && syntax.isVerb(head)) {
      return syntax.children(at).stream()
                  .noneMatch(
                      c -> syntax.word(c).relation().startsWith("aux") || syntax.has(c, "nsubj"))
              && !finiteVerb(at)
          ? head
          : -1;
    }
    if ((relation.equals("xcomp") || relation.equals("advcl"))
        && subjects.isPassive(head)
        && agentless(head)) {
      for (Heads.Match<Cue> cue : syntax.pack().cues().at(syntax, head)) {
        Certainty level =
            switch (cue.value().kind()) {
              case THINK -> Certainty.ASSESSED;
              case SAY, REPORT, ACCUSE, QUOTE -> Certainty.REPORTED;
              default -> Certainty.STATED;
            };
        if (cue.value().pos().equals("verb") && level != Certainty.STATED) {
          ascent.certainty(
              level, words(head), "lay", Rule.PASSIVE_OF_SAYING, cue.value().fact().place());
          return head;
        }
      }
    }
    if (relation.equals("nmod")
        && syntax.isNoun(head)
        && syntax.pack().numbers().isContainer(syntax, head)) {
      return head;
    }
    return -1;
  }

  /**
   * "no drone crosses the border to reach them", "no drone crosses it and reaches them": what none
   * of the subject does, it does not do it for that either.
   */
  private boolean sharesNobody(int verb, int head) {
    int subject = syntax.isVerb(head) ? syntax.child(head, "nsubj") : -1;
    boolean aim =
        syntax.has(verb, "conj")
            ? finiteVerb(verb)
            : syntax.word(verb).feature("VerbForm").equals("Inf");
    return aim
        && syntax.isVerb(verb)
        && syntax.child(verb, "nsubj") < 0
        && subject >= 0
        && Negation.none(syntax, subject);
  }

  /**
   * "lifted its ban on exporting": a noun before a clause that the parser hung on the noun's verb;
   * -1 where there is none.
   */
  private int misplaced(int verb, int clause) {
    int noun = syntax.child(verb, "obj");
    boolean between = noun > verb && noun < clause && syntax.isVerb(verb);
    boolean marked =
        syntax.children(clause, "mark").stream()
            .anyMatch(m -> syntax.isWord(m, WordClass.TAKEN) && m == noun + 1);
    return between && marked && operator(noun, clause).isPresent() ? noun : -1;
  }

  /** "lifted the ban on exports": what no longer is halted is not said to go on. */
  private boolean eases(int verb) {
    return syntax.isVerb(verb)
        && syntax.pack().predicates().at(syntax, verb).stream()
            .anyMatch(m -> m.value().stage().filter(s -> s == Stage.EASED).isPresent());
  }

  /** "thinks that", not "thinks of selling": with a clause it is a cue and no operator. */
  private boolean reports(int head, int clause) {
    return syntax.has(clause, "ccomp")
        && syntax.child(clause, "mark") >= 0
        && syntax.pack().cues().at(syntax, head).stream()
            .anyMatch(
                m ->
                    !m.value().pos().equals("noun")
                        && (m.value().kind() == Cue.Kind.THINK
                            || m.value().kind() == Cue.Kind.SAY));
  }

  private boolean finiteVerb(int at) {
    return syntax.word(at).feature("VerbForm").equals("Fin");
  }

  private boolean governs(int head) {
    return syntax.terms(head, Term.Kind.CERTAINTY).stream()
        .anyMatch(m -> !m.value().fact().cell("pos").equals("adverb"));
  }

  private boolean agentless(int verb) {
    return syntax.child(verb, "obl:agent") < 0;
  }

  private Optional<Heads.Match<Operator>> operator(int head, int below) {
    String upos = syntax.upos(head);
    return syntax.pack().operators().at(syntax, head).stream()
        .filter(
            m ->
                !m.parts().contains(below)
                    && switch (m.value().pos()) {
                      case "verb" -> syntax.isVerb(head);
                      case "noun" -> upos.equals("NOUN");
                      default -> upos.equals("ADJ") || syntax.isVerb(head);
                    })
        .findFirst();
  }

  /** Whether the operator at {@code head} takes the word below it as its predicate. */
  private boolean takes(int head, int below, String relation) {
    if (relation.equals("conj")
        || relation.equals("appos")
        || relation.equals("iobj")
        || relation.equals("amod")) {
      return false;
    }
    if (relation.equals("nsubj")) {
      boolean open = syntax.child(head, "obj") < 0 || syntax.isWord(head, WordClass.COVER);
      return open && !syntax.isVerb(below) && syntax.isNoun(below);
    }
    if (relation.equals("obl") || relation.equals("nmod")) {
      return syntax.hasPreposition(below, WordClass.TAKEN);
    }
    if (relation.equals("advcl")) {
      return below > head
          && !syntax.word(below).feature("VerbForm").equals("Fin")
          && syntax.children(below, "mark").stream()
              .noneMatch(m -> syntax.isWord(m, WordClass.CIRCUMSTANCE));
    }
    return true;
  }
}

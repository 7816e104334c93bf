package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
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

  Modalities(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /** One climb. */
  private final class Climb {
    private Optional<Stage> stage = Optional.empty();
    private Certainty certainty = Certainty.STATED;
    private Optional<Quote> marker = Optional.empty();
    private String lexicon = "";
    private boolean denied;
    private boolean nothing;
    private final List<Integer> path = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    void certainty(Certainty other, Quote words, String of, String rule, String fact) {
      if (Modality.rank(other) > Modality.rank(certainty)) {
        certainty = other;
        marker = Optional.of(words);
        lexicon = of;
        reasons.add(new Reason("certainty", rule, fact, words));
      }
    }

    void operator(Heads.Match<Operator> match) {
      Operator operator = match.value();
      Quote words = words(match.head());
      if (operator.stage().isPresent()) {
        stage = operator.stage();
        reasons.add(new Reason("stage", "operator", operator.fact().place(), words));
      }
      operator
          .certainty()
          .ifPresent(c -> certainty(c, words, "lay", "operator", operator.fact().place()));
      if (operator.voids()) {
        nothing = true;
      }
      if (operator.denies()) {
        denied = !denied;
        reasons.add(new Reason("polarity", "operator", operator.fact().place(), words));
      }
    }

    Modality done() {
      return new Modality(stage, certainty, marker, lexicon, denied, nothing, path, reasons);
    }
  }

  private Quote words(int i) {
    return Quote.of(syntax.text(), syntax.word(i).span());
  }

  /**
   * Reads what stands above a predicate.
   *
   * @param match the predicate
   * @param pastCue whether it stands in the content of a cue in a past tense
   */
  Modality of(Heads.Match<Predicate> match, boolean pastCue) {
    Climb climb = new Climb();
    int at = match.head();
    for (int step = 0; step < MAX_STEPS; step++) {
      climb.path.add(at);
      look(at, climb, pastCue);
      int next = step(at, climb);
      if (next < 0) {
        break;
      }
      at = next;
    }
    if (question() || conditional(at) || bareInfinitive(match.head())) {
      climb.nothing = true;
    }
    return climb.done();
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

  /** Moods, modals, adverbs and negation of one word. */
  private void look(int at, Climb climb, boolean pastCue) {
    boolean unclear =
        syntax.terms(at, Term.Kind.CERTAINTY).stream()
            .anyMatch(m -> m.value().value().equals(Certainty.UNCLEAR.label()));
    if (!unclear && Negation.negated(syntax, at)) {
      climb.denied = !climb.denied;
      climb.reasons.add(new Reason("polarity", "negation", "", words(at)));
    }
    mood(at, climb, pastCue);
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      boolean modifies =
          relation.startsWith("aux")
              || relation.equals("advmod")
              || relation.equals("obl")
              || relation.equals("discourse")
              || relation.equals("cop")
              || relation.equals("amod")
              || relation.equals("det")
              || relation.equals("parataxis");
      if (relation.equals("aux") && isBeTo(c)) {
        climb.certainty(Certainty.EXPECTED, words(c), "mood", "be to", "");
      }
      if (modifies) {
        term(c, climb, relation.equals("amod") || relation.equals("obl"));
      }
      if (relation.equals("mark")
          && syntax.isWord(c, WordClass.DOUBT)
          && !syntax.isWord(Math.max(0, c - 1), WordClass.EVEN)) {
        climb.nothing |= syntax.has(at, "advcl");
      }
    }
  }

  /** "are to be delivered". */
  private boolean isBeTo(int auxiliary) {
    return syntax.isWord(auxiliary, WordClass.BE)
        && auxiliary + 1 < syntax.size()
        && syntax.isWord(auxiliary + 1, WordClass.INFINITIVE)
        && syntax.has(auxiliary + 1, "mark");
  }

  private void term(int word, Climb climb, boolean whole) {
    for (Phrases.Match<Term> m : syntax.terms(word, Term.Kind.CERTAINTY)) {
      Term term = m.value();
      String pos = term.fact().cell("pos");
      boolean fits =
          switch (pos) {
            case "adverb" -> syntax.upos(word).equals("ADV") || m.to() - m.from() > 1;
            case "verb" -> syntax.isVerb(word);
            case "adjective" ->
                syntax.upos(word).equals("ADJ")
                    || syntax.isVerb(word)
                        && (syntax.has(word, "amod") || subjects.isPassive(word));
            case "noun" -> syntax.isNoun(word);
            default -> true;
          };
      if (fits && (!whole || m.to() - m.from() > 1 || pos.equals("adjective"))) {
        Quote words =
            Quote.of(
                syntax.text(), syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span()));
        climb.certainty(
            Certainty.of(term.value()),
            words,
            term.fact().cell("lexicon"),
            "certainty word",
            term.fact().place());
        return;
      }
    }
  }

  private void mood(int at, Climb climb, boolean pastCue) {
    int finite = finite(at);
    if (finite < 0) {
      return;
    }
    String mood = syntax.word(finite).feature("Mood");
    String tense = syntax.word(finite).feature("Tense");
    if (mood.equals("Cnd")) {
      conditional(at, finite, climb, pastCue);
    } else if (tense.equals("Fut")) {
      boolean perfect =
          finite != at
              && syntax.word(finite).relation().equals("aux")
              && syntax.word(at).feature("VerbForm").equals("Part")
              && syntax.child(at, "aux:pass") < 0;
      if (!perfect) {
        climb.certainty(Certainty.EXPECTED, words(finite), "mood", "future", "");
      }
    }
  }

  /** The finite word of a predicate: itself or an auxiliary. */
  private int finite(int at) {
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      if ((relation.startsWith("aux") || relation.equals("cop"))
          && !syntax.word(c).feature("Mood").isEmpty()) {
        return c;
      }
    }
    return syntax.word(at).feature("Mood").isEmpty() ? -1 : at;
  }

  /**
   * The French conditional: beside a condition it is hypothetical; its present behind a past verb
   * of saying is a future in the past; else it is the press's "it is reported".
   */
  private void conditional(int at, int finite, Climb climb, boolean pastCue) {
    if (syntax.isWord(finite, WordClass.CAN)) {
      climb.certainty(Certainty.POSSIBLE, words(finite), "lay", "modal in the conditional", "");
      return;
    }
    if (syntax.isWord(finite, WordClass.MUST)) {
      climb.certainty(Certainty.EXPECTED, words(finite), "lay", "modal in the conditional", "");
      return;
    }
    if (hypothetical(at)) {
      climb.nothing = true;
      return;
    }
    boolean perfect =
        syntax.isWord(finite, WordClass.HAVE)
            || syntax.isWord(finite, WordClass.BE) && syntax.word(finite).relation().equals("aux");
    if (pastCue && !(perfect && finite != at)) {
      climb.certainty(Certainty.EXPECTED, words(finite), "mood", "future in the past", "");
    } else {
      climb.certainty(Certainty.REPORTED, words(finite), "mood", "press conditional", "");
    }
  }

  private boolean hypothetical(int at) {
    for (int c : syntax.children(at)) {
      if (syntax.has(c, "advcl")
          && syntax.children(c, "mark").stream()
              .anyMatch(m -> syntax.isWord(m, WordClass.CONDITION))) {
        return true;
      }
    }
    return false;
  }

  /** The next word up that says something of the predicate; -1 where the climb ends. */
  private int step(int at, Climb climb) {
    int head = syntax.head(at);
    String relation = syntax.word(at).relation();
    if (head < 0 || !UP.contains(relation) || climb.path.contains(head)) {
      return -1;
    }
    Optional<Heads.Match<Operator>> operator =
        reports(head, at) ? Optional.empty() : operator(head, at);
    if (operator.isPresent() && takes(head, at, relation)) {
      climb.operator(operator.get());
      return head;
    }
    boolean complement =
        Set.of("xcomp", "ccomp", "csubj", "acl", "advcl", "nsubj", "nsubj:pass").contains(relation);
    if (complement && syntax.hasTerm(head, Term.Kind.CERTAINTY) && governs(head)) {
      Certainty before = climb.certainty;
      term(head, climb, false);
      if (climb.certainty != before
          || relation.equals("xcomp")
          || relation.equals("ccomp")
          || relation.equals("csubj")) {
        return head;
      }
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
          climb.certainty(
              level,
              words(head),
              "lay",
              "passive of a verb of saying or thinking",
              cue.value().fact().place());
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

  /** "thinks that", not "thinks of selling": with a clause it is a cue and no operator. */
  private boolean reports(int head, int clause) {
    return syntax.has(clause, "ccomp")
        && syntax.child(clause, "mark") >= 0
        && syntax.pack().cues().at(syntax, head).stream()
            .anyMatch(
                m ->
                    m.value().pos().equals("verb")
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
      return !syntax.isVerb(below) && syntax.isNoun(below) && syntax.child(head, "obj") < 0;
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

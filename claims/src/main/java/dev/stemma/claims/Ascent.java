package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been read on the way up from one predicate. */
final class Ascent {
  private final Syntax syntax;
  private final boolean staged;
  private Optional<Stage> stage = Optional.empty();
  private Certainty certainty = Certainty.STATED;
  private Optional<Quote> marker = Optional.empty();
  private String lexicon = "";
  private boolean denied;
  private boolean nothing;
  private final List<Integer> path = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  /**
   * Begins at a predicate.
   *
   * @param staged whether its type has stages
   */
  Ascent(Syntax syntax, boolean staged) {
    this.syntax = syntax;
    this.staged = staged;
  }

  /** Passes through a word. */
  void through(int word) {
    path.add(word);
  }

  /** Whether what was read so far halts. */
  boolean isHalted() {
    return stage.filter(s -> s == Stage.HALTED).isPresent();
  }

  /** Whether it has passed through a word. */
  boolean passed(int word) {
    return path.contains(word);
  }

  Certainty certainty() {
    return certainty;
  }

  /** What was read states nothing: a condition, a question. */
  void voids() {
    nothing = true;
  }

  /** Turns affirmed into denied and back. */
  void denies(Rule rule, String fact, Quote words) {
    denied = !denied;
    reasons.add(new Reason("polarity", rule, fact, words));
  }

  /** "no longer supplies": what has stages was halted, the rest is denied. */
  void ends(Quote words) {
    if (staged) {
      stage = Optional.of(Stage.HALTED);
      reasons.add(new Reason("stage", Rule.NO_LONGER, "", words));
    } else {
      denies(Rule.NO_LONGER, "", words);
    }
  }

  /** Takes a mark of certainty, unless one that weighs more was read below it. */
  void certainty(Certainty other, Quote words, String of, Rule rule, String fact) {
    if (Modality.rank(other) > Modality.rank(certainty)) {
      certainty = other;
      marker = Optional.of(words);
      lexicon = of;
      reasons.add(new Reason("certainty", rule, fact, words));
    }
  }

  /** Takes the effects of an operator. */
  void operator(Heads.Match<Operator> match) {
    Operator operator = match.value();
    Quote words = Quote.of(syntax.text(), syntax.word(match.head()).span());
    if (operator.stage().isPresent()) {
      stage = operator.stage();
      reasons.add(new Reason("stage", Rule.OPERATOR, operator.fact().place(), words));
    }
    operator
        .certainty()
        .ifPresent(c -> certainty(c, words, "lay", Rule.OPERATOR, operator.fact().place()));
    if (operator.voids()) {
      nothing = true;
    }
    if (operator.denies()) {
      denies(Rule.OPERATOR, operator.fact().place(), words);
    }
  }

  /** What was read in all. */
  Modality done() {
    return new Modality(stage, certainty, marker, lexicon, denied, nothing, path, reasons);
  }
}

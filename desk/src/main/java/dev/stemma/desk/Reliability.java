package dev.stemma.desk;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.evidence.Refusal;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Grades how reliable an outlet is, A to F. The grade is a person's; none is suggested. */
public final class Reliability {
  private final Ledger ledger;
  private final Dossiers dossiers;

  public Reliability(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  /** The grade that holds. */
  public Optional<Judgement> of(String slug) {
    return dossiers.decisions().reliability(slug);
  }

  /**
   * Grades, or takes the grade back; does nothing where that is so already.
   *
   * @param grade A to F; empty takes it back
   * @param why the reason; a grade needs one
   * @throws IllegalArgumentException where there is no such grade, or no reason
   */
  public void grade(String slug, Optional<String> grade, String by, String why) {
    Optional<String> given = grade.map(g -> g.toUpperCase(Locale.ROOT));
    if (given.filter(g -> !GradeWords.isReliability(g)).isPresent()) {
      throw Refusal.of(Objection.NO_RELIABILITY);
    }
    if (given.isPresent() && why.isBlank()) {
      throw Refusal.of(Objection.GRADE_WITHOUT_REASON);
    }
    Optional<Judgement> before = of(slug);
    boolean same =
        before.flatMap(Judgement::value).equals(given)
            && (given.isEmpty() || before.map(Judgement::reason).orElse("").equals(why));
    if (!same) {
      ledger.judge(Judgement.Kind.RELIABILITY, slug, given, List.of(), by, why);
    }
  }
}

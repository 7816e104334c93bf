package dev.stemma.desk;

import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.util.List;
import java.util.Optional;

/** Keeps a user's grade of a matter beside the suggested one. */
public final class Grading {
  private final Ledger ledger;
  private final Dossiers dossiers;

  public Grading(Ledger ledger, Dossiers dossiers) {
    this.ledger = ledger;
    this.dossiers = dossiers;
  }

  /**
   * Keeps the grade with the claims that it was given for; the key may pass to a later matter.
   *
   * @param grade {@code 1} to {@code 6}; empty takes back what was given
   * @return whether anything was said that was not said before
   */
  public boolean grade(Dossier dossier, Optional<String> grade, String by, String why) {
    Optional<Judgement> before = dossiers.decisions().credibility(dossier);
    boolean same =
        before.flatMap(Judgement::value).equals(grade)
            && before.map(Judgement::reason).orElse("").equals(why);
    if (same || grade.isEmpty() && before.isEmpty()) {
      return false;
    }
    ledger.judge(
        Judgement.Kind.CREDIBILITY,
        before.map(Judgement::subject).orElse(dossier.matter().key()),
        grade,
        anchor(dossier),
        by,
        why);
    return true;
  }

  private static List<Judgement.Part> anchor(Dossier dossier) {
    return dossier.lines().stream()
        .filter(t -> !t.line().denies())
        .limit(1)
        .map(
            t ->
                new Judgement.Part(
                    t.line().report().sha256(), t.line().claimId(), t.line().evidence()))
        .toList();
  }
}

package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.SourceKind;
import org.junit.jupiter.api.Test;

/** The suggested grade, rule by rule in order of precedence. */
class GradeTest {
  private static Told said(long document, String state) {
    return Told.in(document, "2022-09-0" + document, "reuters").by(SourceKind.GOVERNMENT, state);
  }

  private static String grade(Told... told) {
    return Told.dossier(told).grade().grade();
  }

  @Test
  void twoIndependentOriginsConfirm() {
    assertThat(grade(said(1, "USA"), said(2, "GBR"))).isEqualTo("1");
  }

  @Test
  void tenOutletsWithOneOriginDoNot() {
    assertThat(grade(said(1, "USA"), said(2, "USA"), said(3, "USA"))).isEqualTo("2");
  }

  @Test
  void aPartyAloneIsPossiblyTrue() {
    assertThat(grade(said(1, "RUS"))).isEqualTo("3");
  }

  @Test
  void aPossibilityIsNoStatement() {
    assertThat(grade(said(1, "USA").put(Certainty.POSSIBLE))).isEqualTo("3");
    assertThat(grade(said(1, "USA"), said(2, "GBR").put(Certainty.POSSIBLE))).isEqualTo("2");
  }

  @Test
  void whatItsOriginCallsUnlikelyIsDoubtful() {
    assertThat(grade(said(1, "USA").put(Certainty.UNLIKELY))).isEqualTo("4");
  }

  @Test
  void aDenialByAPartyChangesNoGrade() {
    assertThat(grade(said(1, "USA"), said(2, "RUS").denied())).isEqualTo("2");
    assertThat(grade(said(1, "USA"), said(2, "GBR"), said(3, "PRK").denied())).isEqualTo("1");
  }

  @Test
  void theContraryOfNoPartyMakesItImprobableOrContested() {
    assertThat(grade(Told.in(1, "2022-09-01", "reuters"), said(2, "KOR").denied())).isEqualTo("5");
    assertThat(grade(said(1, "USA"), said(2, "KOR").denied())).isEqualTo("contested");
    assertThat(grade(said(1, "USA"), said(2, "GBR"), said(3, "KOR").denied()))
        .isEqualTo("contested");
  }

  @Test
  void whereNobodyIsKnownNothingCanBeJudged() {
    assertThat(grade(Told.in(1, "2022-09-01", "reuters"))).isEqualTo("6");
    assertThat(grade(said(1, "RUS").denied())).isEqualTo("6");
  }
}

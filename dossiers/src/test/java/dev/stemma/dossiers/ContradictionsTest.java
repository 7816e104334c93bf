package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands against what. */
class ContradictionsTest {
  private static Told said(long document, String state) {
    return Told.in(document, "2022-09-0" + document, "reuters").by(SourceKind.GOVERNMENT, state);
  }

  private static List<Contradiction.Kind> kinds(Told... told) {
    return Told.dossier(told).contradictions().stream().map(Contradiction::kind).toList();
  }

  private static Good drones(long min, long max) {
    return Told.pieces(Category.DRONES, "Shahed-136", min, max);
  }

  @Test
  void aDenialPointsToTheLastThatWasSaidBefore() {
    Dossier dossier = Told.dossier(said(1, "USA"), said(2, "GBR"), said(3, "RUS").denied());
    assertThat(dossier.contradictions())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.kind()).isEqualTo(Contradiction.Kind.DENIAL);
              assertThat(c.against().orElseThrow().origin()).isEqualTo("GBR");
            });
  }

  @Test
  void aDenialOfWhatNobodySaidBeforeStandsUnlocated() {
    Dossier dossier = Told.dossier(said(1, "RUS").denied(), said(2, "USA"));
    assertThat(dossier.contradictions().get(0).against()).isEmpty();
  }

  @Test
  void numbersClashOnlyWhereTheirRangesDoNotMeet() {
    assertThat(kinds(said(1, "USA").of(drones(300, 500)), said(2, "UKR").of(drones(400, 900))))
        .isEmpty();
    assertThat(kinds(said(1, "USA").of(drones(300, 500)), said(2, "UKR").of(drones(2000, 2400))))
        .containsExactly(Contradiction.Kind.QUANTITY);
  }

  @Test
  void numbersOfOtherStepsTimesOrGoodsDoNotClash() {
    Told first = said(1, "USA").of(drones(300, 500));
    assertThat(kinds(first, said(2, "UKR").of(drones(2000, 2400)).at(Stage.DELIVERED))).isEmpty();
    assertThat(
            kinds(
                first,
                Told.in(2, "2022-10-30", "reuters")
                    .by(SourceKind.GOVERNMENT, "UKR")
                    .of(drones(2000, 2400))))
        .isEmpty();
    assertThat(
            kinds(first, said(2, "UKR").of(Told.pieces(Category.DRONES, "Mohajer-6", 2000, 2400))))
        .isEmpty();
  }

  @Test
  void whatOneOriginSaysLaterIsDevelopment() {
    assertThat(kinds(said(1, "USA").of(drones(300, 500)), said(2, "USA").of(drones(2000, 2400))))
        .isEmpty();
  }

  @Test
  void theSameGoodsOnOtherDaysClash() {
    assertThat(
            kinds(
                said(1, "USA").of(drones(46, 46)).happened("2022-08-19", "2022-08-19"),
                said(2, "UKR").of(drones(46, 46)).happened("2022-08-27", "2022-08-28")))
        .containsExactly(Contradiction.Kind.DATE);
  }

  @Test
  void whatIsSaidToBeStoppedStandsAgainstWhatIsSaidToBeDone() {
    assertThat(kinds(said(1, "USA").at(Stage.DELIVERED), said(2, "GBR").at(Stage.HALTED)))
        .containsExactly(Contradiction.Kind.STAGE);
  }

  @Test
  void whatAReportSaysOfItsOwnWorthIsShown() {
    assertThat(
            kinds(
                said(1, "USA").warned(Contradiction.Kind.UNVERIFIED, "could not be verified"),
                said(2, "USA").warned(Contradiction.Kind.RETRACTION, "this article was corrected")))
        .containsExactly(Contradiction.Kind.UNVERIFIED, Contradiction.Kind.RETRACTION);
  }

  @Test
  void theSameOddNumberFromAnotherPartyStandsAgainstIt() {
    Dossier dossier = Told.dossier(said(1, "USA").of(drones(1240, 1240)));
    Dossier other = Told.dossier(said(2, "UKR").of(drones(1240, 1240)));
    assertThat(Contradictions.parties(dossier.lines(), traced -> other.lines()))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.kind()).isEqualTo(Contradiction.Kind.PARTY);
              assertThat(c.why()).isEqualTo("1240 drones");
            });
    assertThat(Contradictions.parties(dossier.lines(), traced -> dossier.lines())).isEmpty();
  }
}

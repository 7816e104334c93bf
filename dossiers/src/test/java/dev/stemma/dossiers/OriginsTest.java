package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.SourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Origins are counted, not outlets. */
class OriginsTest {
  private static final String AP = "associated-press";
  private static final String NYT = "the-new-york-times";

  private static List<String> counted(Dossier dossier) {
    return dossier.origins().stream().filter(Origin::counted).map(Origin::id).toList();
  }

  private static String origin(Dossier dossier, long document) {
    return dossier.lines().stream()
        .filter(t -> t.line().report().document() == document)
        .findFirst()
        .orElseThrow()
        .origin();
  }

  private static String why(Dossier dossier, String id) {
    return dossier.origins().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .orElseThrow()
        .why()
        .toString();
  }

  @Test
  void oneStateIsOneBodyWhoeverSpeaksForIt() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", NYT).called(SourceKind.INTELLIGENCE, "USA", "documents"),
            Told.in(2, "2022-09-06", AP).called(SourceKind.OFFICIAL, "USA", "a U.S. official"),
            Told.in(3, "2022-09-06", "reuters").by(SourceKind.GOVERNMENT, "USA"));
    assertThat(dossier.independentOrigins()).isEqualTo(1);
    Origin usa = dossier.origins().get(0);
    assertThat(usa.channels()).containsExactly(NYT, AP, "reuters");
    assertThat(usa.sources()).extracting(Link::words).startsWith("documents", "a U.S. official");
  }

  @Test
  void servicesOfTwoStatesAreTwo() {
    assertThat(
            counted(
                Told.dossier(
                    Told.in(1, "2022-09-05", AP).by(SourceKind.INTELLIGENCE, "USA"),
                    Told.in(2, "2022-09-06", AP).by(SourceKind.GOVERNMENT, "GBR"))))
        .containsExactly("USA", "GBR");
  }

  @Test
  void whoIsSaidToHaveItFromAnotherDoesNotCount() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP)
                .by(SourceKind.GOVERNMENT, "GBR")
                .by(SourceKind.INTELLIGENCE, "USA"),
            Told.in(2, "2022-09-06", AP).by(SourceKind.GOVERNMENT, "GBR"),
            Told.in(3, "2022-09-06", AP).by(SourceKind.GOVERNMENT, "USA"));
    assertThat(counted(dossier)).containsExactly("USA");
    assertThat(why(dossier, "GBR")).isEqualTo("rests on USA");
  }

  @Test
  void whoPassesOnADenialDoesNotRestOnItForWhatItAffirms() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2024-01-19", AP).by(SourceKind.ORGANISATION, "un"),
            Told.in(1, "2024-01-19", AP)
                .by(SourceKind.ORGANISATION, "un")
                .by(SourceKind.GOVERNMENT, "ARE")
                .denied()
                .standing(1));
    assertThat(dossier.independentOrigins()).isEqualTo(1);
    assertThat(dossier.denials()).extracting(Origin::id).containsExactly("ARE");
  }

  @Test
  void aReportThatNamesNobodyHasAnUnknownOriginAndNeverCounts() {
    Dossier dossier = Told.dossier(Told.in(1, "2022-09-05", AP), Told.in(2, "2022-09-09", NYT));
    assertThat(dossier.independentOrigins()).isZero();
    assertThat(dossier.origins()).extracting(Origin::id).containsExactly(Origin.UNKNOWN);
    assertThat(dossier.grade().grade()).isEqualTo("6");
  }

  @Test
  void stateMediaSpeakForTheirState() {
    Dossier dossier = Told.dossier(Told.in(1, "2022-09-22", "kcna"));
    assertThat(origin(dossier, 1)).isEqualTo("PRK");
  }

  @Test
  void anOfficialWhomStateMediaDoNotPlaceIsTheirOwn() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-22", AP)
                .by(SourceKind.STATE_MEDIA, "kcna")
                .unnamed(SourceKind.OFFICIAL)
                .denied());
    assertThat(origin(dossier, 1)).isEqualTo("PRK");
    assertThat(dossier.denials()).extracting(Origin::id).containsExactly("PRK");
  }

  @Test
  void aCitedOutletIsFollowedToWhatItSaysItself() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", NYT).by(SourceKind.INTELLIGENCE, "USA"),
            Told.in(2, "2022-09-06", "rfi").outlet(NYT));
    assertThat(origin(dossier, 2)).isEqualTo("USA");
    assertThat(dossier.lines().get(1).edges())
        .extracting(Traced.Edge::evidence)
        .containsExactly(Traced.Evidence.CITATION, Traced.Evidence.CITED_REPORT);
  }

  @Test
  void aCitedOutletThatIsNotInTheCaseIsFollowedByOthersWhoCiteIt() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-06", "rfi").outlet(NYT).by(SourceKind.INTELLIGENCE, "USA"),
            Told.in(2, "2022-09-06", AP).outlet(NYT));
    assertThat(origin(dossier, 2)).isEqualTo("USA");
  }

  @Test
  void anOldReportOfTheSameOutletIsAnother() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-05-05", NYT).by(SourceKind.INTELLIGENCE, "USA"),
            Told.in(2, "2022-09-06", "rfi").outlet(NYT));
    assertThat(origin(dossier, 2)).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void aCopyHasTheOriginOfItsParentAndIsNoChannel() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP).by(SourceKind.OFFICIAL, "USA"),
            Told.in(2, "2022-09-06", "the-independent").copies(1));
    assertThat(origin(dossier, 2)).isEqualTo("USA");
    assertThat(dossier.lines().get(1).copyOf()).isPresent();
    assertThat(dossier.origins().get(0).channels()).containsExactly(AP);
  }

  @Test
  void whatAReportSaysOnceMoreInItsOwnVoiceIsNoOtherLine() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP),
            Told.in(1, "2022-09-05", AP).standing(1).by(SourceKind.OFFICIAL, "USA"));
    assertThat(dossier.lines()).extracting(Traced::origin).containsOnly("USA");
    assertThat(dossier.lines().get(0).restates()).isTrue();
    assertThat(dossier.origins()).hasSize(1);
  }

  @Test
  void whoIsNotNamedIsShownAndNotCounted() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP).unnamed(SourceKind.UNSPECIFIED),
            Told.in(2, "2022-09-06", AP).unnamed(SourceKind.PERSON));
    assertThat(dossier.independentOrigins()).isZero();
    assertThat(dossier.origins())
        .extracting(Origin::id)
        .containsExactly("unnamed-unspecified", "unnamed-person");
  }

  @Test
  void aCommentatorIsShownAndNotCounted() {
    Dossier dossier =
        Told.dossier(Told.in(1, "2022-09-05", AP).called(SourceKind.PERSON, "", "Igor Ivanov"));
    assertThat(dossier.independentOrigins()).isZero();
    assertThat(why(dossier, "igor-ivanov")).isEqualTo("speaks for no body");
  }

  @Test
  void anUnnamedOfficialOfABlocCountsOnlyIfHeCannotBeOneWhoIsCounted() {
    Told western = Told.in(1, "2022-09-05", AP).by(SourceKind.OFFICIAL, "west");
    Told american = Told.in(2, "2022-09-06", AP).by(SourceKind.OFFICIAL, "USA");
    Told gulf = Told.in(3, "2022-09-06", AP).by(SourceKind.OFFICIAL, "gulf-states");
    assertThat(counted(Told.dossier(western))).containsExactly("west");
    Dossier all = Told.dossier(western, american, gulf);
    assertThat(counted(all)).containsExactly("USA", "gulf-states");
    assertThat(why(all, "west")).isEqualTo("may be USA");
  }

  @Test
  void whoSpokeBeforeAStateCameForwardMuchLaterIsAnother() {
    Told western = Told.in(1, "2022-09-05", AP).by(SourceKind.OFFICIAL, "west");
    Told german = Told.in(2, "2022-09-23", AP).by(SourceKind.OFFICIAL, "DEU");
    assertThat(counted(Told.dossier(western, german))).containsExactly("west", "DEU");
  }

  @Test
  void anOrganOfAnAllianceIsNoneOfItsStates() {
    Told german = Told.in(1, "2022-09-05", AP).by(SourceKind.INTELLIGENCE, "DEU");
    Told diplomat = Told.in(2, "2022-09-06", AP).by(SourceKind.OFFICIAL, "eu");
    Told commission = Told.in(3, "2022-09-06", AP).by(SourceKind.ORGANISATION, "eu");
    assertThat(counted(Told.dossier(german, diplomat))).containsExactly("DEU");
    assertThat(counted(Told.dossier(german, diplomat, commission))).containsExactly("DEU", "eu");
  }

  @Test
  void aCorporationOfAStateIsThatState() {
    Told rostec = Told.in(1, "2022-09-05", AP).by(SourceKind.ORGANISATION, "rostec");
    Told baykar = Told.in(2, "2022-09-05", AP).by(SourceKind.ORGANISATION, "baykar");
    assertThat(counted(Told.dossier(rostec, baykar))).containsExactlyInAnyOrder("RUS", "baykar");
  }

  @Test
  void witnessesCountAndScholarsDoNot() {
    Told seen = Told.in(1, "2022-09-05", AP).called(SourceKind.PERSON, "witness-residents", "x");
    Told frs =
        Told.in(2, "2022-09-05", AP)
            .called(SourceKind.PERSON, "fondation-pour-la-recherche-strategique", "un chercheur");
    Told rusi = Told.in(3, "2022-09-05", AP).by(SourceKind.ORGANISATION, "rusi");
    assertThat(counted(Told.dossier(seen, frs, rusi)))
        .containsExactlyInAnyOrder("witness-residents", "rusi");
  }

  @Test
  void whatOneReportLeavesUnnamedIsWhatAnotherNames() {
    Told some = Told.in(1, "2022-09-05", AP).called(SourceKind.OFFICIAL, "separatists", "rebels");
    Told named =
        Told.in(2, "2022-09-06", NYT)
            .called(SourceKind.ORGANISATION, "ambazonia", "Ambazonia's separatists");
    Told manager =
        Told.in(3, "2022-09-06", AP).called(SourceKind.PERSON, "company-unnamed", "Deng");
    Told company =
        Told.in(4, "2022-09-07", AP).called(SourceKind.ORGANISATION, "", "Xinyue Cellulose");
    Told army = Told.in(5, "2022-09-08", AP).called(SourceKind.OFFICIAL, "presumed-MLI", "army");
    assertThat(Told.dossier(some, named, manager, company, army).lines())
        .extracting(Traced::origin)
        .containsExactly("ambazonia", "ambazonia", "xinyue-cellulose", "xinyue-cellulose", "MLI");
    assertThat(origin(Told.dossier(manager), 3)).isEqualTo("unnamed-person");
  }

  @Test
  void aPressThatIsNotNamedIsTheFirstThatFits() {
    Told american = Told.in(1, "2022-09-05", NYT).by(SourceKind.GOVERNMENT, "USA");
    Told french = Told.in(2, "2022-09-06", "le-monde").by(SourceKind.GOVERNMENT, "FRA");
    Told agency = Told.in(3, "2022-09-07", "bbc").called(SourceKind.MEDIA, "", "a news agency");
    Told letter =
        Told.in(4, "2022-09-08", "bbc")
            .called(SourceKind.MEDIA, "", "the French press")
            .unnamed(SourceKind.DOCUMENT);
    Dossier dossier = Told.dossier(american, french, agency, letter);
    assertThat(dossier.lines())
        .extracting(Traced::origin)
        .containsExactly("USA", "FRA", "USA", "FRA");
  }

  @Test
  void aDocumentThatAnOutletSawIsAnOriginUnlessItsIssuerIsKnown() {
    Told seen = Told.in(1, "2022-09-06", AP).outlet("reuters").unnamed(SourceKind.DOCUMENT);
    assertThat(counted(Told.dossier(seen))).containsExactly("document-reuters");
    assertThat(
            counted(
                Told.dossier(
                    seen, Told.in(2, "2022-09-05", "reuters").by(SourceKind.GOVERNMENT, "USA"))))
        .containsExactly("USA");
  }

  @Test
  void aPersonWhomOneReportPlacesIsPlacedInAll() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP).called(SourceKind.OFFICIAL, "USA", "Gen. Pat Ryder"),
            Told.in(2, "2022-09-06", "bbc").called(SourceKind.OFFICIAL, "", "Pat Ryder"),
            Told.in(3, "2022-09-06", NYT).called(SourceKind.OFFICIAL, "", "John Smith"));
    assertThat(dossier.lines())
        .extracting(Traced::origin)
        .containsExactly("USA", "USA", "john-smith");
    assertThat(dossier.independentOrigins()).isEqualTo(1);
  }

  @Test
  void whoIsNotNamedInADispatchIsNotNamedInItsCopies() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP).unnamed(SourceKind.UNSPECIFIED),
            Told.in(2, "2022-09-06", "bbc").copies(1),
            Told.in(3, "2022-09-06", NYT).outlet(AP));
    assertThat(dossier.lines()).extracting(Traced::origin).containsOnly("unnamed-unspecified");
  }

  @Test
  void aPressReportIsThatOfTheOutletsWhichTheTextNamesIfTheyAgree() {
    Told report = Told.in(3, "2022-09-06", "le-monde").unnamed(SourceKind.MEDIA).names(NYT, AP);
    Told first = Told.in(1, "2022-09-05", NYT).by(SourceKind.OFFICIAL, "USA");
    Told same = Told.in(2, "2022-09-05", AP).by(SourceKind.INTELLIGENCE, "USA");
    Told other = Told.in(2, "2022-09-05", AP).by(SourceKind.INTELLIGENCE, "GBR");
    assertThat(origin(Told.dossier(first, same, report), 3)).isEqualTo("USA");
    assertThat(origin(Told.dossier(first, other, report), 3)).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void theSameWordsQuotedAndTheSameOddNumberComeFromOneMouth() {
    String words = "the Russian military continues to suffer from severe supply shortages";
    Told first =
        Told.in(1, "2022-09-05", AP)
            .by(SourceKind.OFFICIAL, "USA")
            .quotes(words)
            .of(Told.pieces(Category.DRONES, "", 1240, 1240));
    Dossier dossier =
        Told.dossier(
            first,
            Told.in(2, "2022-09-06", "bbc").quotes(words),
            Told.in(3, "2022-09-06", NYT).of(Told.pieces(Category.DRONES, "", 1240, 1240)),
            Told.in(4, "2022-09-06", NYT).of(Told.pieces(Category.DRONES, "", 1200, 1200)));
    assertThat(dossier.lines())
        .extracting(Traced::origin)
        .containsExactly("USA", "USA", "USA", Origin.UNKNOWN);
  }

  @Test
  void aDenialNeverLowersTheNumberOfThoseWhoAffirm() {
    Dossier dossier =
        Told.dossier(
            Told.in(1, "2022-09-05", AP).by(SourceKind.OFFICIAL, "USA"),
            Told.in(2, "2022-09-06", AP).by(SourceKind.OFFICIAL, "RUS").denied());
    assertThat(dossier.independentOrigins()).isEqualTo(1);
    assertThat(dossier.denials()).extracting(Origin::id).containsExactly("RUS");
  }

  @Test
  void linesDoNotDependOnTheirOrder() {
    Told[] told = {
      Told.in(1, "2022-09-05", NYT).by(SourceKind.INTELLIGENCE, "USA"),
      Told.in(2, "2022-09-06", "rfi").outlet(NYT),
      Told.in(3, "2022-09-07", AP).outlet("rfi"),
      Told.in(4, "2022-09-08", "le-monde").outlet(AP),
      Told.in(5, "2022-09-08", "bbc").copies(4)
    };
    Told[] turned = {told[4], told[2], told[0], told[3], told[1]};
    assertThat(Told.dossier(turned)).isEqualTo(Told.dossier(told));
    assertThat(Told.dossier(told).lines()).extracting(Traced::origin).containsOnly("USA");
  }
}

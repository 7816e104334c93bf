package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The verdict in words. */
class VerdictTest {
  private static final Dossier SHELLS =
      Told.dossier(
          Told.in(1, "2022-09-05", "the-new-york-times")
              .called(SourceKind.INTELLIGENCE, "USA", "declassified intelligence"),
          Told.in(2, "2022-09-06", "associated-press")
              .called(SourceKind.OFFICIAL, "USA", "an official")
              .at(Stage.SOUGHT),
          Told.in(3, "2022-09-06", "the-independent").copies(2),
          Told.in(4, "2022-09-09", "le-monde"),
          Told.in(5, "2022-09-10", "bbc").unnamed(SourceKind.PERSON),
          Told.in(6, "2022-09-22", "reuters").by(SourceKind.GOVERNMENT, "PRK").denied());

  @Test
  void itSaysHowManyOriginsThereAreAndWho() {
    assertThat(Verdict.of(SHELLS, Told.WORLD, "en"))
        .isEqualTo(
            "6 reports, 1 independent origin: the United States (“declassified intelligence”, first"
                + " through New York Times, 5 September 2022; then through Associated Press); 1"
                + " report gives no source and counts for nothing; 1 report only repeats the text of"
                + " another; named, not counted: experts or persons not named; denied by North Korea"
                + " (22 September 2022); stage: agreed (5 September 2022), sought (6 September"
                + " 2022).");
  }

  @Test
  void itSaysSoInFrench() {
    assertThat(Verdict.of(SHELLS, Told.WORLD, "fr"))
        .startsWith(
            "6 articles, 1 origine indépendante : les États-Unis (« declassified intelligence »,"
                + " d'abord par New York Times, 5 septembre 2022 ; puis par Associated Press) ; 1"
                + " article ne donne aucune source et ne compte pour rien ;")
        .contains("démenti par la Corée du Nord (22 septembre 2022)");
  }

  @Test
  void whereNobodyIsKnownItSaysThat() {
    assertThat(Verdict.of(Told.dossier(Told.undated(1)), Told.WORLD, "en"))
        .isEqualTo(
            "1 report, no independent origin; 1 report gives no source and counts for nothing;"
                + " stage: agreed.");
  }

  @Test
  void bothLanguagesHaveTheSameWords() throws Exception {
    List<TreeSet<Object>> keys = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      Properties words = new Properties();
      words.load(
          Verdict.class.getResourceAsStream(
              String.format(Locale.ROOT, "verdict_%s.properties", language)));
      keys.add(new TreeSet<>(words.keySet()));
    }
    assertThat(keys.get(0)).isEqualTo(keys.get(1));
  }
}

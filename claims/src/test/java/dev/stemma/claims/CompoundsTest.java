package dev.stemma.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompoundsTest {
  private static final Path LANGUAGES =
      Path.of(System.getProperty("stemma.home")).resolve("languages");

  private static Compounds compounds(String language) throws IOException {
    return Pack.load(language, LANGUAGES).compounds();
  }

  @Test
  void aCompoundEndsInTheLongestListedNoun() throws IOException {
    Compounds.Split split =
        compounds("de").split("Waffenlieferungen", "Waffenlieferung").orElseThrow();
    assertThat(split.before()).isEqualTo("Waffen");
    assertThat(split.keys()).contains("lieferung");
  }

  @Test
  void hyphensAndPluralsWithAnotherVowelAreSeenThrough() throws IOException {
    Compounds.Split official = compounds("de").split("US-Beamten", "US-Beamter").orElseThrow();
    assertThat(official.before()).isEqualTo("US");
    assertThat(compounds("de").split("Lieferengpässen", "Lieferengpässe").orElseThrow().keys())
        .contains("engpass");
  }

  @Test
  void whatIsListedWholeIsNotCut() throws IOException {
    assertThat(compounds("de").split("Artilleriegranaten", "Artilleriegranate")).isEmpty();
  }

  @Test
  void theFirstPartLosesTheLettersThatJoinIt() throws IOException {
    assertThat(compounds("de").words("Munitions")).contains("Munition");
  }

  @Test
  void languagesThatListNoJointsHaveNoCompounds() throws IOException {
    assertThat(compounds("en").split("Shipyard", "shipyard")).isEmpty();
    assertThat(Inflections.of("de", "einsetzen", Set.of("ein")))
        .contains("einsetzte", "eingesetzt", "einzusetzen");
  }
}

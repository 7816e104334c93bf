package dev.stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.dossiers.World;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  private static Titles english;
  private static Titles french;

  @BeforeAll
  static void load() throws IOException {
    World world = World.load(Path.of(System.getProperty("stemma.home", ".."), "languages"));
    english = new Titles(world);
    french = new Titles(world, "fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRK>RUS:artillery-ammunition|North Korea → Russia: artillery ammunition",
        "training:TUR>MLI|Turkey trains Mali",
        "sanction:RUS:components|Sanctions on Russia: components",
        "cooperation:IRN+RUS:drones|Iran and Russia cooperate: drones",
        "use:RUS:drones@2022-09|Russia uses drones (from 2022-09)",
        "production:IRN|Iran makes arms",
        "?>MLI:materiel@first|somebody → Mali: arms (unspecified) (first)",
        "odd:RUS:drones|odd Russia: drones",
      })
  void englishTitles(String key, String title) {
    assertThat(english.of(key)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PRK>RUS:artillery-ammunition|Corée du Nord → Russie : munitions d’artillerie",
        "training:TUR>MLI|La Turquie forme le Mali",
        "training:USA>UKR|Les États-Unis forment l’Ukraine",
        "sanction:RUS:components|Sanctions contre la Russie : composants",
        "cooperation:IRN+RUS:drones|Iran et Russie : coopération, drones",
        "use:RUS:aircraft|Russie : emploi d’avions",
        "shortage:RUS:missiles|Russie : pénurie de missiles",
        "loss:UKR:helicopters@2022-09|Ukraine : perte d’hélicoptères (à partir de 2022-09)",
      })
  void frenchTitlesHaveTheirArticlesAndSpaces(String key, String title) {
    assertThat(french.of(key)).isEqualTo(title);
  }

  @Test
  void whatSteersATerminalIsShownAsItsCode() {
    assertThat(english.of("a\u001b[31m>MLI:drones")).doesNotContain("\u001b");
  }
}

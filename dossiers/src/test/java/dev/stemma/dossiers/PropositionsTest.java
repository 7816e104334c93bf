package dev.stemma.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a report's form says of it. */
class PropositionsTest {
  private static String credit(String text) {
    return Credits.of(text, Told.WORLD).orElse("");
  }

  @Test
  void agenciesAreCreditedByDatelineByBylineAndAtTheEnd() {
    assertThat(credit("WASHINGTON (AP) — Moscow bought shells.")).isEqualTo("associated-press");
    assertThat(credit("(Belga) La Corée du Nord a démenti.")).isEqualTo("belga");
    assertThat(credit("By Bloomberg News\nOfficials said so.")).startsWith("bloomberg");
    assertThat(credit("Moscou achète des obus. (AFP)")).isEqualTo("agence-france-presse");
  }

  @Test
  void otherBracketsAreNoCredit() {
    assertThat(credit("The Institute for the Study of War (ISW) said so.")).isEmpty();
    assertThat(credit("x ".repeat(200) + "(Reuters) in the middle " + "y ".repeat(200))).isEmpty();
  }

  @Test
  void aNameHasSeveralWordsForGermanWritesEveryNounLarge() {
    assertThat(Bodies.named("the Example Institute")).contains("example-institute");
    assertThat(Bodies.named("Tariq al-Hadi Idris")).contains("tariq-al-hadi-idris");
    assertThat(Bodies.named("die Armee")).isEmpty();
    assertThat(Bodies.named("derselben Notiz")).isEmpty();
    assertThat(Bodies.named("Medien")).isEmpty();
  }

  @Test
  void keysLeadToTheirGroups() {
    assertThat(Matter.group("PRK>RUS:drones@2022-09")).contains("transfer PRK>RUS");
    assertThat(Matter.group("shortage:RUS:materiel")).contains("shortage RUS");
    assertThat(Matter.group("drones")).isEmpty();
  }
}

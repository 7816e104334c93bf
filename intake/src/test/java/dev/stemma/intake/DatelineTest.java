package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatelineTest {
  /** Place and agency, a stroke between. */
  private static String of(String line) {
    return Dateline.of(line)
        .map(found -> found.place() + "|" + found.agency().orElse(""))
        .orElse("none");
  }

  @Test
  void placeDayAndAgencyAreRead() {
    assertThat(of("PARIS, 5 sept. (AFP) — Le ministère a livré.")).isEqualTo("PARIS, 5 sept.|AFP");
    assertThat(of("WASHINGTON (AP) — The ministry")).isEqualTo("WASHINGTON|AP");
    assertThat(of("SEOUL, Sept 6 (Reuters) - North Korea")).isEqualTo("SEOUL, Sept 6|Reuters");
    assertThat(of("Kiev, le 6 septembre 2022 (AFP) - L’armée"))
        .isEqualTo("Kiev, le 6 septembre 2022|AFP");
    assertThat(of("BEIJING, Sept. 6 (Xinhua) -- China")).isEqualTo("BEIJING, Sept. 6|Xinhua");
    assertThat(of("MOSCOW, September 6. /TASS/. Russia")).isEqualTo("MOSCOW, September 6.|TASS");
    assertThat(of("SEOUL/TOKYO (Kyodo) - Japan")).isEqualTo("SEOUL/TOKYO|Kyodo");
    assertThat(of("COLUMBIA, S.C. (AP) — Officials")).isEqualTo("COLUMBIA, S.C.|AP");
    assertThat(of("Berlin (dpa) - Die Regierung")).isEqualTo("Berlin|dpa");
    assertThat(of("PORT-AU-PRINCE (Agence France-Presse) – Des armes"))
        .isEqualTo("PORT-AU-PRINCE|Agence France-Presse");
  }

  @Test
  void anAgencyMayStandAlone() {
    assertThat(of("(Reuters) - North Korea")).isEqualTo("|Reuters");
    assertThat(of("(Agence Ecofin) - Le ministère")).isEqualTo("|Agence Ecofin");
  }

  @Test
  void aPlaceInCapitalsMayStandAlone() {
    assertThat(of("KYIV, Ukraine — The shells were delivered.")).isEqualTo("KYIV, Ukraine|");
    assertThat(of("WASHINGTON — The shells were delivered.")).isEqualTo("WASHINGTON|");
    assertThat(of("GENEVA, 6 September 2022 - The experts")).isEqualTo("GENEVA, 6 September 2022|");
  }

  @Test
  void wordsOfASentenceAreNoDateline() {
    for (String line :
        new String[] {
          "BREAKING — The shells were delivered.",
          "NATO — the alliance — said so.",
          "NATO - The alliance said so.",
          "Putin (70) - the president - said so.",
          "United Nations (UN) - The experts said so.",
          "Lindsey Graham (R-S.C.) — The senator",
          "The minister, who spoke first (see below) - and again",
          "In Paris (AFP said so) the shells were delivered.",
          "Russia — which denies it — has bought shells.",
          "5 (AFP) reasons",
          ""
        }) {
      assertThat(of(line)).as(line).isEqualTo("none");
    }
  }

  @Test
  void hostileLinesTakeNoTime() {
    long begin = System.nanoTime();
    for (String part :
        new String[] {"A ", "A, ", "A-", "A/", "5 ", "(", "-", "A.", "Aa, 5 sept "}) {
      assertThat(of(part.repeat(100_000))).isEqualTo("none");
      assertThat(of(part.repeat(20) + " (AFP) - The")).isNotNull();
      assertThat(of(part.repeat(20) + " — The")).isNotNull();
    }
    assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
  }
}

package dev.stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private final Languages languages = new Languages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Iran sent drones to Russia, officials said. It was in August 2022.",
        "en | Kyiv received 12 Leopard 2A6 tanks from Germany.",
        "fr | L'Iran aurait livré 200 drones à la Russie.",
        "fr | Pyongyang dément avoir vendu des obus à Moscou, et n'a pas l'intention de le faire.",
        "de | Der Iran hat Drohnen geliefert, sagte ein Sprecher der Regierung in Washington.",
        "ru | Москва получила от Ирана первую партию беспилотников, сообщает газета со ссылкой на чиновников.",
      })
  void tellsTheLanguageOfASentence(String code, String text) {
    assertThat(languages.of(text)).contains(code);
  }

  /** Texts that share words with English or French are not taken for them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | El ministerio de Defensa dijo que la empresa entregó doscientos drones a las fuerzas armadas del país en agosto, según un informe de la ONU, y que los pilotos fueron formados en una base del sur. Los datos no se han podido verificar.",
        "it | Il ministero della Difesa ha detto che la società ha consegnato duecento droni alle forze armate del paese in agosto, secondo un rapporto delle Nazioni Unite, e che i piloti sono stati addestrati in una base del sud. I dati non sono stati verificati.",
        "nl | Het ministerie van Defensie zei dat het bedrijf in augustus tweehonderd drones aan de strijdkrachten van het land heeft geleverd, volgens een rapport van de VN, en dat de piloten op een basis in het zuiden zijn opgeleid. De gegevens zijn niet bevestigd.",
        "pt | O ministério da Defesa disse que a empresa entregou duzentos drones às forças armadas do país em agosto, segundo um relatório da ONU, e que os pilotos foram formados em uma base do sul. Os dados não foram verificados por fontes.",
      })
  void tellsNeighboursApart(String code, String text) {
    assertThat(languages.of(text)).contains(code);
  }

  @Test
  void doesNotGuessWhereNothingTells() {
    assertThat(languages.of("")).isEmpty();
    assertThat(languages.of("12 345 678")).isEmpty();
    assertThat(languages.of("asdf qwer zxcv uiop hjkl")).isEmpty();
  }
}

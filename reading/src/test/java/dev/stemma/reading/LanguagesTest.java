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

  @Test
  void doesNotGuessWhereNothingTells() {
    assertThat(languages.of("")).isEmpty();
    assertThat(languages.of("12 345 678")).isEmpty();
    assertThat(languages.of("asdf qwer zxcv uiop hjkl")).isEmpty();
  }
}

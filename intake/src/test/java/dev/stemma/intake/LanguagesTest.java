package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void tagsBecomeTwoLetters() {
    assertThat(Languages.code("fr-FR")).contains("fr");
    assertThat(Languages.code(" EN_gb ")).contains("en");
    assertThat(Languages.code("fra")).contains("fr");
    assertThat(Languages.code("kmr")).contains("kmr");
  }

  @Test
  void otherWordsAreNoLanguage() {
    assertThat(Languages.code("french")).isEmpty();
    assertThat(Languages.code("")).isEmpty();
    assertThat(Languages.code("x-default")).isEmpty();
  }
}

package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  static java.util.stream.Stream<String> files() {
    return Words.FILES.stream();
  }

  private static Set<Object> keys(String file, String language) throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                WordsTest.class.getResourceAsStream(
                    "words/" + file + "_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(in);
      return words.keySet();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLanguageHasTheSameKeys(String file) throws IOException {
    assertThat(keys(file, "fr")).isEqualTo(keys(file, "en"));
  }

  @Test
  void theBrowsersFirstLanguageThatPagesHaveIsTaken() {
    assertThat(Words.accepted("ko, fr-BE;q=0.8, en;q=0.5").language()).isEqualTo("fr");
    assertThat(Words.accepted("ko").language()).isEqualTo("en");
    assertThat(Words.accepted("\u0000;;q=x").language()).isEqualTo("en");
  }
}

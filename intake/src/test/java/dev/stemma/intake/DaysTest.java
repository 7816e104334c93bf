package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-09-06",
        "2022-09-06T10:00:00Z",
        "20220906",
        "2022/09/06",
        "Tue, 06 Sep 2022 10:00:00 GMT",
        "6 septembre 2022",
        "Publié le 6 sept. 2022 à 10h",
        "September 6, 2022",
        "Sept. 6th, 2022",
        "6. September 2022",
        "6 de septiembre de 2022"
      })
  void aDayIsReadAsPagesWriteIt(String value) {
    assertThat(Days.of(value)).contains(LocalDate.of(2022, 9, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "06/09/2022", "yesterday", "2022-13-40", "20220906123", "6 Foo 2022"})
  void whatIsNoDayOrTwoIsNone(String value) {
    assertThat(Days.of(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/2022/09/06/title",
        "https://a.example/news/title-2022-09-06",
        "https://a.example/2022/9/6"
      })
  void anAddressMayHoldTheDay(String address) {
    assertThat(Days.ofAddress(address)).contains(LocalDate.of(2022, 9, 6));
  }
}

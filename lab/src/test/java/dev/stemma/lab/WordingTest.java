package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void functionWordsAndPluralsFallAway() {
    assertThat(Wording.words("Des obus de l’artillerie")).containsExactly("obu", "artillerie");
    assertThat(Wording.words("gas")).containsExactly("gas");
  }

  @Test
  void functionWordsStayWhereThereIsNothingElse() {
    assertThat(Wording.words("the")).containsExactly("the");
    assertThat(Wording.words(" … ")).isEmpty();
  }

  @Test
  void dotsInAbbreviationsFallAway() {
    assertThat(Wording.words("U.S. troops")).containsExactly("us", "troop");
    assertThat(Wording.words("a..b")).containsExactly("b");
  }

  @Test
  void caseIsFoldedFullyAndAccentsAreKept() {
    assertThat(Wording.same("Straße", "STRASSE")).isTrue();
    assertThat(Wording.same("ΣΊΣΥΦΟΣ", "σίσυφος")).isTrue();
    assertThat(Wording.same("l’armée", "l’armee")).isFalse();
    assertThat(Wording.same("ılgaz", "ILGAZ")).isFalse();
  }

  @Test
  void combiningMarksAreNoPartOfWords() {
    assertThat(Wording.words("cafe\u0301s")).containsExactly("cafe");
  }

  @Test
  void halfOfTheShorterMustBeShared() {
    assertThat(Wording.same("red green", "green blue yellow")).isTrue();
    assertThat(Wording.same("red green pink", "green blue yellow")).isFalse();
  }

  @Test
  void aPassageIsNotAPhrase() {
    String passage = "kin of old friends partners allies brokers agents clerks";
    assertThat(Wording.same("kin", passage)).isFalse();
    assertThat(Wording.same("kin", "kin old friends partners allies brokers")).isTrue();
  }

  @Test
  void designationsAreComparedByLettersAndDigits() {
    assertThat(Wording.squash("S-300 V4")).isEqualTo(Wording.squash("s300v4"));
  }
}

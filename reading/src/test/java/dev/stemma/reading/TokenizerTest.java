package dev.stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  private static List<String> words(String language, String value) {
    Text text = new Text(value);
    return new Tokenizer(language)
        .words(text, new Span(0, text.length())).stream().map(text::slice).toList();
  }

  @Test
  void cutsFrenchElisionsWithBothApostrophes() {
    assertThat(words("fr", "L’armée d'Iran qu’il aide aujourd’hui"))
        .containsExactly("L’", "armée", "d'", "Iran", "qu’", "il", "aide", "aujourd’hui");
  }

  @Test
  void cutsFrenchCliticsButNotCompounds() {
    assertThat(words("fr", "a-t-il dit, explique-t-elle; le sous-marin nord-coréen, est-ce lui"))
        .containsExactly(
            "a",
            "-t-il",
            "dit",
            ",",
            "explique",
            "-t-elle",
            ";",
            "le",
            "sous-marin",
            "nord-coréen",
            ",",
            "est",
            "-ce",
            "lui");
  }

  @Test
  void cutsEnglishContractionsAndPossessives() {
    assertThat(words("en", "Iran's army didn’t say; they've denied it, it's John's, cannot"))
        .containsExactly(
            "Iran", "'s", "army", "did", "n’t", "say", ";", "they", "'ve", "denied", "it", ",",
            "it", "'s", "John", "'s", ",", "can", "not");
  }

  @Test
  void keepsDesignationsAndNamesWhole() {
    assertThat(words("en", "Mohajer-6 and Su-35S with S-300V4 of Kim Jong-un and Jean-Pierre"))
        .containsExactly(
            "Mohajer-6",
            "and",
            "Su-35S",
            "with",
            "S-300V4",
            "of",
            "Kim",
            "Jong-un",
            "and",
            "Jean-Pierre");
  }

  @Test
  void cutsEnglishCompoundsAsTheTreebanksDo() {
    assertThat(words("en", "Iranian-made drones of state-owned firms, anti-tank"))
        .containsExactly(
            "Iranian",
            "-",
            "made",
            "drones",
            "of",
            "state",
            "-",
            "owned",
            "firms",
            ",",
            "anti-tank");
  }

  @Test
  void keepsFiguresWithTheirSeparators() {
    assertThat(words("fr", "10 000 obus, 2.000 drones et 3,5 millions à 14h30"))
        .containsExactly(
            "10 000", "obus", ",", "2.000", "drones", "et", "3,5", "millions", "à", "14h30");
    assertThat(words("en", "$1,200.50 in 2022, U.S. aid"))
        .containsExactly("$", "1,200.50", "in", "2022", ",", "U.S.", "aid");
  }

  @Test
  void standsQuotesAndDashesAlone() {
    assertThat(words("fr", "“hégémonique” – «livré»…"))
        .containsExactly("“", "hégémonique", "”", "–", "«", "livré", "»", "…");
  }

  /** Law: words are ordered, do not overlap, and hold every character that is no blank. */
  @Test
  void losesNoCharacter() {
    Random random = new Random(11);
    int[] points = "abL'’-. ,0\u00A0$é\"«»dntst🚁il".codePoints().toArray();
    for (String language : List.of("fr", "en", "de")) {
      for (int turn = 0; turn < 2000; turn++) {
        StringBuilder value = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
          value.appendCodePoint(points[random.nextInt(points.length)]);
        }
        Text text = new Text(value.toString());
        int at = 0;
        StringBuilder kept = new StringBuilder();
        for (Span span : new Tokenizer(language).words(text, new Span(0, text.length()))) {
          assertThat(span.begin()).isGreaterThanOrEqualTo(at);
          assertThat(span.length()).isPositive();
          at = span.end();
          kept.append(text.slice(span));
        }
        assertThat(kept.toString().replaceAll("[\\s\\u00A0]", ""))
            .as(value.toString())
            .isEqualTo(value.toString().replaceAll("[\\s\\u00A0]", ""));
      }
    }
  }

  @Test
  void aGermanOrdinalKeepsItsFullStop() {
    assertThat(words("de", "Am 6. September zahlte er 3 Mrd. Euro."))
        .containsExactly("Am", "6.", "September", "zahlte", "er", "3", "Mrd.", "Euro", ".");
  }
}

package dev.stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitterTest {
  private static final Path LANGUAGES = Path.of(System.getProperty("stemma.home"), "languages");

  private static List<String> split(String language, String value) throws IOException {
    Text text = new Text(value);
    return splitter(language).split(text).stream().map(p -> text.slice(p.span())).toList();
  }

  private static Splitter splitter(String language) throws IOException {
    Map<String, Set<String>> words = new HashMap<>();
    for (Facts.Fact fact : Facts.read(LANGUAGES.resolve(language).resolve("sentences.tsv"))) {
      words.computeIfAbsent(fact.cell("kind"), k -> new HashSet<>()).add(fact.cell("word"));
    }
    return new Splitter(
        words.getOrDefault("abbreviation", Set.of()),
        words.getOrDefault("opener", Set.of()),
        words.getOrDefault("counted", Set.of()));
  }

  @Test
  void keepsFrenchTitlesAndInitialsInside() throws IOException {
    assertThat(split("fr", "M. Poutine a reçu M. Kim. Le communiqué de J. Dupont est bref."))
        .containsExactly("M. Poutine a reçu M. Kim.", "Le communiqué de J. Dupont est bref.");
  }

  @Test
  void keepsAmericanAbbreviationsBeforeNames() throws IOException {
    assertThat(split("en", "The U.S. Treasury acted. Drones came to the U.S. The report says so."))
        .containsExactly(
            "The U.S. Treasury acted.", "Drones came to the U.S.", "The report says so.");
  }

  @Test
  void keepsNumbersAndFiguresInside() throws IOException {
    assertThat(
            split("en", "Report No. 5 counts 1.5 million shells, or $2.3 bn. It is dated Sept. 6."))
        .containsExactly(
            "Report No. 5 counts 1.5 million shells, or $2.3 bn.", "It is dated Sept. 6.");
  }

  @Test
  void leavesClosingQuotesWithTheirSentence() throws IOException {
    assertThat(split("fr", "« Nous n’avons rien livré. » Le ministre s’est tu. “Rien.” Il partit."))
        .containsExactly(
            "« Nous n’avons rien livré. »", "Le ministre s’est tu.", "“Rien.”", "Il partit.");
  }

  @Test
  void doesNotEndASentenceBeforeAnInquit() throws IOException {
    assertThat(split("en", "“We sent nothing!” he said. “Nothing?” asked the envoy."))
        .containsExactly("“We sent nothing!” he said.", "“Nothing?” asked the envoy.");
  }

  @Test
  void survivesUnclosedQuotes() throws IOException {
    assertThat(split("fr", "« Nous livrons. Ils paient. Le reste suivra."))
        .containsExactly("« Nous livrons.", "Ils paient.", "Le reste suivra.");
  }

  @Test
  void takesHeadingsAndBulletsAsSentencesOfTheirOwn() throws IOException {
    assertThat(split("en", "Arms for Mali\n- Two helicopters\n- A radar\nThe army was pleased."))
        .containsExactly(
            "Arms for Mali", "- Two helicopters", "- A radar", "The army was pleased.");
  }

  @Test
  void joinsWrappedLines() throws IOException {
    assertThat(
            split(
                "en",
                "The ministry said that it had delivered forty tanks to the\nsouthern command in May."))
        .hasSize(1);
  }

  @Test
  void countsCodePointsBeyondTheBasicPlane() throws IOException {
    assertThat(split("en", "The flag 🇺🇦 flew. A drone 🚁 fell."))
        .containsExactly("The flag 🇺🇦 flew.", "A drone 🚁 fell.");
  }

  /**
   * Law: sentences are ordered, do not overlap, lie inside the text and lose nothing but blanks.
   */
  @Test
  void losesNothingOfAnyText() throws IOException {
    Random random = new Random(7);
    String alphabet = "aA.!?…»« \n\u00A0\"“”’'0é-🚁M";
    int[] points = alphabet.codePoints().toArray();
    Splitter splitter = splitter("fr");
    for (int turn = 0; turn < 2000; turn++) {
      StringBuilder value = new StringBuilder();
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        value.appendCodePoint(points[random.nextInt(points.length)]);
      }
      Text text = new Text(value.toString());
      int at = 0;
      StringBuilder kept = new StringBuilder();
      for (Splitter.Piece piece : splitter.split(text)) {
        assertThat(piece.span().begin()).isGreaterThanOrEqualTo(at);
        at = piece.span().end();
        kept.append(text.slice(piece.span()));
      }
      assertThat(at).isLessThanOrEqualTo(text.length());
      assertThat(kept.toString().replaceAll("[\\s\\u00A0]", ""))
          .isEqualTo(value.toString().replaceAll("[\\s\\u00A0]", ""));
    }
  }

  @Test
  void keepsGermanOrdinalsInsideAndQuotationsWhole() throws IOException {
    assertThat(split("de", "Am 6. September kam er. „Wir liefern.“ Das war 2022. Dann schwieg er."))
        .containsExactly(
            "Am 6. September kam er.", "„Wir liefern.“", "Das war 2022.", "Dann schwieg er.");
  }
}

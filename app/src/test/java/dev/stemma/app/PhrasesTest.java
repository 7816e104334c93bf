package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stemma.claims.Rule;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Phrase;
import dev.stemma.intake.Hindrance;
import dev.stemma.web.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What all rooms say to people, in English and in French. */
class PhrasesTest {
  private static final List<Phrase> ALL =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("dev.stemma")
              .stream()
              .filter(c -> c.isEnum() && c.isAssignableTo(Phrase.class))
              .flatMap(c -> Stream.of(c.reflect().getEnumConstants()))
              .map(Phrase.class::cast)
              .toList();

  private static Properties french() throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream("words/phrases_fr.properties")),
            StandardCharsets.UTF_8)) {
      Properties words = new Properties();
      words.load(in);
      return words;
    }
  }

  @Test
  void everyRoomIsFound() {
    assertThat(ALL).contains(Rule.NEGATION, Hindrance.PDF_WITHOUT_TEXT).hasSizeGreaterThan(250);
  }

  @Test
  void frenchHasALineForEveryPhraseAndForNothingElse() throws IOException {
    assertThat(french().keySet().stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(ALL.stream().map(Phrase::key).toList());
  }

  @Test
  void frenchHasNoValuesThatEnglishHasNot() throws IOException {
    Properties french = french();
    for (Phrase phrase : ALL) {
      String line = french.getProperty(phrase.key());
      assertThat(new MessageFormat(line, Locale.FRENCH).getFormatsByArgumentIndex().length)
          .as(line)
          .isLessThanOrEqualTo(
              new MessageFormat(phrase.english(), Locale.ENGLISH)
                  .getFormatsByArgumentIndex()
                  .length);
    }
  }

  @Test
  void apostrophesOfPatternsAreDoubled() throws IOException {
    Properties french = french();
    for (Phrase phrase : ALL) {
      for (String pattern : List.of(phrase.english(), french.getProperty(phrase.key()))) {
        assertThat(pattern.replace("''", "")).as(phrase.key()).doesNotContain("'");
      }
    }
  }

  @Test
  void valuesAreWrittenAsTheLanguageDoes() {
    Message message = Message.of(Hindrance.LARGE_LINE, Message.of(Hindrance.LARGER_BYTES, 64_000));
    assertThat(message.english()).isEqualTo("a line larger than 64,000 bytes");
    assertThat(Words.in("fr").of(message).replaceAll("[\\u00a0\\u202f]", " "))
        .isEqualTo("une ligne de plus de 64 000 octets");
  }
}

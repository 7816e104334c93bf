package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.desk.Engine;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Statement;
import dev.stemma.evidence.Text;
import dev.stemma.testkit.Documents;
import dev.stemma.testkit.Reports;
import dev.stemma.testkit.Scrambled;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws on spoilt reports: reading never fails, every value is the exact words at its place, and the
 * same text gives the same claims.
 */
class FuzzTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));
  private static final int TURNS = Integer.getInteger("stemma.fuzz", 60);

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void everyValueIsTheWordsAtItsPlace(String language) {
    Reports reports = new Reports(17, language, 0.6);
    Scrambled scrambled = new Scrambled(23);
    try (Engine engine = Engine.open(HOME, Engine.Depth.ALL)) {
      for (int turn = 0; turn < TURNS; turn++) {
        Document document = Documents.of(scrambled.of(reports.next(120), 12), language);
        Engine.Outcome first = engine.read(document);
        assertThat(first).isEqualTo(engine.read(document));
        if (first instanceof Engine.Outcome.Done done) {
          done.findings().claims().forEach(c -> check(c, document.text()));
          done.findings().statements().forEach(s -> check(s, document.text()));
        }
      }
    }
  }

  private static void check(Claim claim, Text text) {
    inside(claim.evidence(), text);
    for (List<Filler> fillers : claim.roles().values()) {
      fillers.forEach(f -> check(f.words(), text));
    }
    claim.sources().forEach(s -> check(s.words(), text));
    claim.marker().ifPresent(m -> check(m.words(), text));
    claim.time().ifPresent(t -> check(t.words(), text));
  }

  private static void check(Statement statement, Text text) {
    statement.source().forEach(s -> inside(s, text));
    statement.cue().forEach(s -> inside(s, text));
    statement.content().forEach(s -> inside(s, text));
    assertThat(statement.content()).isNotEmpty();
  }

  private static void check(Quote quote, Text text) {
    quote.span().ifPresent(s -> assertThat(text.slice(s)).isEqualTo(quote.text()));
  }

  private static void inside(Span span, Text text) {
    assertThat(span.begin()).isBetween(0, text.length());
    assertThat(span.end()).isBetween(span.begin(), text.length());
  }
}

package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatementScoreTest {
  private final StatementScore score = Recorded.statements();
  private final JsonNode expected = Recorded.figures("statements.expected.json");

  @Test
  void everyFigureIsTheScripts() {
    same(score.source(), expected.path("source"));
    same(score.cue(), expected.path("cue"));
    same(score.content(), expected.path("content"));
    same(score.statements(), expected.path("statements"));
  }

  @Test
  void theReportIsTheScripts() {
    assertThat(score.figures()).isEqualTo(Recorded.text("statements.expected.txt"));
  }

  @Test
  void theGoldAnswersItselfWholly() {
    List<JsonNode> gold = Recorded.lines("statements.gold.jsonl");
    StatementScore itself = StatementScore.of(gold, gold);
    assertThat(itself.content().isPerfect()).isTrue();
    assertThat(itself.statements().recall()).isEqualTo(1);
  }

  @Test
  void aSpanBeyondTheTextIsRefused() {
    List<JsonNode> broken =
        DocumentLines.parse(
            List.of("{\"id\": 1, \"text\": \"ab\", \"statements\": [{\"source\": [[0, 3]]}]}"));
    assertThatThrownBy(() -> StatementScore.of(broken, List.of())).hasMessageContaining("0 to 3");
  }

  private static void same(Tally tally, JsonNode figures) {
    assertThat(tally)
        .isEqualTo(
            new Tally(
                figures.path(0).intValue(),
                figures.path(1).intValue(),
                figures.path(2).intValue()));
    assertThat(tally.precision()).isCloseTo(figures.path(3).doubleValue(), within(1e-12));
    assertThat(tally.recall()).isCloseTo(figures.path(4).doubleValue(), within(1e-12));
    assertThat(tally.f1()).isCloseTo(figures.path(5).doubleValue(), within(1e-12));
  }
}

package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClaimScoreTest {
  private final ClaimScore score = Recorded.claims();
  private final JsonNode expected = Recorded.figures("claims.expected.json");

  @Test
  void everyFigureIsTheScripts() {
    same(score.claims(), expected.path("claims"));
    same(score.facts(), expected.path("facts"));
    same(score.hedged(), expected.path("hedged"));
    same(score.denied(), expected.path("denied"));
    same(score.chainExact(), expected.path("chain_exact"));
    same(score.completeness(), expected.path("complete"));
    same(score.macro(), expected.path("macro"));
    assertThat(score.claims().gold()).isEqualTo(expected.path("gold_claims").intValue());
    assertThat(score.claims().predicted()).isEqualTo(expected.path("predicted_claims").intValue());
  }

  @Test
  void everyFieldIsTheScripts() {
    Map<String, Tally> fields =
        score.pairedFields().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().label(), Map.Entry::getValue));
    sameKeys(fields, expected.path("fields_on_paired"));
    fields.forEach((name, tally) -> same(tally, expected.path("fields_on_paired").path(name)));
  }

  @Test
  void everyTypeIsTheScripts() {
    sameKeys(score.types(), expected.path("by_type"));
    score
        .types()
        .forEach(
            (type, tally) -> {
              JsonNode figures = expected.path("by_type").path(type);
              same(tally, figures);
              assertThat(tally.gold()).isEqualTo(figures.path(3).intValue());
            });
  }

  @Test
  void theReportIsTheScripts() {
    assertThat(ClaimReport.figures(score)).isEqualTo(Recorded.text("claims.expected.txt"));
  }

  @Test
  void theGoldAnswersItselfWholly() {
    List<JsonNode> gold = Recorded.lines("claims.gold.jsonl");
    ClaimScore itself = ClaimScore.of(gold, gold);
    assertThat(itself.facts().isPerfect()).isTrue();
    assertThat(itself.completeness()).isEqualTo(1);
    assertThat(itself.chainExact()).isEqualTo(1);
    assertThat(itself.differences()).isEmpty();
  }

  @Test
  void scoresOfPartsAddUpToTheScoreOfTheWhole() {
    List<JsonNode> gold = Recorded.lines("claims.gold.jsonl");
    List<JsonNode> predicted = Recorded.lines("claims.predicted.jsonl");
    ClaimScore parts =
        gold.stream()
            .map(document -> ClaimScore.of(List.of(document), predicted))
            .reduce(ClaimScore.NONE, ClaimScore::plus);
    assertThat(parts).isEqualTo(score);
  }

  @Test
  void nothingScoresNothing() {
    assertThat(ClaimScore.of(List.of(), List.of())).isEqualTo(ClaimScore.NONE);
    assertThat(ClaimScore.NONE.macro()).isZero();
    assertThat(ClaimScore.NONE.chainExact()).isZero();
  }

  @Test
  void differencesShowBothSidesAndTheWords() {
    List<String> shown = ClaimReport.differences(score, 2);
    assertThat(shown)
        .contains("unanswered: missed")
        .anyMatch(line -> line.startsWith("  gold: transfer agreed expected affirmed roles="))
        .anyMatch(line -> line.startsWith("        « The yard lacks engines. »"));
    assertThat(ClaimReport.differences(score, 0)).isEmpty();
  }

  @Test
  void aLineWithoutIdIsRefused() {
    List<JsonNode> nameless = DocumentLines.parse(List.of("{\"claims\": []}"));
    assertThatThrownBy(() -> ClaimScore.of(nameless, List.of())).hasMessageContaining("id");
  }

  private static void sameKeys(Map<String, Tally> tallies, JsonNode figures) {
    assertThat(tallies.keySet()).containsExactlyInAnyOrderElementsOf(figures.propertyNames());
  }

  private static void same(Tally tally, JsonNode figures) {
    same(tally.precision(), figures.path(0));
    same(tally.recall(), figures.path(1));
    same(tally.f1(), figures.path(2));
  }

  private static void same(double value, JsonNode figure) {
    assertThat(value).isCloseTo(figure.doubleValue(), within(1e-12));
  }
}

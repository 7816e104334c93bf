package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
  @TempDir Path dir;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private Path floors = Path.of("");

  @BeforeEach
  void layOutSets() throws IOException {
    Files.createDirectories(dir.resolve("claims"));
    Files.createDirectories(dir.resolve("benchmarks"));
    Files.createDirectories(dir.resolve("stored"));
    Files.write(dir.resolve("claims/dev-fr.gold.jsonl"), Recorded.text("claims.gold.jsonl"));
    Files.write(
        dir.resolve("benchmarks/polnear-dev.jsonl"), Recorded.text("statements.gold.jsonl"));
    Files.write(dir.resolve("stored/dev-fr.jsonl"), Recorded.text("claims.predicted.jsonl"));
    Files.write(
        dir.resolve("stored/polnear-dev.jsonl"), Recorded.text("statements.predicted.jsonl"));
    floors = dir.resolve("floors.tsv");
    Files.write(floors, List.of("dev-fr\tfacts.f1\t0.600", "seed\tfacts.f1\t0.850"));
  }

  @Test
  void storedPredictionsArePrintedBySetLanguageFieldAndType() {
    assertThat(run(dir.resolve("stored").toString())).isZero();
    assertThat(output())
        .contains("dev-fr", "all-fr", "all-en", "chain exact", "designation", "transfer")
        .contains("statements P 0.625  R 0.667  F1 0.645   (gold 15, predicted 16)")
        .contains("seed: not measured", "dev-en: not measured", "re3d-dev: not measured");
  }

  @Test
  void theProductIsMeasuredWhereNoDirectoryIsGiven() {
    Score score = new Score(dir, floors, new PrintStream(printed, true, StandardCharsets.UTF_8));
    int exit =
        score.run(
            List.of(),
            gold ->
                gold.endsWith("dev-fr.gold.jsonl")
                    ? Recorded.text("claims.gold.jsonl")
                    : List.of());
    assertThat(exit).isZero();
    assertThat(output()).containsPattern("facts F1 +1\\.000").contains("polnear-dev: not measured");
  }

  @Test
  void aFigureBelowItsFloorEndsWithOne() throws IOException {
    Files.write(floors, List.of("all-fr\tfacts.f1\t0.999"));
    assertThat(run(dir.resolve("stored").toString())).isOne();
    assertThat(output()).contains("is below its floor 0.999");
  }

  @Test
  void raisingLiftsTheFloorsInTheFile() throws IOException {
    assertThat(run(dir.resolve("stored").toString(), "--raise")).isZero();
    assertThat(Files.readAllLines(floors))
        .containsExactly("dev-fr\tfacts.f1\t0.675", "seed\tfacts.f1\t0.850");
  }

  @Test
  void wrongClaimsAreShownOnRequest() {
    run(dir.resolve("stored").toString(), "--errors", "3");
    assertThat(output()).contains("wrong claims, dev-fr", "unanswered: missed");
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwo() {
    assertThat(run("--errors", "many")).isEqualTo(2);
    assertThat(run("no-such-directory")).isEqualTo(2);
    assertThat(output()).contains("not understood: no-such-directory", "usage: Score");
  }

  private int run(String... args) {
    Score score = new Score(dir, floors, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return score.run(List.of(args), gold -> List.of());
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}

package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The product reaches the pinned figures on the sets that are there. */
class FloorsHoldTest {
  @Test
  void noFigureFallsShortOfItsFloor() {
    String benchmarks = System.getProperty("stemma.benchmarks", "");
    assumeTrue(!benchmarks.isEmpty(), "the sets are not here (-Dstemma.benchmarks=DIR)");
    Path home = Path.of(System.getProperty("stemma.home"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Score score =
        new Score(
            Path.of(benchmarks),
            home.resolve("lab/floors.tsv"),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    int exit = score.run(List.of(), new Product(home, List.of())::lines);
    assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
  }
}

package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FloorsTest {
  private final Floors floors =
      Floors.parse(List.of("# set", "a\tfacts.f1\t0.600", "", "a\tchain\t0.5", "b\tmacro\t0.4"));

  @Test
  void aFigureBelowItsFloorIsNamed() {
    List<Floors.Shortfall> below =
        floors.below(Map.of("a", Map.of("facts.f1", 0.5996, "chain", 0.5)));
    assertThat(below).hasSize(1);
    assertThat(below.get(0)).hasToString("a facts.f1 0.599 is below its floor 0.600");
  }

  @Test
  void aMeasureThatAMeasuredSetLacksIsBelow() {
    assertThat(floors.below(Map.of("b", Map.of())))
        .singleElement()
        .hasToString("b macro (no such measure) is below its floor 0.4");
  }

  @Test
  void aSetThatWasNotMeasuredSaysNothing() {
    assertThat(floors.below(Map.of())).isEmpty();
  }

  @Test
  void floorsAreOnlyRaisedAndNeverAboveTheFigure() {
    Map<String, Map<String, Double>> figures =
        Map.of("a", Map.of("facts.f1", 0.6129, "chain", 0.1));
    Floors raised = floors.raised(figures);
    assertThat(raised.lines())
        .containsExactly("# set", "a\tfacts.f1\t0.612", "a\tchain\t0.5", "b\tmacro\t0.4");
    assertThat(raised.raised(figures)).isEqualTo(raised);
  }

  @Test
  void brokenLinesAreRefused() {
    assertThatThrownBy(() -> Floors.parse(List.of("# x", "a facts.f1 0.6")))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> Floors.parse(List.of("a\tchain\t60")))
        .hasMessageContaining("between 0 and 1");
    assertThatThrownBy(() -> Floors.parse(List.of("a\tchain\t0.6", "a\tchain\t0.7")))
        .hasMessageContaining("two floors");
  }

  @Test
  void thePinnedFloorsNameSetsAndMeasuresThatExist() throws IOException {
    Path file = Path.of(System.getProperty("stemma.home", "..")).resolve("lab/floors.tsv");
    Floors pinned = Floors.parse(Files.readAllLines(file));
    Set<String> measures = new TreeSet<>(Measures.of(Recorded.claims()).keySet());
    measures.addAll(Measures.of(Recorded.statements()).keySet());
    measures.add("items.recall");
    measures.addAll(StoriesTest.MEASURES);
    assertThat(pinned.floors()).isNotEmpty();
    assertThat(pinned.floors()).extracting(Floors.Floor::measure).isSubsetOf(measures);
    Set<String> sets = new TreeSet<>(Set.of("all-fr", "all-en"));
    sets.addAll(StoriesTest.SETS);
    Benchmark.ALL.forEach(benchmark -> sets.add(benchmark.name()));
    assertThat(pinned.floors()).extracting(Floors.Floor::set).isSubsetOf(sets);
  }
}

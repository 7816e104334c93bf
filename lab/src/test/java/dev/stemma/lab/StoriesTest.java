package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stories that are at hand, from raw text and from the gold's lines, against their floors. */
class StoriesTest {
  static final List<String> SETS =
      List.of(
          "stories",
          "stories-lines",
          "own-stories",
          "own-stories-lines",
          "reported-stories",
          "reported-stories-lines",
          "once-held-stories",
          "once-held-stories-lines");
  static final List<String> MEASURES =
      List.of("grouping", "exact", "acceptable", "origins", "denied", "copies");

  private static final Path HOME = Path.of(System.getProperty("stemma.home", ".."));
  private static final Path STORIES =
      Path.of(System.getProperty("stemma.benchmarks", "none"), "stories");

  @Test
  void thoseAtHandHoldTheirFloors() throws IOException {
    assumeTrue(Files.isDirectory(STORIES), "no stories under -Dstemma.benchmarks");
    holds("stories", STORIES);
  }

  @Test
  void ourOwnHoldTheirFloors() throws IOException {
    holds("own-stories", HOME.resolve("lab/src/test/resources/stories"));
  }

  @Test
  void thoseAfterReportsHoldTheirFloors() throws IOException {
    holds("reported-stories", HOME.resolve("lab/src/test/resources/reported-stories"));
  }

  @Test
  void thoseThatWereHeldOutHoldTheirFloors() throws IOException {
    holds("once-held-stories", HOME.resolve("lab/src/test/resources/once-held-stories"));
  }

  private static void holds(String set, Path folder) throws IOException {
    Map<String, Map<String, Double>> figures = new TreeMap<>();
    List<Path> golds = Stories.golds(folder);
    for (Path gold : golds) {
      Path story = Stories.story(gold);
      JsonNode wanted = JsonMapper.shared().readTree(Files.readString(gold));
      Stories stories = new Stories(HOME);
      add(figures, set, StoryScore.of(wanted, stories.read(story)), golds.size());
      add(figures, set + "-lines", StoryScore.of(wanted, stories.lines(story, gold)), golds.size());
    }
    assertThat(floors().below(figures)).as(figures.toString()).isEmpty();
  }

  private static void add(
      Map<String, Map<String, Double>> figures, String set, Map<String, Double> of, int stories) {
    Map<String, Double> sums = figures.computeIfAbsent(set, s -> new TreeMap<>());
    of.forEach((measure, value) -> sums.merge(measure, value / stories, Double::sum));
  }

  private static Floors floors() {
    try {
      return Floors.parse(Files.readAllLines(HOME.resolve("lab/floors.tsv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SyntaxModelTest {
  private static final Path FOLDER = Path.of(System.getProperty("stemma.home"), "models", "syntax");

  /** The card promises identity on a VNNI processor with the pinned runtime, else we want 99 %. */
  @Test
  void agreesWithTheGoldenSentencesOfTheModelCard() throws IOException {
    int labels = 0;
    int same = 0;
    List<String> other = new ArrayList<>();
    try (SyntaxModel model = SyntaxModel.open(FOLDER)) {
      for (String line : Files.readAllLines(FOLDER.resolve("golden.jsonl"))) {
        JsonNode golden = JsonMapper.shared().readTree(line);
        List<String> words = strings(golden.path("words"));
        List<SyntaxModel.Analysis> analyses = model.analyse(words);
        for (int i = 0; i < words.size(); i++) {
          SyntaxModel.Analysis a = analyses.get(i);
          List<String> found =
              List.of(
                  a.upos(), features(a), a.lemma(), Integer.toString(a.head() + 1), a.relation());
          List<String> wanted =
              List.of(
                  golden.path("upos").get(i).asString(),
                  sorted(golden.path("feats").get(i).asString()),
                  golden.path("lemma").get(i).asString(),
                  Integer.toString(golden.path("head").get(i).asInt()),
                  golden.path("deprel").get(i).asString());
          for (int k = 0; k < found.size(); k++) {
            labels++;
            if (found.get(k).equals(wanted.get(k))) {
              same++;
            } else {
              other.add(words.get(i) + ": " + found.get(k) + " for " + wanted.get(k));
            }
          }
        }
      }
    }
    System.out.printf("parity with golden.jsonl: %d of %d labels%n", same, labels);
    assertThat(labels).isGreaterThan(5000);
    assertThat((double) same / labels).as("%s", other).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void cutsLongSentencesAtCommasAndHangsThePartsTogether() throws IOException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      words.addAll(List.of("Iran", "supplied", "drones", ","));
    }
    try (SyntaxModel model = SyntaxModel.open(FOLDER)) {
      List<SyntaxModel.Analysis> analyses = model.analyse(words);
      assertThat(analyses).hasSameSizeAs(words);
      assertThat(analyses.stream().filter(a -> a.head() < 0)).hasSize(1);
      assertThat(analyses.stream().mapToInt(SyntaxModel.Analysis::head).max().orElseThrow())
          .isLessThan(words.size());
    }
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThat(
            Collections.singletonList(
                org.assertj.core.api.Assertions.catchThrowable(
                    () -> SyntaxModel.open(Path.of("no-such-folder")))))
        .first()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.THROWABLE)
        .hasMessageContaining("syntax.onnx");
  }

  private static List<String> strings(JsonNode array) {
    List<String> found = new ArrayList<>();
    array.forEach(node -> found.add(node.asString()));
    return found;
  }

  private static String features(SyntaxModel.Analysis a) {
    List<String> pairs = new ArrayList<>();
    new TreeMap<>(a.features()).forEach((k, v) -> pairs.add(k + "=" + v));
    return pairs.isEmpty() ? "_" : String.join("|", pairs);
  }

  private static String sorted(String features) {
    String[] pairs = features.split("\\|", -1);
    Arrays.sort(pairs);
    return String.join("|", pairs);
  }
}

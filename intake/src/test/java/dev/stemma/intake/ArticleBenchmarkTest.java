package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures main-text extraction on the article extraction benchmark (scrapinghub, MIT; not in the
 * project): shingles of four words, every page weighs the same. Runs where {@code
 * -Dstemma.benchmarks=DIR} names the folder that holds {@code articles}.
 */
@EnabledIfSystemProperty(named = "stemma.benchmarks", matches = ".+")
class ArticleBenchmarkTest {
  private static final double FLOOR = 0.93;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int SHINGLE = 4;

  private final List<Double> precisions = new ArrayList<>();
  private final List<Double> recalls = new ArrayList<>();

  @Test
  void theMainTextOfRealPagesIsFound() throws IOException {
    Path articles = articles();
    assumeThat(articles).as("the articles benchmark").isDirectory();
    JsonNode truth =
        JsonMapper.shared().readTree(Files.readString(articles.resolve("ground-truth.json")));
    long begin = System.nanoTime();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      Path file = articles.resolve("html").resolve(page.getKey() + ".html.gz");
      compare(page.getValue().path("articleBody").asString(), text(file));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    double precision = mean(precisions);
    double recall = mean(recalls);
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        "articles: F1 %.3f  precision %.3f  recall %.3f  (%d pages, %.0f a second)%n",
        f1, precision, recall, truth.size(), truth.size() / seconds);
    assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void theCharactersOfRealPagesStandInTheirBytes() throws IOException {
    Path html = articles().resolve("html");
    assumeThat(html).as("the articles benchmark").isDirectory();
    List<Placed> all = new ArrayList<>();
    try (var files = Files.list(html)) {
      for (Path file : files.sorted().toList()) {
        all.add(placed(file));
      }
    }
    double share = mean(all.stream().map(Placed::share).toList());
    int least = (int) all.stream().filter(page -> page.share() < 0.99).count();
    System.out.printf(
        "articles: %.2f%% of characters aligned, %d pages below 99%%%n", share * 100, least);
    assertThat(all).allSatisfy(page -> assertThat(page.wrong()).isEmpty());
    assertThat(share).isGreaterThanOrEqualTo(0.99);
  }

  private static Placed placed(Path file) throws IOException {
    try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] bytes = packed.readAllBytes();
      boolean strict = Utf8Tally.of(bytes).stray() == 0;
      Charset charset = strict ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
      return Placed.of((Intake.Taken) Read.paths(file.toString()).get(0), bytes, charset);
    }
  }

  private static Path articles() {
    Path given = Path.of(System.getProperty("stemma.benchmarks", ""));
    Path inside = given.resolve("benchmarks").resolve("articles");
    return Files.isDirectory(inside) ? inside : given.resolve("articles");
  }

  private static String text(Path file) {
    return Read.paths(file.toString()).get(0) instanceof Intake.Taken taken
        ? taken.document().text().value()
        : "";
  }

  private void compare(String gold, String found) {
    Map<List<String>, Integer> left = shingles(gold);
    Map<List<String>, Integer> right = shingles(found);
    double both = 0;
    for (Map.Entry<List<String>, Integer> shingle : left.entrySet()) {
      both += Math.min(shingle.getValue(), right.getOrDefault(shingle.getKey(), 0));
    }
    if (!right.isEmpty()) {
      precisions.add(both / total(right));
    }
    if (!left.isEmpty()) {
      recalls.add(both / total(left));
    }
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i < words.size() && (i == 0 || i + SHINGLE <= words.size()); i++) {
      shingles.merge(
          List.copyOf(words.subList(i, Math.min(i + SHINGLE, words.size()))), 1, Integer::sum);
    }
    return shingles;
  }

  private static int total(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}

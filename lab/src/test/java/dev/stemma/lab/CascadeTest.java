package dev.stemma.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.testkit.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The cascade that passes over sentences loses less than one claim in a hundred. */
class CascadeTest {
  private static final Path HOME = Path.of(System.getProperty("stemma.home"));

  @TempDir private Path folder = Path.of(".");

  @Test
  void losesNoClaimOfTheSamplesAndOfMadeUpReports() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String language : List.of("en", "fr")) {
      Reports reports = new Reports(3, language, 0.3);
      Path file = folder.resolve(language + ".txt");
      Files.writeString(file, reports.next(1500));
      files.add(file);
    }
    try (Stream<Path> samples = Files.list(HOME.resolve("samples"))) {
      samples.filter(f -> !f.endsWith("README.txt")).sorted().forEach(files::add);
    }
    assertThat(lost(files, List.of())).isLessThan(0.01);
  }

  @Test
  void losesNextToNothingOfTheSets() {
    List<Path> sets = sets();
    assertThat(lost(sets, List.of())).isLessThan(0.01);
  }

  @Test
  void theDepthForArchivesKeepsNineClaimsInTen() {
    assertThat(lost(sets(), List.of("--claims-only"))).isLessThan(0.1);
  }

  private static List<Path> sets() {
    String benchmarks = System.getProperty("stemma.benchmarks", "");
    assumeTrue(!benchmarks.isEmpty(), "the sets are not here (-Dstemma.benchmarks=DIR)");
    return Benchmark.ALL.stream()
        .filter(b -> b.kind() == Benchmark.Kind.CLAIMS)
        .map(b -> Path.of(benchmarks).resolve(b.path()))
        .filter(Files::isRegularFile)
        .toList();
  }

  private static double lost(List<Path> files, List<String> options) {
    Set<String> whole = claims(files, List.of("--all"));
    Set<String> sieved = claims(files, options);
    long missing = whole.stream().filter(c -> !sieved.contains(c)).count();
    assertThat(whole).isNotEmpty();
    return (double) missing / whole.size();
  }

  /** Document, type and place of every claim. */
  private static Set<String> claims(List<Path> files, List<String> options) {
    Set<String> found = new LinkedHashSet<>();
    Product product = new Product(HOME, options);
    for (Path file : files) {
      for (JsonNode document : DocumentLines.parse(product.lines(file))) {
        for (JsonNode claim : document.path("claims").values()) {
          found.add(
              document.path("id").stringValue()
                  + claim.path("type").stringValue()
                  + claim.path("evidence").path("begin")
                  + claim.path("roles"));
        }
      }
    }
    return found;
  }
}

package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others made is as it was taken, and its licence stands beside it. */
class VendorTest {
  private static final Path STATIC =
      TestSite.HOME.resolve("web/src/main/resources/dev/stemma/web/static");

  @Test
  void everyFileOfOthersHasTheChecksumThatIsWrittenDown() throws IOException {
    Map<String, String> sums =
        Files.readAllLines(STATIC.resolve("CHECKSUMS")).stream()
            .map(line -> line.split(" {2}"))
            .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    Map<String, String> found = new java.util.TreeMap<>();
    for (String folder : List.of("vendor", "fonts")) {
      try (Stream<Path> files = Files.list(STATIC.resolve(folder))) {
        for (Path file : files.toList()) {
          found.put(
              STATIC.relativize(file).toString().replace('\\', '/'),
              Content.of(Files.readAllBytes(file)).sha256());
        }
      }
    }
    assertThat(found).isEqualTo(sums);
  }

  @Test
  void theNoticeNamesThem() throws IOException {
    String notice = Files.readString(TestSite.HOME.resolve("NOTICE"));
    assertThat(notice)
        .contains(
            "d3-geo", "d3-array", "topojson-client", "world-atlas", "Source Sans", "Source Serif")
        .contains("Natural Earth", "Javalin", "Jetty", "JTE", "Password4j", "Kotlin");
  }
}

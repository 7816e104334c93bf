package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AheadTest {
  @TempDir private Path folder = Path.of(".");

  private String file(String name, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    return Files.write(file, new byte[bytes]).toString();
  }

  private static long counted(String... paths) {
    try (Ahead ahead = new Ahead(List.of(paths), path -> path.endsWith(".case"))) {
      return ahead.counted();
    }
  }

  @Test
  void filesAreCountedAsTheyAreRead() throws IOException {
    String a = file("a.txt", 10);
    file("deep/er/b.txt", 200);
    file(".hidden", 4_000);
    file(".git/c.txt", 8_000);
    file("own.case", 16_000);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(counted(folder.toString())).isEqualTo(210);
    assertThat(counted(folder + "/.")).isEqualTo(210);
    assertThat(counted(a, folder.resolve("deep").toString())).isEqualTo(210);
    assertThat(counted(folder.resolve(".hidden").toString())).as("named itself").isEqualTo(4_000);
    assertThat(counted(folder.resolve("none").toString())).isZero();
  }

  @Test
  void aStreamHasNoKnownEnd() throws IOException {
    String a = file("a.txt", 10);
    assertThat(counted(a, "-")).isNegative();
    assertThat(counted("https://example.org/", a)).isNegative();
  }

  @Test
  void aFileIsDoneWhenTheNextIsReached() throws IOException {
    String zip = file("a.zip", 100);
    String lines = file("b.jsonl", 20);
    String last = file("c.txt", 3);
    try (Ahead ahead = new Ahead(List.of(folder.toString()), path -> false)) {
      assertThat(ahead.counted()).isEqualTo(123);
      assertThat(ahead.all()).isEqualTo(123);
      ahead.reached(zip + "!/x.html");
      ahead.reached(zip + "!/y.html");
      assertThat(ahead.done()).isZero();
      ahead.reached(lines + ":1");
      ahead.reached(lines + ":2");
      ahead.reached("https://example.org/named-by-the-line");
      assertThat(ahead.done()).isEqualTo(100);
      ahead.reached(last);
      assertThat(ahead.done()).isEqualTo(120);
    }
  }
}

package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadCommandTest {
  @TempDir private Path folder = Path.of(".");
  @TempDir private Path home = Path.of(".");
  private Shell shell = Shell.in(folder);

  @BeforeEach
  void add() throws IOException {
    shell = Shell.withReports(folder);
  }

  /** A Stemma whose English does not know a verb. */
  private Shell without(String verb) throws IOException {
    Path from = Shell.HOME.resolve("languages");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = home.resolve("languages").resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    Files.createSymbolicLink(home.resolve("models"), Shell.HOME.resolve("models"));
    Path predicates = home.resolve("languages/en/predicates.tsv");
    List<String> lines = Files.readAllLines(predicates);
    Files.write(predicates, lines.stream().filter(l -> !l.startsWith(verb + "\t")).toList());
    return new Shell(home, folder);
  }

  @Test
  void whatThisVersionReadIsNotReadAgain() {
    assertThat(shell.run("reread").out()).startsWith("0 documents read again");
    assertThat(shell.run("reread", "--every").out())
        .startsWith("3 documents read again: +0 −0 ~0 claims")
        .doesNotContain("--take");
    assertThat(shell.run("reread", "--all", "--claims-only").code()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void anotherVersionShowsWhatWouldChangeAndChangesItWhenAsked() throws IOException {
    shell.run("review", "1", "accept", "--by", "Ann");
    Shell other = without("send");
    Shell.Result preview = other.run("reread");
    assertThat(preview.code()).isZero();
    assertThat(preview.out())
        .contains("document 1", "  - transfer shipped", "! without a claim: accept by Ann")
        .contains("3 documents read again: +0 −")
        .contains("1 reviews without a claim; to take this, add --take");
    assertThat(shell.run("search", "drones").code()).isZero();
    assertThat(other.run("reread", "--take").out()).contains("; taken");
    assertThat(shell.run("search", "drones").code()).isEqualTo(1);
    assertThat(shell.run("show", "1").out()).contains("unattached", "accept by Ann");
    assertThat(other.run("reread").out()).startsWith("0 documents read again");
    assertThat(shell.run("reread", "--take").out()).contains("  + transfer shipped");
    assertThat(shell.run("show", "#1").out()).contains("(accepted)");
    assertThat(shell.run("verify").code()).isZero();
  }
}

package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stemma.testkit.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a case that lies on a read-only medium; only root on Linux can mount one. */
class ReadOnlyCaseTest {
  @TempDir private Path folder = Path.of(".");
  private Path medium = folder;
  private Optional<Mount> mount = Optional.empty();
  private Shell shell = Shell.in(folder);

  @BeforeEach
  void mount() throws Exception {
    Path desk = Files.createDirectory(folder.resolve("desk"));
    medium = Files.createDirectory(folder.resolve("medium"));
    mount = Mount.readOnly(desk, medium);
    assumeTrue(
        mount.isPresent(), "SKIPPED: a read-only medium can be mounted by root on Linux only");
    Shell.withReports(desk);
    shell = Shell.in(medium);
  }

  @AfterEach
  void unmount() throws Exception {
    if (mount.isPresent()) {
      mount.get().unmount();
    }
  }

  @Test
  void whatOnlyReadsWorks() {
    assertThat(shell.run("search", "drones").out()).contains("*drones*");
    assertThat(shell.run("show", "1").out()).contains("drones.txt");
    assertThat(shell.run("export").out().lines()).hasSize(3);
    assertThat(shell.run("verify").out()).contains("all as they were written");
    assertThat(shell.run("reread", "--every").code()).isZero();
    Shell.Result backup = shell.run("backup", folder.resolve("copy.case").toString());
    assertThat(backup.code()).as(backup.all()).isZero();
    assertThat(
            Shell.in(folder)
                .plain("search", "drones", "--case=" + folder.resolve("copy.case"))
                .out())
        .contains("*drones*");
  }

  @Test
  void whatWritesNamesTheFileAndTheRemedyBeforeItReadsAnything() throws IOException {
    Path report = Files.writeString(folder.resolve("r.txt"), "Iran sent drones to Russia.\n");
    for (List<String> command :
        List.of(
            List.of("add", report.toString()),
            List.of("review", "1", "accept", "--by=ann"),
            List.of("alias", "Teheran", "Iran"),
            List.of("redact", "1", "--why=asked", "--yes"),
            List.of("reread", "--every", "--take"))) {
      Shell.Result result = shell.run(command.toArray(String[]::new));
      assertThat(result.code()).as(command + result.all()).isEqualTo(Exit.FAULT);
      assertThat(result.out()).isEmpty();
      assertThat(result.err())
          .contains(shell.caseFile() + " may only be read here")
          .contains("stemma backup --case " + shell.caseFile());
    }
  }
}

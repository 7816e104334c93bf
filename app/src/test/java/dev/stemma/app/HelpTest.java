package dev.stemma.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {
  private static final Set<String> COMMANDS =
      new CommandLine(new Main(Path.of("."))).getSubcommands().keySet();
  private static final Shell SHELL = Shell.in(Path.of("."));

  @Test
  void everyCommandHelpsAndNamesItsExitCodes() {
    for (String command : COMMANDS) {
      Shell.Result result = SHELL.plain(command, "--help");
      assertThat(result.code()).as(command).isZero();
      assertThat(result.out()).as(command).contains("Usage:");
      if (!command.equals("help")) {
        assertThat(result.out()).as(command).contains("Exit codes: 0", "2 wrong use");
      }
      assertThat(SHELL.plain("help", command).code()).as(command).isZero();
    }
  }

  @Test
  void everyPartOfACommandHelps() {
    for (String command : List.of("merge", "split", "undo", "list")) {
      Shell.Result result = SHELL.plain("matter", command, "--help");
      assertThat(result.code()).as(command).isZero();
      assertThat(result.out()).as(command).contains("Usage:", "Exit codes: 0");
    }
  }

  @Test
  void theReadmeAndTheDocsOfDossiersNameTheirCommands() throws IOException {
    String readme = Files.readString(Shell.HOME.resolve("README.md"));
    String docs = Files.readString(Shell.HOME.resolve("docs/dossiers.md"));
    for (String command : List.of("dossiers", "dossier", "trace", "matter", "grade", "source")) {
      assertThat(readme).as(command).contains("./stemma " + command);
      assertThat(docs).as(command).contains("stemma " + command);
    }
  }

  @Test
  void theHelpOfAllNamesEveryCommand() {
    assertThat(SHELL.plain("--help").out()).contains(COMMANDS);
  }

  @Test
  void theCompletionKnowsEveryCommandAndItsOptions() {
    Shell.Result result = SHELL.plain("completion");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains(COMMANDS).contains("--case", "--supplier", "--contact");
  }
}

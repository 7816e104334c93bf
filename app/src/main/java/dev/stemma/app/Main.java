package dev.stemma.app;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code stemma read}, {@code stemma text}, {@code stemma completion}. */
@Command(
    name = "stemma",
    description = {
      "Reads reports about arms transfers, sanctions and military supply and shows what they claim:",
      "who says it, through whom, how surely, in which words. It never says what is true."
    },
    subcommands = {
      ReadCommand.class,
      TextCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Exit codes: 0 all read, 1 some skipped, 2 wrong use, 3 internal fault."})
public final class Main implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** The folder that holds {@code models}, {@code languages} and {@code samples}. */
  private final Path home;

  Main(Path home) {
    this.home = home;
  }

  Path home() {
    return home;
  }

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("stemma.home", "."));
    System.exit(run(home, System.out, System.err, arguments));
  }

  /**
   * Runs the command line.
   *
   * @param home the folder that holds {@code models}, {@code languages} and {@code samples}
   * @param stdout what a user reads, in UTF-8
   * @param stderr progress and errors, in UTF-8
   * @return the exit code
   */
  public static int run(Path home, OutputStream stdout, OutputStream stderr, String... arguments) {
    PrintWriter out = new PrintWriter(stdout, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(stderr, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Main(home)).setOut(out).setErr(err);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          boolean known =
              e instanceof java.io.IOException || e instanceof java.io.UncheckedIOException;
          err.println("stemma: " + (known ? e.getMessage() : "internal fault: " + e));
          if (!known) {
            e.printStackTrace(err);
          }
          return Exit.FAULT;
        });
    line.setExitCodeExceptionMapper(
        e -> e instanceof CommandLine.ParameterException ? Exit.WRONG_USE : Exit.FAULT);
    int code = line.execute(arguments);
    out.flush();
    return code;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command: read, text, completion or help");
  }
}

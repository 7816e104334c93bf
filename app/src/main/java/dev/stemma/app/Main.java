package dev.stemma.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code stemma read}, {@code stemma add}, {@code stemma search}… */
@Command(
    name = "stemma",
    description =
        "Reads reports about arms transfers, sanctions and military supply and shows what they claim:"
            + " who says it, through whom, how surely, in which words. It never says what is true.",
    subcommands = {
      StartCommand.class,
      UserCommand.class,
      ReadCommand.class,
      TextCommand.class,
      AddCommand.class,
      WatchCommand.class,
      RereadCommand.class,
      SearchCommand.class,
      ShowCommand.class,
      DossiersCommand.class,
      DossierCommand.class,
      TraceCommand.class,
      MatterCommand.class,
      GradeCommand.class,
      SourceCommand.class,
      ReviewCommand.class,
      AliasCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      SalvageCommand.class,
      RedactCommand.class,
      ExportCommand.class,
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
    System.exit(
        run(
            home,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            arguments));
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
    Output output = new Output(stdout);
    PrintWriter out =
        new PrintWriter(new BufferedOutputStream(output, 1 << 16), false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(stderr, true, StandardCharsets.UTF_8);
    CommandLine line = new CommandLine(new Main(home)).setOut(out).setErr(err);
    line.setExecutionExceptionHandler((e, command, parsed) -> Faults.report(e, err));
    line.setParameterExceptionHandler((e, all) -> Faults.wrongUse(e, err));
    line.setExitCodeExceptionMapper(
        e -> e instanceof CommandLine.ParameterException ? Exit.WRONG_USE : Exit.FAULT);
    line.setExpandAtFiles(false);
    int code = line.execute(arguments);
    out.flush();
    Optional<String> failure = output.failure();
    failure.ifPresent(f -> err.println("stemma: the output could not be written: " + f));
    return failure.isPresent() ? Exit.FAULT : code;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Missing command; see: stemma help");
  }
}

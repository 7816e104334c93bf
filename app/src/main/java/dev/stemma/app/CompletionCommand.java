package dev.stemma.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints a completion script for bash and zsh. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a completion script for bash and zsh: source <(./stemma completion)",
    footer = {"", "Exit codes: 0 printed, 2 wrong use, 3 fault."})
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine root = new CommandLine(new Main(main.home()));
    spec.commandLine().getOut().print(AutoComplete.bash("stemma", root));
    return Exit.ALL_READ;
  }
}

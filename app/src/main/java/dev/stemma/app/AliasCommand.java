package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges two names, or splits them again. */
@Command(
    name = "alias",
    mixinStandardHelpOptions = true,
    description = {
      "Says that two names mean one thing, so that a search for either finds both.",
      "Without names, lists all that were merged."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma alias Persia Iran",
      "  ./stemma alias Persia --split --why \"another Persia\"",
      "",
      "Exit codes: 0 done, 2 wrong use, 3 fault."
    })
final class AliasCommand implements Callable<Integer> {
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Reviewer reviewer = new Reviewer();

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The name.")
  private Optional<String> name = Optional.empty();

  @Parameters(index = "1", arity = "0..1", paramLabel = "MEANING", description = "What it means.")
  private Optional<String> meaning = Optional.empty();

  @Option(names = "--split", description = "The name means itself again.")
  private boolean split;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    if (name.isPresent() && meaning.isPresent() == split) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "give two names, or one with --split");
    }
    if (name.filter(String::isBlank).or(() -> meaning.filter(String::isBlank)).isPresent()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "a name has letters");
    }
    try (Ledger ledger = where.existing()) {
      if (name.isPresent()) {
        ledger.alias(name.get(), meaning, reviewer.by(), reviewer.why());
        spec.commandLine()
            .getOut()
            .println(
                Printable.line(name.get())
                    + meaning.map(m -> " means " + Printable.line(m)).orElse(" means itself")
                    + " from now on");
      } else {
        for (Tables.AliasRow row : ledger.aliases()) {
          spec.commandLine()
              .getOut()
              .println(Printable.line(row.name()) + " = " + Printable.line(row.meaning()));
        }
      }
    }
    return Exit.ALL_READ;
  }
}

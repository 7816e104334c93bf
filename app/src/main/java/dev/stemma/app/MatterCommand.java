package dev.stemma.app;

import dev.stemma.desk.DossierJson;
import dev.stemma.dossiers.Decisions;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Corrects which claims belong to one matter. */
@Command(
    name = "matter",
    description = {
      "Corrects which claims belong to one matter: merges two, splits some claims off, takes either "
          + "back, or lists what was merged and split.",
      "Nothing is changed: your word is added, with your name, the time and the reason."
    },
    subcommands = {
      MatterCommand.Merge.class,
      MatterCommand.Split.class,
      MatterCommand.Undo.class,
      MatterCommand.Said.class
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  ./stemma matter merge 'PRK>RUS:rockets' 'PRK>RUS:artillery-ammunition' --why \"one sale\"",
      "  ./stemma matter split 'IRN>RUS:drones' '#12' '#15' --as training-flights",
      "  ./stemma matter undo 'IRN>RUS:drones'",
      "  ./stemma matter list",
      "",
      "Exit codes: 0 done, 1 no such matter or claim, 2 wrong use, 3 fault."
    })
final class MatterCommand implements Runnable {
  private static final String CODES =
      "Exit codes: 0 done, 1 no such matter or claim, 2 wrong use, 3 fault.";

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  Main main() {
    return main;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "say what is to be done: merge, split, undo or list");
  }

  /** Says that one matter is another. */
  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Says that two matters are one: the claims of the first go to the second.",
      footer = {"", CODES})
  static final class Merge implements Callable<Integer> {
    @ParentCommand private MatterCommand parent = new MatterCommand();
    @Mixin private CaseOption where = new CaseOption();
    @Mixin private Reviewer reviewer = new Reviewer();

    @Parameters(index = "0", paramLabel = "KEY", description = "The matter that goes.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "KEY", description = "The matter that stays.")
    private String second = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      try (Ledger ledger = where.existing()) {
        return new Regroup(ledger, parent.main().home(), spec.commandLine(), reviewer)
            .merge(first, second);
      }
    }
  }

  /** Takes claims out of a matter. */
  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Says that some claims of a matter are about another thing, and names it.",
      footer = {"", CODES})
  static final class Split implements Callable<Integer> {
    @ParentCommand private MatterCommand parent = new MatterCommand();
    @Mixin private CaseOption where = new CaseOption();
    @Mixin private Reviewer reviewer = new Reviewer();

    @Parameters(index = "0", paramLabel = "KEY", description = "The matter.")
    private String key = "";

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "CLAIM",
        description = "The claims that leave it: numbers, or beginnings of ids.")
    private List<String> claims = new ArrayList<>();

    @Option(
        names = "--as",
        paramLabel = "NAME",
        required = true,
        description = "What the part is called: letters, digits and hyphens.")
    private String name = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      try (Ledger ledger = where.existing()) {
        return new Regroup(ledger, parent.main().home(), spec.commandLine(), reviewer)
            .split(key, claims, name);
      }
    }
  }

  /** Takes back what was merged and split. */
  @Command(
      name = "undo",
      mixinStandardHelpOptions = true,
      description = "Takes back the merges of a matter, and what was split off it.",
      footer = {"", CODES})
  static final class Undo implements Callable<Integer> {
    @ParentCommand private MatterCommand parent = new MatterCommand();
    @Mixin private CaseOption where = new CaseOption();
    @Mixin private Reviewer reviewer = new Reviewer();

    @Parameters(index = "0", paramLabel = "KEY", description = "The matter.")
    private String key = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
      try (Ledger ledger = where.existing()) {
        return new Regroup(ledger, parent.main().home(), spec.commandLine(), reviewer).undo(key);
      }
    }
  }

  /** Lists what was merged and split. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists what was merged and split, by whom and why.",
      footer = {"", "Exit codes: 0 listed, 2 wrong use, 3 fault."})
  static final class Said implements Callable<Integer> {
    @Mixin private CaseOption where = new CaseOption();

    @Option(names = "--format", defaultValue = "table", description = "table or json.")
    private DossiersCommand.Format format = DossiersCommand.Format.table;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
      try (Ledger ledger = where.existing()) {
        Decisions decisions = new Decisions(ledger.judgements());
        List<Judgement> all =
            Stream.concat(decisions.merges().stream(), decisions.splits().stream()).toList();
        if (format == DossiersCommand.Format.json) {
          spec.commandLine()
              .getOut()
              .print(Json.line(all.stream().map(DossierJson::said).toList()) + "\n");
        } else {
          all.forEach(j -> spec.commandLine().getOut().println(Regroup.words(j)));
        }
      }
      return Exit.ALL_READ;
    }
  }
}

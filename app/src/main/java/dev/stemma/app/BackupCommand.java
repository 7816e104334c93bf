package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.ledger.Copy;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies a case. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the case, as it stands at one moment, to a new file (or an empty database), while others go on working.",
      "The copy has the same log and the same receipt; a case moves from a file to "
          + "PostgreSQL and back by this."
    },
    footer = {"", "Exit codes: 0 copied, 1 copied in part, 2 wrong use, 3 fault."})
final class BackupCommand implements Callable<Integer> {
  @Mixin private CaseOption where = new CaseOption();

  @Parameters(paramLabel = "FILE|postgresql://…", description = "Where to; must not hold a case.")
  private String target = "";

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    try (Ledger ledger = where.existing();
        Store store = CaseOption.store(target);
        Progress progress =
            new Progress("entries", spec.commandLine().getErr(), Terminal.of("auto"))) {
      return report(ledger.copy(store, progress), spec.commandLine(), store.name());
    }
  }

  static int report(Copy.Result result, CommandLine line, String target) {
    result.lost().forEach(lost -> line.getErr().println("lost: " + Printable.line(lost)));
    line.getOut()
        .printf(
            "%,d entries copied to %s%s%n",
            result.entries(),
            Printable.line(target),
            result.lost().isEmpty() ? "" : String.format("; %,d lost", result.lost().size()));
    return result.lost().isEmpty() ? Exit.ALL_READ : Exit.SOME_SKIPPED;
  }
}

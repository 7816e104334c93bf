package dev.stemma.app;

import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.sqlite.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Saves what can be read of a damaged case. */
@Command(
    name = "salvage",
    mixinStandardHelpOptions = true,
    description = {
      "Copies every entry and document of a damaged case that can still be read into a new case, and names what is lost.",
      "The damaged file is not changed."
    },
    footer = {"", "Exit codes: 0 all saved, 1 some lost, 2 wrong use, 3 fault."})
final class SalvageCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DAMAGED", description = "The damaged case.")
  private Path damaged = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW-CASE", description = "A file that does not exist.")
  private Path target = Path.of("");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    if (!Files.isRegularFile(damaged)) {
      throw new LedgerException("no case at " + damaged);
    }
    if (Files.exists(target)) {
      throw new LedgerException(target + " exists already; name another file");
    }
    try (Store store = SqliteStore.openDamaged(damaged);
        Ledger ledger = Ledger.damaged(store, Clock.systemUTC());
        Store saved = CaseOption.store(target.toString());
        Progress progress =
            new Progress("entries", spec.commandLine().getErr(), Terminal.of("auto"))) {
      return BackupCommand.report(
          ledger.copy(saved, progress), spec.commandLine(), target.toString());
    }
  }
}

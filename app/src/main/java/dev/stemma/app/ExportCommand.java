package dev.stemma.app;

import dev.stemma.desk.Csv;
import dev.stemma.desk.HeldJson;
import dev.stemma.ledger.HeldClaim;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a whole case out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes all documents of a case as document lines (jsonl), or all their claims as rows (csv),"
            + " with corrections made and rejected claims left out.",
    footer = {"", "Exit codes: 0 written, 2 wrong use, 3 fault."})
final class ExportCommand implements Callable<Integer> {
  private static final int BATCH = 100;

  /** Shapes of output. */
  enum Format {
    jsonl,
    csv
  }

  @Mixin private CaseOption where = new CaseOption();

  @Option(names = "--format", defaultValue = "jsonl", description = "jsonl or csv.")
  private Format format = Format.jsonl;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Ledger ledger = where.existing();
        Progress progress =
            new Progress("documents", spec.commandLine().getErr(), Terminal.of("auto"))) {
      if (format == Format.csv) {
        out.print(Csv.header());
      }
      long all = ledger.counts().documents();
      long next = 1;
      for (List<HeldDocument> batch = ledger.documents(next, BATCH);
          !batch.isEmpty() && !out.checkError();
          batch = ledger.documents(next, BATCH)) {
        batch.stream().filter(d -> d.redacted().isEmpty()).forEach(d -> print(out, d));
        next = batch.get(batch.size() - 1).number() + 1;
        progress.at(next - 1, all);
      }
    }
    return Exit.ALL_READ;
  }

  private void print(PrintWriter out, HeldDocument held) {
    if (format == Format.jsonl) {
      out.print(Json.line(HeldJson.line(held)) + "\n");
      return;
    }
    for (HeldClaim claim : held.accepted()) {
      out.print(Csv.row(held.document(), claim.id(), claim.claim()));
    }
  }
}

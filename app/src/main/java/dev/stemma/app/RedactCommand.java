package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a document's bytes out of a case for good. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a document out of a case for good, for a legal take-down.",
      "Removes a document's bytes, its text, and the claims and reviews that quote it, "
          + "from the case and from the disk, for good. Its hash, that it was there, where it "
          + "came from, and the reason stay. Backups are not touched: redact them too."
    },
    footer = {"", "Exit codes: 0 done, 1 no such document, 2 wrong use, 3 fault."})
final class RedactCommand implements Callable<Integer> {
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Reviewer reviewer = new Reviewer();

  @Parameters(paramLabel = "DOCUMENT", description = "Its number, hash, path or address.")
  private String key = "";

  @Option(names = "--yes", description = "Do it; without this, only what would be done is said.")
  private boolean yes;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    if (reviewer.why().isBlank()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "a redaction needs a reason: --why TEXT");
    }
    try (Ledger ledger = where.existing()) {
      Optional<HeldDocument> held = ledger.document(key);
      if (held.isEmpty()) {
        spec.commandLine().getErr().println("stemma: no document " + Printable.line(key));
        return Exit.SOME_SKIPPED;
      }
      String what =
          "document "
              + held.get().number()
              + " ("
              + Printable.line(held.get().document().source())
              + "), "
              + held.get().claims().size()
              + " claims";
      if (!yes) {
        spec.commandLine().getOut().println("would redact " + what + "; to do it, add --yes");
        return Exit.ALL_READ;
      }
      ledger.redact(Long.toString(held.get().number()), reviewer.by(), reviewer.why());
      spec.commandLine().getOut().println("redacted " + what);
      return Exit.ALL_READ;
    }
  }
}

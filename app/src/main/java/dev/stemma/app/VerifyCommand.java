package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.ledger.Continuation;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Receipt;
import dev.stemma.ledger.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that a case is as it was written. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recomputes the hash of every entry and of every stored document and names the first that was altered.",
      "A receipt, kept elsewhere, proves later that nothing before it was changed or "
          + "taken away (Merkle tree of RFC 6962)."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma verify",
      "  ./stemma verify --receipt > receipt-2026-11-28.json",
      "  ./stemma verify --since receipt-2026-11-28.json",
      "",
      "Exit codes: 0 as it was written, 1 altered, 2 wrong use, 3 fault."
    })
final class VerifyCommand implements Callable<Integer> {
  @Mixin private CaseOption where = new CaseOption();

  @Option(names = "--receipt", description = "Print the head of the log, to be kept elsewhere.")
  private boolean receipt;

  @Option(
      names = "--since",
      paramLabel = "RECEIPT",
      description = "Show that the case goes on from an earlier receipt.")
  private Optional<Path> since = Optional.empty();

  @Option(names = "--proof", description = "With --since: print the consistency proof as JSON.")
  private boolean proof;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (proof && since.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--proof goes with --since");
    }
    try (Ledger ledger = where.existing()) {
      if (receipt) {
        spec.commandLine().getOut().println(ledger.receipt().json());
        return Exit.ALL_READ;
      }
      return since.isPresent() ? since(ledger, since.get()) : whole(ledger);
    }
  }

  private int since(Ledger ledger, Path file) throws IOException {
    Receipt earlier;
    try {
      earlier = Receipt.of(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
    }
    Continuation continuation = ledger.since(earlier);
    PrintWriter out = spec.commandLine().getOut();
    if (proof) {
      out.println(continuation.json());
    } else if (continuation.holds()) {
      out.printf(
          "%s goes on from the receipt: its first %,d entries are unchanged, %,d were added%n",
          Printable.line(ledger.name()),
          earlier.size(),
          continuation.now().size() - earlier.size());
    } else {
      out.println(
          Printable.line(ledger.name())
              + " does NOT go on from the receipt: entries were altered or taken away, or it is"
              + " another case");
    }
    return continuation.holds() ? Exit.ALL_READ : Exit.SOME_SKIPPED;
  }

  private static String outcome(Verification verification) {
    if (!verification.isSound()) {
      return "ALTERED";
    }
    return verification.entries() == 0
        ? "an empty case (was the file copied while it was written? use stemma backup)"
        : "all as they were written";
  }

  private int whole(Ledger ledger) {
    PrintWriter out = spec.commandLine().getOut();
    Verification verification;
    try (Progress progress =
        new Progress("entries", spec.commandLine().getErr(), Terminal.of("auto"))) {
      verification = ledger.verify(progress);
    }
    verification.faults().forEach(fault -> out.println(Printable.line(fault.english())));
    out.printf(
        "%s: %,d entries and %,d contents checked, %,d redacted; %s%n",
        Printable.line(ledger.name()),
        verification.entries(),
        verification.contents(),
        verification.redacted(),
        outcome(verification));
    return verification.isSound() ? Exit.ALL_READ : Exit.SOME_SKIPPED;
  }
}

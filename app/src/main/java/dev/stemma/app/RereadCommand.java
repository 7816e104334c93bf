package dev.stemma.app;

import dev.stemma.desk.Engine;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Runs;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Original;
import dev.stemma.ledger.Difference;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Run;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads a case's documents again with this version. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents again that another version read, and shows what would change.",
      "For after an upgrade: + is a claim more, - one less, ~ one that is read differently. "
          + "Nothing changes until --take. Reviews hold on to their claims; those that would "
          + "lose theirs are listed."
    },
    footer = {"", "Exit codes: 0 done, 2 wrong use, 3 fault."})
final class RereadCommand implements Callable<Integer> {
  private static final int BATCH = 50;

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private DepthOption depth = new DepthOption();

  @Option(names = "--take", description = "Take the new readings.")
  private boolean take;

  @Option(names = "--every", description = "Also documents that this version read.")
  private boolean every;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final long[] sums = new long[5];

  @Override
  public Integer call() throws IOException {
    if (depth.isContradiction()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--all and --claims-only do not go together");
    }
    Run run = Runs.of(main.home(), depth.depth());
    try (Stopping stopping = new Stopping();
        Ledger ledger = where.existing();
        Engine engine = Engine.open(main.home(), depth.depth());
        Progress progress =
            new Progress("documents", spec.commandLine().getErr(), Terminal.of("auto"))) {
      if (take) {
        ledger.requireWritable();
      }
      long all = ledger.counts().documents();
      long next = 1;
      for (List<HeldDocument> batch = ledger.documents(next, BATCH);
          !batch.isEmpty() && !stopping.isAsked();
          batch = ledger.documents(next, BATCH)) {
        for (HeldDocument held : batch) {
          if (!stopping.isAsked()) {
            document(ledger, engine, run, held);
          }
        }
        next = batch.get(batch.size() - 1).number() + 1;
        progress.at(next - 1, all);
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            "%,d documents read again: +%,d −%,d ~%,d claims, %,d reviews without a claim%s%n",
            sums[0], sums[1], sums[2], sums[3], sums[4], ending());
    return Exit.ALL_READ;
  }

  private String ending() {
    boolean nothing = sums[1] + sums[2] + sums[3] == 0;
    return take ? "; taken" : nothing ? "" : "; to take this, add --take";
  }

  private void document(Ledger ledger, Engine engine, Run run, HeldDocument held) {
    if (held.redacted().isPresent() || !every && held.run().equals(Optional.of(run))) {
      return;
    }
    Optional<Content> content = ledger.original(held);
    if (content.isEmpty() || !(engine.read(held.document()) instanceof Engine.Outcome.Done done)) {
      return;
    }
    Capture capture = held.captures().get(0).capture();
    Original original =
        new Original(
            content.get(),
            held.mediaType(),
            held.gzipped(),
            capture,
            ledger.alignment(held),
            held.data());
    Finding finding =
        new Finding(
            done.document(), original, run, done.findings().statements(), done.findings().claims());
    Difference difference = ledger.difference(finding);
    print(held, difference);
    if (take) {
      ledger.reread(finding);
    }
  }

  private void print(HeldDocument held, Difference difference) {
    sums[0]++;
    sums[1] += difference.added().size();
    sums[2] += difference.removed().size();
    sums[3] += difference.changed().size();
    sums[4] += difference.orphans().size();
    if (difference.isEmpty()) {
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("document " + held.number() + " · " + Printable.line(held.document().source()));
    difference.added().forEach(c -> out.println("  + " + line(c, held)));
    difference.removed().forEach(c -> out.println("  - " + line(c, held)));
    difference
        .changed()
        .forEach(
            c -> {
              out.println("  ~ " + line(c.before(), held));
              out.println("  > " + line(c.after(), held));
            });
    difference
        .orphans()
        .forEach(
            r ->
                out.println(
                    "  ! without a claim: "
                        + r.verdict().label()
                        + " by "
                        + Printable.line(r.by())));
  }

  private static String line(Claim claim, HeldDocument held) {
    return ClaimTable.summary(claim)
        + " « "
        + Printable.line(held.document().text().slice(claim.evidence()).replace('\n', ' '))
        + " »";
  }
}

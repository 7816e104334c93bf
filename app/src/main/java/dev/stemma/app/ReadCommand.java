package dev.stemma.app;

import dev.stemma.desk.Csv;
import dev.stemma.desk.Engine;
import dev.stemma.desk.Run;
import dev.stemma.evidence.Document;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.ledger.DocumentLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads documents and prints their claims. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description = "Reads documents and prints who claims what, on whose authority, how surely.",
    footer = {
      "",
      "Examples:",
      "  ./stemma read samples",
      "  ./stemma read page.html --published 2022-09-06 --explain",
      "  ./stemma read - --format jsonl < reports.jsonl",
      "",
      "Exit codes: 0 all read, 1 some skipped, 2 wrong use, 3 internal fault."
    })
final class ReadCommand implements Callable<Integer> {
  /** Shapes of output. */
  enum Format {
    table,
    jsonl,
    csv
  }

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private Inputs inputs = new Inputs();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table (for people), jsonl (document lines), csv (one claim a row).")
  private Format format = Format.table;

  @Option(
      names = "--explain",
      description = "Show for each claim the rule, lexicon line and words behind every field.")
  private boolean explain;

  @Option(names = "--coverage", description = "List the sentences that gave no claim, and why.")
  private boolean coverage;

  @Mixin private DepthOption depth = new DepthOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read side by side (default: the processors at hand).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (threads < 1 || threads > 256) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--threads takes 1 to 256");
    }
    Terminal terminal = color.terminal(spec.commandLine());
    if (depth.isContradiction()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--all and --claims-only do not go together");
    }
    if ((explain || coverage) && format != Format.table) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--explain and --coverage go with --format table");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Tables tables = new Tables(terminal.colours(), terminal.width(), explain, coverage);
    if (format == Format.csv) {
      out.print(Csv.header());
    }
    Ahead ahead = Ahead.of(inputs.paths(), path -> false, terminal);
    Tally tally = new Tally(err, terminal, ahead, System::nanoTime);
    try (ahead;
        Engine engine = Engine.open(main.home(), depth.depth());
        Intakes intakes = Intakes.of(inputs.paths(), System.in);
        Run<Engine.Outcome> run = new Run<>(intake -> outcome(engine, intake), threads)) {
      run.forEach(
          intakes,
          outcome -> {
            if (outcome instanceof Engine.Outcome.Done done) {
              tally.read(done.document());
              print(out, tables, done);
            } else if (outcome instanceof Engine.Outcome.Undone undone) {
              tally.skipped(undone.source(), undone.reason().english());
            }
            return !out.checkError();
          });
    }
    return tally.finish();
  }

  private Engine.Outcome outcome(Engine engine, Intake intake) {
    return intake instanceof Intake.Taken taken
        ? engine.read(inputs.adjusted(taken.document()))
        : Engine.Outcome.Undone.of((Intake.Skipped) intake);
  }

  private void print(PrintWriter out, Tables tables, Engine.Outcome.Done done) {
    Document document = done.document();
    switch (format) {
      case table -> out.println(tables.write(document, done.findings()));
      case jsonl ->
          out.print(
              DocumentLine.write(document, done.findings().statements(), done.findings().claims())
                  + "\n");
      case csv -> done.findings().claims().forEach(c -> out.print(Csv.row(document, c)));
    }
  }
}

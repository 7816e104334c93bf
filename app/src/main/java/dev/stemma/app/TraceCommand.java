package dev.stemma.app;

import dev.stemma.desk.Folding;
import dev.stemma.desk.MatterFinder;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Stemma;
import dev.stemma.desk.StemmaJson;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the stemma of a claim. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = {
      "Draws a claim's stemma, the family tree of the reports that have it: origins at the root, "
          + "under each the outlets that got it first, under these the ones that repeat it.",
      "On every branch stands what it rests on, with the report's words; copies stand with their "
          + "original (+), unknown lineage at the end."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma trace '#12'",
      "  ./stemma trace north korean shells",
      "  ./stemma trace 'PRK>RUS:artillery-ammunition' --format json",
      "",
      "Exit codes: 0 drawn, 1 none or several found, 2 wrong use, 3 fault."
    })
final class TraceCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "CLAIM|KEY|WORDS",
      description = "A claim (#12), a matter's key, or words of reports.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--ascii", description = "Draw without box characters.")
  private boolean ascii;

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private DossiersCommand.Format format = DossiersCommand.Format.table;

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Terminal terminal = color.terminal(spec.commandLine());
    String typed = String.join(" ", what);
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), spec.commandLine().getErr());
      Choice choice = new Choice(spec.commandLine(), dossiers, terminal);
      MatterFinder.Found found = choice.find(ledger, typed);
      Optional<Dossier> dossier = choice.of(found, typed);
      Optional<Long> claim = found.claim().map(hit -> hit.claim().number());
      dossier.ifPresent(d -> draw(d, claim, dossiers, terminal));
      return dossier.isPresent() ? Exit.ALL_READ : Exit.SOME_SKIPPED;
    }
  }

  private void draw(Dossier dossier, Optional<Long> claim, Dossiers dossiers, Terminal terminal) {
    PrintWriter out = spec.commandLine().getOut();
    Titles titles = new Titles(dossiers.world(), dossier);
    Folding folding = new Folding(dossier, dossiers);
    List<Stemma.Root> roots = Stemma.of(dossier, folding, dossiers.world());
    if (format == DossiersCommand.Format.json) {
      out.print(Json.line(new StemmaJson(titles, folding).of(dossier, claim, roots)) + "\n");
      return;
    }
    String key = dossier.matter().key();
    out.println(terminal.colours().strong(titles.of(key)));
    out.println(terminal.colours().faint(Printable.line(key)));
    StemmaText.Branches branches =
        ascii || !terminal.boxes() ? StemmaText.Branches.ASCII : StemmaText.Branches.LINES;
    out.print(new StemmaText(titles, terminal, folding, branches, claim).of(roots));
  }
}

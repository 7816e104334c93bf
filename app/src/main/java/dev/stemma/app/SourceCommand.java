package dev.stemma.app;

import dev.stemma.desk.GradeWords;
import dev.stemma.desk.OutletJson;
import dev.stemma.desk.OutletRecord;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Reliability;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the record of an outlet, or grades its reliability. */
@Command(
    name = "source",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the record of an outlet in this case: which matters it carried first, how many of"
          + " these were later confirmed by two or more independent origins or denied, and how"
          + " often its reports repeat another's text.",
      "With a grade, says how reliable it is, on the Admiralty scale: A reliable, B usually"
          + " reliable, C fairly reliable, D not usually reliable, E unreliable, F cannot be"
          + " judged. The grade is yours to give; none is suggested."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma source Reuters",
      "  ./stemma source \"The New York Times\" B --why \"checked twenty reports\"",
      "  ./stemma source KCNA --undo",
      "",
      "Exit codes: 0 done, 1 no report of this outlet, 2 wrong use, 3 fault."
    })
final class SourceCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Reviewer reviewer = new Reviewer();

  @Parameters(index = "0", paramLabel = "OUTLET", description = "Its name, in any spelling.")
  private String outlet = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "A-F", description = "The grade.")
  private Optional<String> grade = Optional.empty();

  @Option(names = "--undo", description = "Take your grade back.")
  private boolean undo;

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private DossiersCommand.Format format = DossiersCommand.Format.table;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (grade.isPresent() && undo) {
      throw wrong("give a grade or --undo, not both");
    }
    if (grade.filter(g -> !GradeWords.isReliability(g.toUpperCase(Locale.ROOT))).isPresent()) {
      throw wrong("a grade is A, B, C, D, E or F");
    }
    if (grade.isPresent() && reviewer.why().isBlank()) {
      throw wrong("a grade needs a reason: --why TEXT");
    }
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), spec.commandLine().getErr());
      String slug = dossiers.world().outlet(outlet);
      if (slug.isEmpty()) {
        throw wrong("a name has letters");
      }
      if (grade.isPresent() || undo) {
        new Reliability(ledger, dossiers).grade(slug, grade, reviewer.by(), reviewer.why());
      }
      return show(slug, dossiers, OutletRecord.of(dossiers, slug));
    }
  }

  private int show(String slug, Dossiers dossiers, OutletRecord counted) {
    Optional<Judgement> own = dossiers.decisions().reliability(slug);
    PrintWriter out = spec.commandLine().getOut();
    if (format == DossiersCommand.Format.json) {
      out.print(
          Json.line(OutletJson.of(counted, new Titles(dossiers.world()).name(slug), own)) + "\n");
    } else {
      out.print(text(slug, counted, own, new Titles(dossiers.world())));
    }
    return counted.tally().reports() == 0 && own.isEmpty() ? Exit.SOME_SKIPPED : Exit.ALL_READ;
  }

  private static String text(
      String slug, OutletRecord counted, Optional<Judgement> own, Titles titles) {
    int first = counted.first().size();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "reliability",
            own.map(g -> GradeWords.of(g.value().orElse("")) + " " + GradeWords.who(g))
                .orElse("not graded")));
    rows.add(
        List.of(
            "reports",
            counted.tally().reports()
                + " with a matter; "
                + counted.tally().copies()
                + " repeat another's text; "
                + counted.tally().retracted()
                + " retracted or corrected"));
    rows.add(
        List.of(
            "first",
            Counts.of(first, "matter")
                + " carried first"
                + (first == 0
                    ? ""
                    : ": "
                        + counted.confirmed()
                        + " confirmed by two or more independent origins, "
                        + counted.denied()
                        + " denied")));
    StringBuilder out = new StringBuilder();
    int width = Terminal.of("never").width();
    out.append(titles.name(slug)).append(" (").append(Printable.line(slug)).append(")\n");
    out.append(Layout.table("  ", rows, width));
    int shown = Math.min(first, OutletRecord.SHOWN);
    for (Summary summary : counted.first().subList(0, shown)) {
      out.append(
          Layout.hanging("    ", titles.of(summary) + "  " + Printable.line(summary.key()), width));
    }
    if (shown < first) {
      out.append("    ").append(first - shown).append(" more; --format json names them\n");
    }
    return out.toString();
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}

package dev.stemma.app;

import dev.stemma.desk.DossierJson;
import dev.stemma.desk.GradeWords;
import dev.stemma.desk.Grading;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Judgement;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Grades how credible a matter is. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Says how credible a matter is, on the Admiralty scale: 1 confirmed by other sources, 2 "
          + "probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.",
      "Your grade stands beside the suggested one, with your name and reason. Without a grade, shows "
          + "both. 6 means unknown; it is no middle value."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma grade 'PRK>RUS:artillery-ammunition' 2 --why \"satellite images\"",
      "  ./stemma grade 'PRK>RUS:artillery-ammunition' --undo",
      "",
      "Exit codes: 0 done, 1 no such matter, 2 wrong use, 3 fault."
    })
final class GradeCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Reviewer reviewer = new Reviewer();

  @Parameters(index = "0", paramLabel = "KEY", description = "The matter's key, or a claim (#12).")
  private String key = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "1-6", description = "The grade.")
  private Optional<String> grade = Optional.empty();

  @Option(names = "--undo", description = "Take your grade back.")
  private boolean undo;

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private DossiersCommand.Format format = DossiersCommand.Format.table;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    if (grade.isPresent() && undo) {
      throw new CommandLine.ParameterException(line, "give a grade or --undo, not both");
    }
    if (grade.filter(g -> !GradeWords.isCredibility(g)).isPresent()) {
      throw new CommandLine.ParameterException(line, "a grade is 1, 2, 3, 4, 5 or 6");
    }
    if (grade.isPresent() && reviewer.why().isBlank()) {
      throw new CommandLine.ParameterException(line, "a grade needs a reason: --why TEXT");
    }
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), line.getErr());
      Choice choice = new Choice(line, dossiers, Terminal.of("never"));
      Optional<Dossier> dossier = choice.of(choice.find(ledger, key), key);
      if (dossier.isEmpty()) {
        return Exit.SOME_SKIPPED;
      }
      if (grade.isPresent() || undo) {
        new Grading(ledger, dossiers).grade(dossier.get(), grade, reviewer.by(), reviewer.why());
        Following.of(ledger, main.home(), line.getErr());
      }
      show(dossier.get(), dossiers);
      return Exit.ALL_READ;
    }
  }

  private void show(Dossier dossier, Dossiers dossiers) {
    Optional<Judgement> own = dossiers.decisions().credibility(dossier);
    if (format == DossiersCommand.Format.json) {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("key", dossier.matter().key());
      json.put(
          "grade",
          new DossierJson(new Titles(dossiers.world()), dossiers.decisions()).grade(dossier));
      spec.commandLine().getOut().print(Json.line(json) + "\n");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "suggested",
            GradeWords.of(dossier.grade().grade())
                + ": "
                + GradeWords.rule(dossier.grade().rule())));
    rows.add(
        List.of(
            "given",
            own.map(g -> GradeWords.of(g.value().orElse("")) + " " + GradeWords.who(g))
                .orElse("–")));
    spec.commandLine().getOut().println(new Titles(dossiers.world()).of(dossier.matter().key()));
    spec.commandLine().getOut().print(Layout.table("  ", rows, Terminal.of("never").width()));
  }
}

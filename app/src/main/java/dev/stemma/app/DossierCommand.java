package dev.stemma.app;

import dev.stemma.desk.DossierJson;
import dev.stemma.desk.ExactWords;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossier;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.dossiers.Verdict;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the dossier of one matter. */
@Command(
    name = "dossier",
    mixinStandardHelpOptions = true,
    description = {
      "Shows one matter: the verdict in plain words, origins, contradictions, how it went on, the "
          + "suggested grade, and the reports with their exact words.",
      "A matter is named by its key (see: stemma dossiers), by a claim's number or id, or by words "
          + "that stand in its reports. Where several fit, they are listed with their keys."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma dossier 'PRK>RUS:artillery-ammunition'",
      "  ./stemma dossier '#12'",
      "  ./stemma dossier north korean shells --language fr",
      "  ./stemma dossier IRN\\>RUS:drones --format json",
      "",
      "Exit codes: 0 shown, 1 none or several found, 2 wrong use, 3 fault."
    })
final class DossierCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "KEY|CLAIM|WORDS",
      description = "A matter's key, with or without @…; a claim (#12); or words.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--all", description = "All reports; without it, the first 20.")
  private boolean all;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of title and verdict: en or fr (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private DossiersCommand.Format format = DossiersCommand.Format.table;

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Terminal terminal = color.terminal(spec.commandLine());
    if (!Set.of("en", "fr").contains(language.toLowerCase(Locale.ROOT))) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--language takes en or fr");
    }
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), spec.commandLine().getErr());
      Choice choice = new Choice(spec.commandLine(), dossiers, terminal);
      String typed = String.join(" ", what);
      Optional<Dossier> dossier = choice.of(choice.find(ledger, typed), typed);
      dossier.ifPresent(d -> show(d, ledger, dossiers, terminal));
      return dossier.isPresent() ? Exit.ALL_READ : Exit.SOME_SKIPPED;
    }
  }

  private void show(Dossier dossier, Ledger ledger, Dossiers dossiers, Terminal terminal) {
    String code = language.toLowerCase(Locale.ROOT);
    Titles titles = new Titles(dossiers.world(), dossier, code);
    ExactWords words = new ExactWords(ledger);
    String verdict = Verdict.of(dossier, dossiers.world(), code);
    List<Summary> related = dossiers.related(dossier);
    if (format == DossiersCommand.Format.json) {
      Map<String, @Nullable Object> json =
          new DossierJson(titles, dossiers.decisions()).of(dossier, words::of);
      json.put("verdict", verdict);
      json.put("related", related.stream().map(Summary::key).toList());
      spec.commandLine().getOut().print(Json.line(json) + "\n");
    } else {
      spec.commandLine()
          .getOut()
          .print(
              new DossierText(titles, terminal, dossiers, words)
                  .of(dossier, verdict, related, all));
    }
  }
}

package dev.stemma.app;

import dev.stemma.desk.DossierJson;
import dev.stemma.desk.Titles;
import dev.stemma.dossiers.Dossiers;
import dev.stemma.dossiers.Summary;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the matters of a case. */
@Command(
    name = "dossiers",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the matters of a case, the latest first: how many reports each has, how many "
          + "independent origins affirm it, how many deny it, and the grade that this suggests.",
      "Origins are counted, not outlets; what rests on an unknown source counts for nothing. "
          + "Words are those of titles and keys; those of reports are for: stemma dossier WORDS."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma dossiers --party Iran --item drones",
      "  ./stemma dossiers --contested --from 2022-09-01",
      "  ./stemma dossiers north korea ammunition",
      "  ./stemma dossiers --format json > dossiers.json",
      "",
      "Exit codes: 0 listed, 1 nothing found, 2 wrong use, 3 fault."
    })
final class DossiersCommand implements Callable<Integer> {
  private static final int SHOWN = 30;

  /** How dossiers are printed. */
  enum Format {
    table,
    json
  }

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private MatterFilters filters = new MatterFilters();

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words of titles and keys.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Also matters of which an actor is not known (? in the key).")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most matters, the latest (default: 30; with --format json: all).")
  private Optional<Integer> limit = Optional.empty();

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private Format format = Format.table;

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    if (limit.filter(n -> n < 1).isPresent()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--limit takes 1 or more");
    }
    Terminal terminal = color.terminal(spec.commandLine());
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), spec.commandLine().getErr());
      Titles titles = new Titles(dossiers.world());
      Predicate<Summary> which = which(titles);
      return format == Format.json
          ? json(ledger, dossiers, which)
          : table(dossiers, which, new MatterTable(terminal, titles));
    }
  }

  private Predicate<Summary> which(Titles titles) {
    try {
      Predicate<Summary> which = filters.of(words, main.home(), titles);
      boolean whole =
          !all && format == Format.table && words.stream().noneMatch(w -> w.contains("?"));
      return whole ? which.and(Summary::complete) : which;
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int table(Dossiers dossiers, Predicate<Summary> which, MatterTable table) {
    List<Summary> found = dossiers.matters(which);
    PrintWriter err = spec.commandLine().getErr();
    if (found.isEmpty()) {
      err.println(
          "no matter found"
              + (all ? "" : "; --all shows those of which an actor is not known")
              + (words.isEmpty() ? "" : "; for words of reports: stemma dossier WORDS"));
      return Exit.SOME_SKIPPED;
    }
    List<Summary> shown = found.subList(0, Math.min(found.size(), limit.orElse(SHOWN)));
    spec.commandLine().getOut().print(table.of(shown));
    spec.commandLine().getOut().flush();
    if (shown.size() < found.size()) {
      err.printf("%,d more; --limit %d shows all%n", found.size() - shown.size(), found.size());
    }
    return Exit.ALL_READ;
  }

  private int json(Ledger ledger, Dossiers dossiers, Predicate<Summary> which) {
    PrintWriter out = spec.commandLine().getOut();
    DossierJson json = new DossierJson(new Titles(dossiers.world()), dossiers.decisions());
    out.print("{\"matters\": [");
    String[] between = {""};
    dossiers.forEach(
        limited(dossiers, which),
        dossier -> {
          out.print(between[0] + "\n" + Json.line(json.of(dossier)));
          between[0] = ",";
        });
    out.print("\n],\n\"copies\": [");
    Copies copies = new Copies(ledger, dossiers);
    copies.print(out);
    out.print("\n]}\n");
    return between[0].isEmpty() ? Exit.SOME_SKIPPED : Exit.ALL_READ;
  }

  private Predicate<Summary> limited(Dossiers dossiers, Predicate<Summary> which) {
    if (limit.isEmpty()) {
      return which;
    }
    Set<String> keys = new HashSet<>();
    dossiers.matters(which).stream().limit(limit.get()).forEach(s -> keys.add(s.key()));
    return summary -> keys.contains(summary.key());
  }
}

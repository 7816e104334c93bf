package dev.stemma.app;

import dev.stemma.dossiers.Dossiers;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the matters of a case. */
@Command(
    name = "dossiers",
    mixinStandardHelpOptions = true,
    description = "Lists the matters of a case: how many reports, how many independent origins.")
final class DossiersCommand implements Callable<Integer> {
  /** How dossiers are printed. */
  enum Format {
    table,
    json
  }

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();

  @Option(names = "--format", defaultValue = "table", description = "table or json.")
  private Format format = Format.table;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Ledger ledger = where.existing()) {
      Dossiers dossiers = Following.of(ledger, main.home(), spec.commandLine().getErr());
      PrintWriter out = spec.commandLine().getOut();
      if (format == Format.json) {
        json(ledger, dossiers, out);
      } else {
        dossiers
            .matters(s -> true)
            .forEach(
                s ->
                    out.println(
                        s.key() + " " + s.reports() + " " + s.origins() + " " + s.denials()));
      }
    }
    return Exit.ALL_READ;
  }

  private static void json(Ledger ledger, Dossiers dossiers, PrintWriter out) {
    out.print("{\"matters\": [");
    String[] between = {""};
    dossiers.forEach(
        dossier -> {
          out.print(between[0] + "\n" + Json.line(DossierJson.of(dossier)));
          between[0] = ",";
        });
    out.print("\n],\n\"copies\": ");
    out.print(
        Json.line(
            DossierJson.copies(
                dossiers.copies(),
                number ->
                    ledger
                        .derived(p -> p.text(number))
                        .map(d -> d.id())
                        .orElse(Long.toString(number)))));
    out.print("}\n");
  }
}

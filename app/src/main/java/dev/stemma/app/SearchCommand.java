package dev.stemma.app;

import dev.stemma.desk.Csv;
import dev.stemma.desk.HeldJson;
import dev.stemma.desk.Names;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Page;
import dev.stemma.ledger.Query;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds claims in a case. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Finds claims in a case by words and attributes, newest first.",
      "Words must all be there, in any order, without regard to case and accents; \"in "
          + "quotes\" one after another; art* is a beginning; what follows -- may begin with "
          + "- to leave a word out."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma search drones --supplier Iran --recipient Russia",
      "  ./stemma search '\"artillery shells\"' --from 2022-09-01 --certainty stated",
      "  ./stemma search --type sanction --format csv > sanctions.csv",
      "",
      "Exit codes: 0 found, 1 nothing found, 2 wrong use, 3 fault."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int COUNTED = 1000;

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private Filters filters = new Filters();

  @Parameters(arity = "0..*", paramLabel = "WORDS", description = "Words to be found.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Most results of one page, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  @Option(
      names = "--before",
      paramLabel = "NUMBER",
      description = "Only what was added before this number: the next page.")
  private long before = Long.MAX_VALUE;

  @Option(names = "--documents", description = "Find documents by their text, not claims.")
  private boolean documents;

  @Option(names = "--format", defaultValue = "table", description = "table, jsonl or csv.")
  private ReadCommand.Format format = ReadCommand.Format.table;

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    if (limit < 1 || limit > Query.MOST) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--limit takes 1 to " + Query.MOST);
    }
    if (documents && format == ReadCommand.Format.csv) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--documents goes with --format table or jsonl");
    }
    Query query;
    try {
      query = filters.query(words, new Names(main.home()), before, limit);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    HeldText text = new HeldText(color.terminal(spec.commandLine()));
    try (Ledger ledger = where.existing()) {
      return documents ? documents(ledger, query, text) : claims(ledger, query, text);
    }
  }

  private int claims(Ledger ledger, Query query, HeldText text) {
    PrintWriter out = spec.commandLine().getOut();
    Page<Hit> page = ledger.search(query);
    if (format == ReadCommand.Format.csv) {
      out.print(Csv.header());
    }
    for (Hit hit : page.hits()) {
      switch (format) {
        case table -> out.println(text.hit(hit));
        case jsonl -> out.print(Json.line(HeldJson.json(hit)) + "\n");
        case csv ->
            out.print(Csv.row(hit.document().document(), hit.claim().id(), hit.claim().claim()));
      }
    }
    int all = before == Long.MAX_VALUE ? ledger.count(query, COUNTED) : -1;
    return close(page.hits().size(), all, page.next());
  }

  private int documents(Ledger ledger, Query query, HeldText text) {
    PrintWriter out = spec.commandLine().getOut();
    Page<HeldDocument> page = ledger.searchDocuments(query);
    for (HeldDocument found : page.hits()) {
      HeldDocument held = ledger.document(Long.toString(found.number())).orElseThrow();
      out.println(
          format == ReadCommand.Format.table
              ? text.document(held)
              : Json.line(HeldJson.json(held)));
    }
    return close(page.hits().size(), -1, page.next());
  }

  private int close(int shown, int all, OptionalLong next) {
    PrintWriter err = spec.commandLine().getErr();
    if (shown == 0) {
      err.println("nothing found");
      return Exit.SOME_SKIPPED;
    }
    if (next.isPresent()) {
      String found = all < 0 ? "" : (all >= COUNTED ? COUNTED + " or more" : all) + " found; ";
      err.println(found + shown + " shown; the next page: --before " + next.getAsLong());
    }
    return Exit.ALL_READ;
  }
}

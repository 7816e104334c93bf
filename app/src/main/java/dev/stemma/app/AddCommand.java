package dev.stemma.app;

import dev.stemma.desk.Adding;
import dev.stemma.desk.Engine;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Run;
import dev.stemma.desk.Runs;
import dev.stemma.desk.Sources;
import dev.stemma.evidence.Document;
import dev.stemma.ledger.Added;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads documents into a case. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Reads documents into a case.",
      "Text, HTML, PDF, mail, DOCX, ODT, feeds, web archives, ZIP and tar of these, "
          + "JSON Lines, and pages on the web. Their untouched bytes are kept with them. The "
          + "same input twice changes nothing. Ctrl-C stops after what is being read; the "
          + "same command again goes on from there."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma add reports/",
      "  ./stemma add crawl.warc.gz --claims-only --case archive.case",
      "  ./stemma add https://example.org/report --contact you@example.org",
      "",
      "Exit codes: 0 all added or known, 1 some skipped, 2 wrong use, 3 fault, 130 stopped."
    })
final class AddCommand implements Callable<Integer> {
  /** Shapes of output. */
  enum Format {
    text,
    jsonl
  }

  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private Inputs inputs = new Inputs();
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private DepthOption depth = new DepthOption();
  @Mixin private NetworkOption network = new NetworkOption();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read side by side (default: the processors at hand).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (a summary) or jsonl (a line for each document).")
  private Format format = Format.text;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private final Map<Added.Kind, Long> counts = new EnumMap<>(Added.Kind.class);
  private long claims;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (depth.isContradiction()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--all and --claims-only do not go together");
    }
    if (threads < 1 || threads > 256) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--threads takes 1 to 256");
    }
    Terminal terminal = Terminal.of("auto");
    try (Stopping stopping = new Stopping();
        Ahead ahead = Ahead.of(inputs.paths(), where::isOwn, terminal);
        Ledger ledger = where.orNew();
        Engine engine = Engine.open(main.home(), depth.depth());
        Sources sources = new Sources(inputs.paths(), () -> network.open(spec.commandLine()))) {
      Tally tally = new Tally(spec.commandLine().getErr(), terminal, ahead, System::nanoTime);
      Adding adding =
          new Adding(
              ledger,
              engine,
              Runs.of(main.home(), depth.depth()),
              inputs::adjusted,
              (finding, added) -> kept(finding, added, tally));
      try (Run<Adding.Step> run = new Run<>(adding::read, threads)) {
        try {
          run.forEach(
              sources,
              step -> {
                take(step, adding, tally);
                return !stopping.isAsked();
              });
        } finally {
          // before the run is closed, which waits for what is still being read
          adding.flush();
        }
      }
      summary(ledger.name(), stopping.isAsked());
      return tally.finish();
    }
  }

  private void take(Adding.Step step, Adding adding, Tally tally) {
    if (step instanceof Adding.Step.Ready ready) {
      adding.keep(ready.finding());
    } else if (step instanceof Adding.Step.Skipped skipped && !where.isOwn(skipped.source())) {
      tally.skipped(skipped.source(), skipped.reason().english());
    }
  }

  private void kept(Finding finding, Added added, Tally tally) {
    Document document = finding.document();
    counts.merge(added.kind(), 1L, Long::sum);
    claims += added.kind() == Added.Kind.NEW ? added.claims() : 0;
    if (added.kind() == Added.Kind.REDACTED) {
      tally.skipped(document.source(), "its bytes were redacted in this case");
    } else {
      tally.read(document);
    }
    if (format == Format.jsonl) {
      Map<String, @Nullable Object> line = new LinkedHashMap<>();
      line.put("source", document.source());
      line.put("sha256", document.sha256());
      line.put("status", added.kind().name().toLowerCase(Locale.ROOT));
      line.put("document", added.document());
      line.put("claims", added.kind() == Added.Kind.NEW ? added.claims() : null);
      spec.commandLine().getOut().print(Json.line(line) + "\n");
    }
  }

  private void summary(String name, boolean stopped) {
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.jsonl) {
      out.flush();
      return;
    }
    out.printf(
        "%s: %,d documents added with %,d claims%s%s%s%n",
        Printable.line(name),
        counts.getOrDefault(Added.Kind.NEW, 0L),
        claims,
        counted(", %,d taken again", Added.Kind.CAPTURED),
        counted(", %,d known (nothing changed)", Added.Kind.KNOWN),
        stopped ? "; stopped, run the same command to go on" : "");
    // the process may end before anything else is written
    out.flush();
  }

  private String counted(String format, Added.Kind kind) {
    long count = counts.getOrDefault(kind, 0L);
    return count == 0 ? "" : String.format(format, count);
  }
}

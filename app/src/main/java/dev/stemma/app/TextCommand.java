package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.ledger.DocumentLine;
import dev.stemma.ledger.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the clean text of documents and what is known about them, unread. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = "Shows the clean text of documents and the metadata found.",
    footer = {"", "Exit codes: 0 all read, 1 some skipped, 2 wrong use, 3 internal fault."})
final class TextCommand implements Callable<Integer> {
  /** Shapes of output. */
  enum Format {
    text,
    jsonl
  }

  @Mixin private Inputs inputs = new Inputs();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (for people) or jsonl (a document a line).")
  private Format format = Format.text;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Terminal terminal = Terminal.of("auto");
    Tally tally = new Tally(spec.commandLine().getErr(), terminal);
    try (Intakes intakes = Intakes.of(inputs.paths(), System.in)) {
      Iterator<Intake> iterator = intakes.iterator();
      while (iterator.hasNext() && !out.checkError()) {
        Intake next = iterator.next();
        if (next instanceof Intake.Taken taken) {
          tally.read(taken.document());
          print(out, terminal.colours(), inputs.adjusted(taken.document()), taken.original());
        } else if (next instanceof Intake.Skipped skipped) {
          tally.skipped(skipped.source(), skipped.reason().english());
        }
      }
    }
    return tally.finish();
  }

  private void print(PrintWriter out, Colours colours, Document document, Original original) {
    Map<String, @Nullable Object> header = DocumentLine.header(document, original);
    if (format == Format.jsonl) {
      header.put("text", document.text().value());
      out.print(Json.line(header) + "\n");
      return;
    }
    header.forEach(
        (name, value) ->
            out.println(
                colours.faint(String.format("%-10s", name)) + Printable.line(shown(value))));
    out.println();
    out.println(Printable.text(document.text().value()));
    out.println();
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof List<?> values) {
      return values.isEmpty()
          ? "–"
          : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
    return value == null ? "–" : String.valueOf(value);
  }
}

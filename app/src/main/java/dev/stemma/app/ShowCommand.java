package dev.stemma.app;

import dev.stemma.desk.HeldJson;
import dev.stemma.desk.Printable;
import dev.stemma.evidence.Content;
import dev.stemma.ledger.HeldDocument;
import dev.stemma.ledger.Hit;
import dev.stemma.ledger.Json;
import dev.stemma.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a claim or a document of a case. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a claim (#12, or the beginning of its id) or a document (12, its hash, its path or"
            + " address), with what reviewers said.",
    footer = {"", "Exit codes: 0 shown, 1 not in the case, 2 wrong use, 3 fault."})
final class ShowCommand implements Callable<Integer> {
  @Mixin private CaseOption where = new CaseOption();

  @Parameters(paramLabel = "CLAIM|DOCUMENT", description = "#12 is a claim, 12 a document.")
  private String key = "";

  @Option(names = "--text", description = "The document's clean text.")
  private boolean text;

  @Option(
      names = "--original",
      paramLabel = "FILE",
      description = "Write the document's untouched bytes to a new file.")
  private Optional<Path> original = Optional.empty();

  @Option(
      names = "--warc",
      paramLabel = "FILE",
      description = "Write the WARC records of the document's fetching to a new file.")
  private Optional<Path> warc = Optional.empty();

  @Option(names = "--format", defaultValue = "table", description = "table or jsonl.")
  private ReadCommand.Format format = ReadCommand.Format.table;

  @Mixin private ColorOption color = new ColorOption();

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    HeldText shown = new HeldText(color.terminal(spec.commandLine()));
    try (Ledger ledger = where.existing()) {
      boolean claim = key.startsWith("#");
      Optional<HeldDocument> document = claim ? Optional.empty() : ledger.document(key);
      Optional<Hit> hit =
          document.isPresent() ? Optional.empty() : ledger.claim(claim ? key.substring(1) : key);
      if (document.isEmpty() && hit.isEmpty()) {
        spec.commandLine().getErr().println("stemma: not in the case: " + Printable.line(key));
        return Exit.SOME_SKIPPED;
      }
      HeldDocument of = document.orElseGet(() -> hit.orElseThrow().document());
      if (original.isPresent()) {
        return write(ledger.original(of).stream().toList(), original.get());
      }
      return warc.isPresent() ? write(ledger.records(of), warc.get()) : show(document, hit, shown);
    }
  }

  private int show(Optional<HeldDocument> document, Optional<Hit> hit, HeldText shown) {
    PrintWriter out = spec.commandLine().getOut();
    if (text) {
      HeldDocument of = document.orElseGet(() -> hit.orElseThrow().document());
      out.println(Printable.text(of.document().text().value()));
    } else if (format == ReadCommand.Format.jsonl) {
      out.print(
          Json.line(document.map(HeldJson::json).orElseGet(() -> HeldJson.json(hit.orElseThrow())))
              + "\n");
    } else {
      out.print(document.map(shown::document).orElseGet(() -> shown.hit(hit.orElseThrow())));
    }
    return Exit.ALL_READ;
  }

  private int write(List<Content> contents, Path file) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (contents.isEmpty()) {
      err.println("stemma: nothing to write: it was redacted, or never fetched");
      return Exit.SOME_SKIPPED;
    }
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (Content content : contents) {
        out.write(content.bytes());
        err.println(content + " written to " + Printable.line(file.toString()));
      }
    }
    return Exit.ALL_READ;
  }
}

package dev.stemma.app;

import dev.stemma.desk.Desk;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.LedgerException;
import dev.stemma.web.IntakeSettings;
import dev.stemma.web.OwnCase;
import dev.stemma.web.Server;
import dev.stemma.web.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the pages and the API of a case. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the pages of a case on this machine; Ctrl-C stops.",
      "Without --case and where there is no stemma.case, the sample reports are shown, from a "
          + "samples.case; their pages have a button to begin a case of one's own. How to serve "
          + "a team is told in docs/pages.md."
    },
    footer = {"", "Exit codes: 0 stopped, 2 wrong use, 3 fault."})
final class StartCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  @ParentCommand private Main main = new Main(Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private ServingOption serving = new ServingOption();
  @Mixin private NetworkOption network = new NetworkOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + Settings.PORT,
      description = "The port; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
  private int port = Settings.PORT;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Asks the first pages by itself, and stops; what the launcher does once.")
  private boolean rehearse;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private @Nullable Ledger ownLedger;
  private @Nullable Desk ownDesk;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > MOST_PORT) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--port takes 0 to 65535");
    }
    boolean samples = !where.isNamed() && !Files.exists(Path.of(CaseOption.FILE));
    Settings settings = serving.settings(port, samples, spec.commandLine());
    try (Stopping stopping = new Stopping();
        Ledger ledger = samples ? samples() : where.orNew();
        Desk desk = Desk.open(main.home(), ledger)) {
      if (samples) {
        fill(ledger, desk, stopping);
      }
      serve(desk, settings, samples ? this::own : OwnCase.none(), stopping);
    } finally {
      closeOwn();
    }
    return Exit.ALL_READ;
  }

  private void serve(Desk desk, Settings settings, OwnCase own, Stopping stopping)
      throws InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    IntakeSettings intake =
        IntakeSettings.usual()
            .withSpool(CaseOption::spool)
            .withNetwork(network::open)
            .withContact(network.contact());
    try (Server server = Server.start(desk, settings, own, intake)) {
      out.println("Stemma shows " + desk.ledger().name() + " at " + server.address());
      out.println("Ctrl-C stops.");
      out.flush();
      if (rehearse) {
        Rehearsal.of(server.address());
        return;
      }
      while (!stopping.isAsked()) {
        Thread.sleep(50);
      }
    } catch (IllegalStateException e) {
      throw new LedgerException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }

  private Ledger samples() throws IOException {
    Path file = Path.of(Samples.FILE);
    if (!Files.exists(file)) {
      new Samples(main.home()).copyTo(file);
    }
    return CaseOption.of(Samples.FILE);
  }

  private void fill(Ledger ledger, Desk desk, Stopping stopping) throws InterruptedException {
    if (ledger.counts().documents() == 0) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("stemma: no " + CaseOption.FILE + " here; reading the sample reports (once)");
      try (Progress progress = new Progress("reading", err, Terminal.of("auto"))) {
        new Samples(main.home()).addTo(ledger, desk, progress, stopping);
      }
    }
  }

  private synchronized Desk own() throws IOException {
    Ledger ledger = CaseOption.of(CaseOption.FILE);
    ownLedger = ledger;
    Desk desk = Desk.open(main.home(), ledger);
    ownDesk = desk;
    return desk;
  }

  private synchronized void closeOwn() {
    if (ownDesk != null) {
      ownDesk.close();
    }
    if (ownLedger != null) {
      ownLedger.close();
    }
  }
}

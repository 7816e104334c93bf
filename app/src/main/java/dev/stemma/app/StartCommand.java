package dev.stemma.app;

import dev.stemma.desk.Desk;
import dev.stemma.ledger.Ledger;
import dev.stemma.web.Server;
import dev.stemma.web.Settings;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the pages and the API of a case. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Serves the pages of a case on this machine; Ctrl-C stops.",
    footer = {"", "Exit codes: 0 stopped, 2 wrong use, 3 fault."})
final class StartCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(java.nio.file.Path.of("."));
  @Mixin private CaseOption where = new CaseOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + Settings.PORT,
      description = "The port (default: ${DEFAULT-VALUE}).")
  private int port = Settings.PORT;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Ledger ledger = where.orNew();
        Desk desk = Desk.open(main.home(), ledger);
        Stopping stopping = new Stopping()) {
      Following.of(ledger, main.home(), spec.commandLine().getErr());
      try (Server server = Server.start(desk, Settings.local(port, false))) {
        spec.commandLine().getOut().println("Stemma: " + server.address());
        spec.commandLine().getOut().flush();
        while (!stopping.isAsked()) {
          Thread.sleep(100);
        }
      }
    }
    return Exit.ALL_READ;
  }
}

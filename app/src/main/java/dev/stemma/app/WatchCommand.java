package dev.stemma.app;

import dev.stemma.desk.Adding;
import dev.stemma.desk.Engine;
import dev.stemma.desk.FeedRound;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Runs;
import dev.stemma.desk.Sources;
import dev.stemma.intake.Limits;
import dev.stemma.intake.Opml;
import dev.stemma.intake.Subscription;
import dev.stemma.intake.fetch.Fetcher;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables.FeedRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Follows feeds. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Follows feeds: RSS, Atom, JSON Feed.",
      "Fetches the pages of their new entries into the case, again and again until "
          + "Ctrl-C. Feeds once named are remembered; without any, those are followed."
    },
    footer = {
      "",
      "Examples:",
      "  ./stemma watch https://example.org/feed.xml --contact you@example.org",
      "  ./stemma watch subscriptions.opml --once",
      "  ./stemma watch --list",
      "",
      "Exit codes: 0 done, 1 some skipped, 2 wrong use, 3 fault, 130 stopped."
    })
final class WatchCommand implements Callable<Integer> {
  @ParentCommand private Main main = new Main(Path.of("."));
  @Mixin private CaseOption where = new CaseOption();
  @Mixin private DepthOption depth = new DepthOption();
  @Mixin private NetworkOption network = new NetworkOption();

  @Parameters(arity = "0..*", paramLabel = "FEED|OPML", description = "Addresses, or OPML files.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "15",
      description = "Minutes between two looks at a feed, 1 to 1440 (default: ${DEFAULT-VALUE}).")
  private int minutes = 15;

  @Option(names = "--once", description = "Look at each feed once, and end.")
  private boolean once;

  @Option(names = "--list", description = "List the feeds that are followed.")
  private boolean list;

  @Option(names = "--forget", description = "Follow the named feeds no longer.")
  private boolean forget;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (minutes < 1 || minutes > 1440 || depth.isContradiction()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--minutes takes 1 to 1440; --all and --claims-only exclude each other");
    }
    List<Subscription> feeds = subscriptions();
    if (list || forget) {
      return listed(feeds);
    }
    try (Fetcher fetcher = network.open(spec.commandLine());
        Ledger ledger = feeds.isEmpty() ? where.existing() : where.orNew()) {
      for (Subscription feed : feeds) {
        if (ledger.feeds().stream().noneMatch(f -> f.address().equals(feed.address()))) {
          ledger.feed(FeedRow.of(feed.address(), feed.title()));
        }
      }
      if (ledger.feeds().isEmpty()) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "no feed is followed yet; name one");
      }
      return follow(ledger, fetcher);
    }
  }

  private int listed(List<Subscription> feeds) {
    try (Ledger ledger = where.existing()) {
      if (forget) {
        feeds.forEach(feed -> ledger.forgetFeed(feed.address()));
      }
      ledger.feeds().forEach(this::print);
      return Exit.ALL_READ;
    }
  }

  private List<Subscription> subscriptions() throws IOException {
    List<Subscription> all = new ArrayList<>();
    for (String name : named) {
      if (Sources.isAddress(name)) {
        all.add(new Subscription("", name));
      } else {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
          all.addAll(Opml.read(in, Limits.USUAL));
        }
      }
    }
    return all;
  }

  private void print(FeedRow feed) {
    spec.commandLine()
        .getOut()
        .println(
            Printable.line(feed.address())
                + "  "
                + Printable.line(feed.title())
                + feed.checked().map(c -> "  looked at " + c).orElse("  not looked at yet"));
  }

  private int follow(Ledger ledger, Fetcher fetcher) throws IOException, InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Tally tally = new Tally(err, Terminal.of("auto"));
    try (Stopping stopping = new Stopping();
        Engine engine = Engine.open(main.home(), depth.depth())) {
      Adding adding =
          new Adding(
              ledger,
              engine,
              Runs.of(main.home(), depth.depth()),
              d -> d,
              (finding, added) -> report(finding, added, tally));
      FeedRound round =
          new FeedRound(
              ledger,
              fetcher,
              adding,
              (source, why) -> tally.skipped(source, why.english()),
              stopping::isAsked);
      do {
        round.look(ledger.feeds());
        spec.commandLine().getOut().flush();
      } while (!once && !waited(stopping));
    }
    return once ? tally.sum() : Exit.ALL_READ;
  }

  private void report(
      dev.stemma.ledger.Finding finding, dev.stemma.ledger.Added added, Tally tally) {
    if (added.kind() == dev.stemma.ledger.Added.Kind.NEW) {
      tally.read(finding.document());
      spec.commandLine()
          .getOut()
          .println(
              "document "
                  + added.document()
                  + ", "
                  + added.claims()
                  + " claims: "
                  + Printable.line(finding.document().source()));
    }
  }

  /** Waits for the next look; true where the user wants to end. */
  private boolean waited(Stopping stopping) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    while (System.nanoTime() < end && !stopping.isAsked()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return stopping.isAsked();
  }
}

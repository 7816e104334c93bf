package dev.stemma.desk;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Original;
import dev.stemma.intake.Feed;
import dev.stemma.intake.FeedEntry;
import dev.stemma.intake.FeedReader;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Limits;
import dev.stemma.intake.fetch.FeedWatch;
import dev.stemma.intake.fetch.Fetched;
import dev.stemma.intake.fetch.Fetcher;
import dev.stemma.intake.fetch.Validators;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables.FeedRow;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Looks once at each feed and takes the pages of its new entries in. Not thread-safe. */
public final class FeedRound {
  /** Reasons that may be gone at the next look; a robots.txt may have been out of reach. */
  private static final Set<Fetched.Cause> PASSING =
      EnumSet.of(
          Fetched.Cause.TIME, Fetched.Cause.HOST, Fetched.Cause.CONNECTION, Fetched.Cause.ROBOTS);

  private final Ledger ledger;
  private final Fetcher fetcher;
  private final Adding adding;
  private final BiConsumer<String, Message> skipped;
  private final BooleanSupplier stopped;

  /** Whether a page of the feed that is looked at could not be reached. */
  private boolean lost;

  public FeedRound(
      Ledger ledger,
      Fetcher fetcher,
      Adding adding,
      BiConsumer<String, Message> skipped,
      BooleanSupplier stopped) {
    this.ledger = ledger;
    this.fetcher = fetcher;
    this.adding = adding;
    this.skipped = skipped;
    this.stopped = stopped;
  }

  /** Looks at feeds; the state of each is kept once all its news are. */
  public void look(List<FeedRow> feeds) {
    for (FeedRow row : feeds) {
      if (!stopped.getAsBoolean()) {
        look(row);
      }
    }
  }

  private void look(FeedRow row) {
    Optional<FeedWatch.Feed> feed = feed(row);
    if (feed.isEmpty()) {
      skipped.accept(row.address(), Message.of(Objection.NO_FEED_ADDRESS));
      return;
    }
    lost = false;
    FeedWatch.Look look = new FeedWatch(fetcher).look(feed.get());
    if (look instanceof FeedWatch.Look.Failed failed) {
      skipped.accept(row.address(), failed.refused().reason());
      return;
    }
    String title = row.title();
    if (look instanceof FeedWatch.Look.News news) {
      try {
        Feed read = FeedReader.read(news.page().payload().stream(), Limits.USUAL);
        title = read.title().orElse(title);
        read.entries().forEach(this::entry);
        adding.flush();
      } catch (IOException e) {
        skipped.accept(
            row.address(), Message.of(Objection.NO_FEED, String.valueOf(e.getMessage())));
        return;
      }
    }
    if (!stopped.getAsBoolean()) {
      ledger.feed(lost ? asBefore(row, title) : row(look.feed(), title));
    }
  }

  /** The state of the look before, so that pages that could not be reached are asked for again. */
  private static FeedRow asBefore(FeedRow row, String title) {
    return new FeedRow(
        row.address(),
        title,
        row.from(),
        row.etag(),
        row.modified(),
        row.sha256(),
        Optional.of(Instant.now().toString()));
  }

  /** The feed as it stood; empty where a list of feeds has given what is no address. */
  private static Optional<FeedWatch.Feed> feed(FeedRow row) {
    try {
      return Optional.of(
          new FeedWatch.Feed(
              URI.create(row.address()),
              row.from().map(f -> new Validators(URI.create(f), row.etag(), row.modified())),
              row.sha256()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FeedRow row(FeedWatch.Feed feed, String title) {
    return new FeedRow(
        feed.address().toString(),
        title,
        feed.validators().map(v -> v.address().toString()),
        feed.validators().flatMap(Validators::etag),
        feed.validators().flatMap(Validators::lastModified),
        feed.sha256(),
        Optional.of(Instant.now().toString()));
  }

  private void entry(FeedEntry entry) {
    Optional<String> link = entry.link().filter(Sources::isAddress);
    if (link.isEmpty() || stopped.getAsBoolean() || ledger.document(link.get()).isPresent()) {
      return;
    }
    Fetched fetched = fetcher.fetch(link.get(), Optional.empty());
    lost |= fetched instanceof Fetched.Refused refused && PASSING.contains(refused.cause());
    Iterator<Intake> documents = Sources.of(fetched, link.get());
    while (documents.hasNext()) {
      Adding.Step step = adding.read(documents.next());
      if (step instanceof Adding.Step.Ready ready) {
        adding.keep(ready.finding());
        adding.keep(named(ready.finding(), link.get()));
      } else if (step instanceof Adding.Step.Skipped none) {
        skipped.accept(none.source(), none.reason());
      }
    }
  }

  /** That the feed named the page at this address, which may have led elsewhere. */
  private static Finding named(Finding finding, String link) {
    Original original = finding.original();
    Capture capture =
        new Capture(
            link, Capture.Method.FEED, original.capture().taken(), List.of(), Optional.empty());
    return new Finding(
        finding.document(),
        new Original(
            original.content(),
            original.mediaType(),
            original.gzipped(),
            capture,
            original.alignment(),
            original.data()),
        finding.run(),
        finding.statements(),
        finding.claims());
  }
}

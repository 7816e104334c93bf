package dev.stemma.web;

import dev.stemma.desk.Adding;
import dev.stemma.desk.Desk;
import dev.stemma.desk.FeedRound;
import dev.stemma.desk.Printable;
import dev.stemma.desk.Run;
import dev.stemma.desk.Sources;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.intake.Intake;
import dev.stemma.intake.Intakes;
import dev.stemma.intake.fetch.Fetcher;
import dev.stemma.ledger.Added;
import dev.stemma.ledger.Finding;
import dev.stemma.ledger.Tables.FeedRow;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tasks of intake do: read batches, look at feeds, make dossiers. */
final class IntakeWork {
  private static final String READING = "reading";

  private final Desk desk;
  private final Spool spool;
  private final Supplier<Fetcher> network;

  /**
   * Work on a case.
   *
   * @param network opens a fetcher; fails where no contact is known
   */
  IntakeWork(Desk desk, Spool spool, Supplier<Fetcher> network) {
    this.desk = desk;
    this.spool = spool;
    this.network = network;
  }

  /** Reads a batch into the case, then brings the dossiers up to date. */
  void read(Batch batch, Task task) throws Exception {
    if (!task.isStopped()) {
      spool.begun(batch);
      readOpen(batch, task);
    }
    if (task.isInterrupted()) {
      spool.rested(batch); // it goes on when a server is there again
      return;
    }
    spool.done(batch);
    follow(task);
  }

  private void readOpen(Batch batch, Task task) throws InterruptedException {
    Adding adding = adding(batch, task);
    try (Given given = new Given(batch, task);
        Run<Adding.Step> run =
            new Run<>(adding::read, Runtime.getRuntime().availableProcessors())) {
      try {
        run.forEach(
            given,
            step -> {
              take(step, adding, task);
              return !task.isStopped();
            });
      } finally {
        // before the run is closed, which waits for what is still being read
        adding.flush();
      }
    }
  }

  private Adding adding(Batch batch, Task task) {
    return new Adding(
        desk.ledger(),
        desk.engine(),
        desk.run(),
        document -> adjusted(document, batch),
        (finding, added) -> kept(finding, added, task));
  }

  private static Document adjusted(Document document, Batch batch) {
    Document dated = batch.published().map(document::withPublished).orElse(document);
    return batch.language().map(dated::withLanguage).orElse(dated);
  }

  private static void take(Adding.Step step, Adding adding, Task task) {
    if (step instanceof Adding.Step.Ready ready) {
      adding.keep(ready.finding());
    } else if (step instanceof Adding.Step.Skipped skipped) {
      skipped(skipped.source(), skipped.reason(), task);
    }
  }

  private static void skipped(String source, Message reason, Task task) {
    task.note("skipped", Printable.line(source), Optional.of(reason), 0, 0);
  }

  private static void kept(Finding finding, Added added, Task task) {
    String sort =
        switch (added.kind()) {
          case NEW -> "added";
          case CAPTURED -> "again";
          default -> added.kind().name().toLowerCase(Locale.ROOT);
        };
    long claims = added.kind() == Added.Kind.NEW ? added.claims() : 0;
    task.count("claims", claims);
    String name = finding.document().title().orElse(finding.document().source());
    task.note(sort, Printable.line(name), Optional.empty(), added.document(), claims);
  }

  /** Looks at feeds once, takes their new pages in, and brings the dossiers up to date. */
  void look(List<FeedRow> feeds, Task task) {
    task.check();
    try (Fetcher fetcher = network.get()) {
      Adding adding =
          new Adding(
              desk.ledger(),
              desk.engine(),
              desk.run(),
              document -> document,
              (finding, added) -> kept(finding, added, task));
      FeedRound round =
          new FeedRound(
              desk.ledger(),
              fetcher,
              adding,
              (source, reason) -> skipped(source, reason, task),
              task::isStopped);
      try {
        for (int i = 0; i < feeds.size() && !task.isStopped(); i++) {
          task.progress("feeds", i, feeds.size());
          round.look(feeds.subList(i, i + 1));
        }
      } finally {
        adding.flush();
      }
    }
    follow(task);
  }

  /** Brings the dossiers up to date. */
  void follow(Task task) {
    if (task.isStopped()) {
      return;
    }
    task.progress("dossiers", 0, 0);
    desk.dossiers()
        .follow(
            (phase, at, all) ->
                task.progress("dossiers." + phase.name().toLowerCase(Locale.ROOT), at, all),
            task::isStopped);
  }

  /** The documents of a batch; tells how far it is. */
  private final class Given implements Iterator<Intake>, AutoCloseable {
    private final Batch batch;
    private final Task task;
    private int place;
    private Intakes files = Intakes.of(List.of(), InputStream.nullInputStream());
    private Iterator<Intake> current = Collections.emptyIterator();
    private @Nullable Fetcher fetcher;

    Given(Batch batch, Task task) {
      this.batch = batch;
      this.task = task;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext()) {
        files.close();
        task.progress(READING, place, batch.size());
        if (task.isStopped() || place >= batch.size()) {
          return false;
        }
        int fetched = place - batch.files().size();
        current = fetched < 0 ? file() : fetched(batch.addresses().get(fetched));
        place++;
      }
      return true;
    }

    private Iterator<Intake> file() {
      files = Intakes.of(batch.file(place), batch.files().get(place));
      return files;
    }

    private Iterator<Intake> fetched(String address) {
      Fetcher open = fetcher == null ? network.get() : fetcher;
      fetcher = open;
      return Sources.of(open.fetch(address, Optional.empty()), address);
    }

    @Override
    public Intake next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return current.next();
    }

    @Override
    public void close() {
      files.close();
      if (fetcher != null) {
        fetcher.close();
      }
    }
  }
}

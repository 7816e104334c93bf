package dev.stemma.web;

import dev.stemma.desk.Desk;
import dev.stemma.ledger.Tables.FeedRow;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * All of intake: batches and feeds, as tasks. Goes on at its start with what an earlier server
 * left, and makes dossiers where they are not up to date. Thread-safe.
 */
final class Intaking implements AutoCloseable {
  /** The name under which the server itself does something. */
  static final String SERVER = "stemma";

  private final Tasks tasks;
  private final Spool spool;
  private final Feeds feeds;
  private final IntakeWork work;
  private final IntakeSettings settings;

  private Intaking(
      Tasks tasks, Spool spool, Feeds feeds, IntakeWork work, IntakeSettings settings) {
    this.tasks = tasks;
    this.spool = spool;
    this.feeds = feeds;
    this.work = work;
    this.settings = settings;
  }

  /** Begins. */
  static Intaking begin(Desk desk, Tasks tasks, IntakeSettings settings) {
    Spool spool = Spool.open(settings.spool().apply(desk.ledger().name()));
    Feeds feeds = new Feeds(desk.ledger(), settings, Clock.systemUTC());
    Intaking intaking =
        new Intaking(tasks, spool, feeds, new IntakeWork(desk, spool, feeds::fetcher), settings);
    intaking.goOn(desk);
    feeds.watch(() -> intaking.look(feeds.all(), SERVER));
    return intaking;
  }

  private void goOn(Desk desk) {
    spool.givenUp().forEach(this::givenUp);
    spool.left().forEach(this::read);
    if (spool.left().isEmpty() && !desk.dossiers().upToDate()) {
      follow(SERVER);
    }
  }

  private void givenUp(Batch batch) {
    tasks.start(
        "intake",
        batch.title(),
        batch.by(),
        task -> {
          throw Problem.of(500, Trouble.GIVEN_UP);
        });
  }

  /** Keeps what somebody gave, and reads it in its turn; it is on disk when this returns. */
  Task take(List<Request.Upload> uploads, Batch given) throws IOException {
    return read(spool.keep(uploads, given));
  }

  private Task read(Batch batch) {
    return tasks.start("intake", batch.title(), batch.by(), task -> work.read(batch, task));
  }

  /** Looks at feeds; the look that waits or is at work already, where there is one. */
  Task look(List<FeedRow> which, String by) {
    synchronized (feeds) {
      return tasks.active().stream()
          .filter(t -> t.kind().equals("feeds"))
          .findFirst()
          .orElseGet(
              () -> {
                feeds.looked();
                String what = which.size() == 1 ? which.get(0).address() : "";
                return tasks.start("feeds", what, by, task -> work.look(which, task));
              });
    }
  }

  /** Brings the dossiers up to date; the task that does so already, where there is one. */
  Task follow(String by) {
    return tasks.active().stream()
        .filter(t -> t.kind().equals("dossiers"))
        .findFirst()
        .orElseGet(() -> tasks.start("dossiers", "", by, work::follow));
  }

  /** The folder for parts of uploads that arrive. */
  Spool spool() {
    return spool;
  }

  /** How documents are taken in. */
  IntakeSettings settings() {
    return settings;
  }

  /** The feeds. */
  Feeds feeds() {
    return feeds;
  }

  @Override
  public void close() {
    feeds.close();
    tasks.close();
    spool.close();
  }
}

package dev.stemma.web;

import dev.stemma.desk.Sources;
import dev.stemma.intake.fetch.FetchSettings;
import dev.stemma.intake.fetch.Fetcher;
import dev.stemma.ledger.Ledger;
import dev.stemma.ledger.Tables.FeedRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The feeds of a case, the contact that web servers see, and how often feeds are looked at while
 * the server runs. All three are noted in the case. Thread-safe.
 */
final class Feeds implements AutoCloseable {
  /** Most minutes between two looks. */
  static final int MOST_MINUTES = 1440;

  private static final int LEAST_MINUTES = 5;
  private static final int MOST_FEEDS = 1000;
  private static final int LONGEST = 2000;
  private static final String CONTACT = "contact";
  private static final String EVERY = "feeds.minutes";
  private static final String LOOKED = "feeds.looked";
  private static final long CHECK_SECONDS = 20;

  private final Ledger ledger;
  private final IntakeSettings settings;
  private final Clock clock;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "stemma-feeds");
            thread.setDaemon(true);
            return thread;
          });

  Feeds(Ledger ledger, IntakeSettings settings, Clock clock) {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where a webmaster can reach the user; empty where nobody has said so yet. */
  Optional<String> contact() {
    return ledger.note(CONTACT).or(settings::contact);
  }

  /** Notes the contact. */
  void contact(String contact) {
    try {
      FetchSettings.usual(contact);
    } catch (IllegalArgumentException e) {
      throw Problem.wrong(Trouble.NO_CONTACT, contact);
    }
    if (!contact.matches("\\S+@\\S+|https?://\\S+")) {
      throw Problem.wrong(Trouble.NO_CONTACT, contact);
    }
    ledger.note(CONTACT, contact);
  }

  /** A fetcher that names the contact. */
  Fetcher fetcher() {
    return settings
        .network()
        .apply(contact().orElseThrow(() -> Problem.wrong(Trouble.CONTACT_FIRST)));
  }

  /** All feeds that are followed. */
  List<FeedRow> all() {
    return ledger.feeds();
  }

  /** Follows a feed. */
  void follow(String address) {
    if (!Sources.isAddress(address) || address.length() > LONGEST || !isUri(address)) {
      throw Problem.wrong(Trouble.NO_FEED_ADDRESS, address);
    }
    List<FeedRow> known = all();
    if (known.size() >= MOST_FEEDS) {
      throw Problem.wrong(Trouble.MANY_FEEDS, MOST_FEEDS);
    }
    if (known.stream().noneMatch(f -> f.address().equals(address))) {
      ledger.feed(FeedRow.of(address, ""));
    }
  }

  private static boolean isUri(String address) {
    try {
      return java.net.URI.create(address).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Follows a feed no longer. */
  void forget(String address) {
    ledger.forgetFeed(address);
  }

  /** Minutes between two looks while the server runs; 0: only when somebody asks. */
  int minutes() {
    return ledger.note(EVERY).map(Integer::parseInt).orElse(0);
  }

  /** Sets it. */
  void minutes(long minutes) {
    if (minutes != 0 && (minutes < LEAST_MINUTES || minutes > MOST_MINUTES)) {
      throw Problem.wrong(Trouble.MINUTES, LEAST_MINUTES, MOST_MINUTES);
    }
    ledger.note(EVERY, Long.toString(minutes));
  }

  /** Whether it is time to look again. */
  boolean isDue() {
    int minutes = minutes();
    if (minutes == 0 || all().isEmpty() || contact().isEmpty()) {
      return false;
    }
    Instant due = clock.instant().minus(Duration.ofMinutes(minutes));
    return ledger.note(LOOKED).map(Instant::parse).filter(t -> t.isAfter(due)).isEmpty();
  }

  /** Notes that feeds are looked at now. */
  void looked() {
    ledger.note(LOOKED, clock.instant().toString());
  }

  /** Asks for a look whenever it is due. */
  void watch(Runnable look) {
    var unused =
        watch.scheduleWithFixedDelay(
            () -> {
              try {
                if (isDue()) {
                  look.run();
                }
              } catch (RuntimeException e) {
                System.err.println("stemma: feeds could not be looked at: " + e.getMessage());
              }
            },
            CHECK_SECONDS,
            CHECK_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}

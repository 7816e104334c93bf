package dev.stemma.intake.fetch;

import dev.stemma.evidence.Message;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Thread-safe. Fetches pages for preservation: one GET at a time for a host, with robots.txt (RFC
 * 9309) obeyed, nothing but public addresses dialled, and the exchange kept as WARC records. Keeps
 * no cookies, sends no referrer and no passwords, uses no proxy. What cannot be had is a {@link
 * Fetched.Refused}; nothing is thrown.
 *
 * <pre>{@code
 * try (Fetcher fetcher = Fetcher.open(FetchSettings.usual("https://example.org/contact"))) {
 *   Fetched fetched = fetcher.fetch(URI.create("https://example.com/news"), Optional.empty());
 * }
 * }</pre>
 *
 * A call returns when it is the turn of the host and the answer is there: many pages of one host
 * take their time. Ask for pages of several hosts on several threads.
 */
public final class Fetcher implements AutoCloseable {
  private final ScheduledExecutorService watch;
  private final ExecutorService lookups;
  private final Journey journey;
  private volatile boolean closed;

  private Fetcher(FetchSettings settings, Surroundings surroundings) {
    watch = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "stemma-fetch-watch"));
    lookups = Executors.newCachedThreadPool(task -> daemon(task, "stemma-fetch-names"));
    Clients clients = new Clients(settings, surroundings, lookups);
    Patience patience = Patience.of(new Exchange(settings, surroundings, clients, watch));
    journey = new Journey(settings, patience, new Permissions(patience, settings));
  }

  /** A fetcher of this machine. */
  public static Fetcher open(FetchSettings settings) {
    return open(settings, Surroundings.real());
  }

  /** A fetcher with a clock, resolver and trusted certificates of the caller's choice. */
  public static Fetcher open(FetchSettings settings, Surroundings surroundings) {
    return new Fetcher(settings, surroundings);
  }

  /**
   * Fetches a page.
   *
   * @param last what the server gave last time, to be told only whether the page has changed
   */
  public Fetched fetch(URI address, Optional<Validators> last) {
    return fetch(address.toString(), last);
  }

  /** Fetches the page of an address as people write it: spaces and other letters are escaped. */
  public Fetched fetch(String address, Optional<Validators> last) {
    if (closed) {
      return interrupted(address, Setback.CLOSED);
    }
    try {
      return journey.go(address, last);
    } catch (Failure failure) {
      return new Fetched.Refused(address, failure.sort(), failure.reason());
    } catch (RejectedExecutionException e) {
      return interrupted(address, Setback.CLOSED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return interrupted(address, Setback.INTERRUPTED);
    }
  }

  private static Fetched interrupted(String address, Setback setback) {
    return new Fetched.Refused(address, setback.cause(), Message.of(setback));
  }

  /** Gives the threads back. The exchanges in progress end as they would; none follows them. */
  @Override
  public void close() {
    closed = true;
    watch.shutdown();
    lookups.shutdownNow();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}

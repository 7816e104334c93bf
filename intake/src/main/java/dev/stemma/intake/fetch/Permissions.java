package dev.stemma.intake.fetch;

import dev.stemma.intake.fetch.Fetched.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Holds addresses against the robots.txt of their site (RFC 9309), which is kept for 24 hours; one
 * that cannot be had forbids all, and is asked for again after ten minutes. Up to five redirects
 * are followed; 4xx means that there are no rules, except 429. Thread-safe.
 */
final class Permissions {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration KEPT_CLOSED = Duration.ofMinutes(10);
  private static final int MOST_REDIRECTS = 5;
  private static final int SITES = 1_000;

  private final Patience patience;
  private final FetchSettings settings;
  private final Recent<Site> sites = new Recent<>(SITES);

  /** What is known of one site. Its lock is held while its robots.txt is fetched. */
  private static final class Site {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Robots robots;
    private Instant until = Instant.MIN;
  }

  Permissions(Patience patience, FetchSettings settings) {
    this.patience = patience;
    this.settings = settings;
  }

  /**
   * Passes where the address may be asked for.
   *
   * @return on which grounds, in words
   */
  String check(Target target) throws Failure, InterruptedException {
    Robots robots = robots(target);
    Optional<Robots.Rule> objection = robots.objection(target.path());
    if (objection.isPresent()) {
      throw Failure.of(Setback.ROBOTS, objection.get().path(), robots.origin());
    }
    return robots.origin();
  }

  private Robots robots(Target target) throws Failure, InterruptedException {
    Site site = sites.of(target.site(), Site::new);
    site.lock.lockInterruptibly();
    try {
      Instant now = patience.exchange().surroundings().clock().instant();
      Robots known = site.robots;
      if (known != null && now.isBefore(site.until)) {
        return known;
      }
      Robots robots = fetched(target.robots());
      boolean closed = robots.equals(Robots.closed(robots.origin()));
      site.robots = robots;
      site.until = now.plus(closed ? KEPT_CLOSED : KEPT);
      robots.delay().ifPresent(delay -> patience.slow(target, delay));
      return robots;
    } finally {
      site.lock.unlock();
    }
  }

  private Robots fetched(Target address) throws Failure, InterruptedException {
    try {
      Target at = address;
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        Answer answer = patience.ask(at, Ask.robots());
        if (!answer.isRedirect() || answer.header("Location").isEmpty()) {
          return read(answer);
        }
        at = Redirects.next(answer);
      }
      return Robots.none(address.uri() + ": too many redirects");
    } catch (Failure failure) {
      if (isAboutHost(failure)) {
        throw failure;
      }
      return Robots.closed(address.uri() + " cannot be had: " + failure.reason());
    }
  }

  /** The page itself would fail in the same way, and better says so. */
  private static boolean isAboutHost(Failure failure) {
    return Set.of(Cause.NETWORK_RULE, Cause.ADDRESS, Cause.HOST, Cause.TLS)
        .contains(failure.sort());
  }

  private Robots read(Answer answer) {
    String origin =
        String.format(
            "%s, HTTP %d, SHA-256 %s",
            answer.target().uri(), answer.status(), answer.payload().sha256());
    if (answer.status() >= 500 || answer.status() == 429) {
      return Robots.closed(origin);
    }
    return answer.status() == 200
        ? RobotsReader.read(answer.payload().bytes(), settings.product(), origin)
        : Robots.none(origin);
  }
}

package dev.stemma.intake.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Asks a host when it is its turn, and again where the host is busy or the connection broke off:
 * after twice the wait each time, spread by chance, or after what {@code Retry-After} says, if that
 * is within the settings' patience. Thread-safe.
 */
record Patience(Exchange exchange, Recent<Lane> lanes) {
  private static final int HOSTS = 10_000;

  static Patience of(Exchange exchange) {
    return new Patience(exchange, new Recent<>(HOSTS));
  }

  /** The answer, at last; one of a busy host where it stays so. */
  Answer ask(Target target, Ask ask) throws Failure, InterruptedException {
    Lane lane = lane(target);
    for (int tries = 0; ; tries++) {
      boolean last = tries == exchange.settings().retries();
      Duration wait;
      try {
        Answer answer = lane.run(() -> exchange.run(target, ask));
        wait = wait(answer, tries);
        if (last || !answer.isBusy() || wait.compareTo(exchange.settings().patience()) > 0) {
          return answer;
        }
      } catch (Failure failure) {
        if (last || !failure.isPassing()) {
          throw failure;
        }
        wait = backoff(tries);
      }
      lane.postpone(wait);
    }
  }

  /** A host asks for a longer pause in its robots.txt. */
  void slow(Target target, Duration pause) {
    Duration most = exchange.settings().patience();
    lane(target).slow(pause.compareTo(most) > 0 ? most : pause);
  }

  private Lane lane(Target target) {
    return lanes.of(
        target.host(), () -> new Lane(exchange.surroundings(), exchange.settings().delay()));
  }

  private Duration wait(Answer answer, int tries) {
    return answer.header("Retry-After").flatMap(this::stated).orElse(backoff(tries));
  }

  /** Two seconds, four, eight and so on, less up to a half of it. */
  private Duration backoff(int tries) {
    double share = 1 - exchange.surroundings().jitter().nextDouble() / 2;
    return Duration.ofMillis((long) ((2000L << Math.min(tries, 10)) * share));
  }

  /** Seconds or a date (RFC 9110, 10.2.3). */
  private Optional<Duration> stated(String value) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(exchange.surroundings().clock().instant(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

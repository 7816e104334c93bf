package dev.stemma.intake.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * The queue before one host: one request at a time, first come first served, with a pause between
 * the end of one and the beginning of the next. Thread-safe.
 */
final class Lane {
  /** What is done in the lane. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws Failure;
  }

  private final Semaphore turn = new Semaphore(1, true);
  private final Surroundings surroundings;
  private Duration pause;
  private Instant next = Instant.MIN;

  Lane(Surroundings surroundings, Duration pause) {
    this.surroundings = surroundings;
    this.pause = pause;
  }

  <T> T run(Work<T> work) throws Failure, InterruptedException {
    turn.acquire();
    try {
      await();
      try {
        return work.run();
      } finally {
        postpone(pause());
      }
    } finally {
      turn.release();
    }
  }

  /** Waits until the host may be asked. Not in the monitor: others may postpone meanwhile. */
  private void await() throws InterruptedException {
    for (Duration wait = left(); !wait.isZero(); wait = left()) {
      surroundings.sleeper().sleep(wait);
    }
  }

  private synchronized Duration left() {
    Instant now = surroundings.clock().instant();
    return now.isBefore(next) ? Duration.between(now, next) : Duration.ZERO;
  }

  private synchronized Duration pause() {
    return pause;
  }

  /** Whoever is next waits at least so long from now. */
  synchronized void postpone(Duration wait) {
    Instant then = surroundings.clock().instant().plus(wait);
    next = then.isAfter(next) ? then : next;
  }

  /** The host asks for a longer pause. */
  synchronized void slow(Duration longer) {
    pause = longer.compareTo(pause) > 0 ? longer : pause;
  }
}

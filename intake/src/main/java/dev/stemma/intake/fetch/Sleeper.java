package dev.stemma.intake.fetch;

import java.time.Duration;

/** Waits, between two requests to one host. Must be safe for use by several threads. */
@FunctionalInterface
public interface Sleeper {
  /** Returns once the time has passed. */
  void sleep(Duration time) throws InterruptedException;

  /** The sleep of this thread. */
  static Sleeper real() {
    return time -> Thread.sleep(time.toMillis());
  }
}

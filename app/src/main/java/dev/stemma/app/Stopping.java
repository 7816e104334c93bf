package dev.stemma.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run come to a clean end when the user presses Ctrl-C: what was read so far is kept, then
 * the process ends. Whatever takes too long then, such as an input that sends nothing, is left.
 */
final class Stopping implements AutoCloseable {
  private static final int SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stemma-stopping");
  private volatile boolean asked;

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    asked = true;
    try {
      if (!finished.await(SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the user wants the run to end. */
  boolean isAsked() {
    return asked;
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already, which is what the hook waited for
    }
  }
}

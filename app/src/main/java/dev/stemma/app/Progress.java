package dev.stemma.app;

import dev.stemma.ledger.Verification;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows on a terminal how far a long piece of work has come, once it lasts over a second. */
final class Progress implements Verification.Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final String what;
  private final PrintWriter err;
  private final boolean on;
  private final long start = System.nanoTime();
  private long shown;

  Progress(String what, PrintWriter err, Terminal terminal) {
    this.what = what;
    this.err = err;
    this.on = terminal.messages();
  }

  @Override
  public void at(long done, long all) {
    long now = System.nanoTime();
    if (!on || now - start < PATIENCE_NANOS || now - shown < EVERY_NANOS) {
      return;
    }
    shown = now;
    double rate = done / ((now - start) / 1e9);
    String left =
        all > 0 && rate > 0 ? String.format(Locale.ROOT, ", %.0f s left", (all - done) / rate) : "";
    err.print(
        String.format(
            Locale.ROOT, "\r\u001b[K%s %,d of %,d, %,.0f a second%s", what, done, all, rate, left));
    err.flush();
  }

  @Override
  public void close() {
    if (shown > 0) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}

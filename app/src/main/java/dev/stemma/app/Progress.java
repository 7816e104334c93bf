package dev.stemma.app;

import dev.stemma.ledger.Verification;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Shows on a terminal how far a long piece of work has come, once it lasts over a second. */
final class Progress implements Verification.Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final boolean on;
  private final LongSupplier nanos;
  private final long start;
  private String what;
  private Pace pace;
  private long shown;

  Progress(String what, PrintWriter err, Terminal terminal) {
    this(what, err, terminal, System::nanoTime);
  }

  Progress(String what, PrintWriter err, Terminal terminal, LongSupplier nanos) {
    this.what = what;
    this.err = err;
    this.on = terminal.messages();
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.pace = new Pace(nanos);
  }

  /** Goes on with a part of the work that has its own pace. */
  void at(String part, long done, long all) {
    if (!part.equals(what)) {
      what = part;
      pace = new Pace(nanos);
    }
    at(done, all);
  }

  @Override
  public void at(long done, long all) {
    pace.at(done);
    long now = nanos.getAsLong();
    if (!on || now - start < PATIENCE_NANOS || now - shown < EVERY_NANOS) {
      return;
    }
    shown = now;
    err.print(
        String.format(
            Locale.ROOT,
            "\r\u001b[K%s %,d%s, %,.0f a second%s",
            what,
            done,
            all > 0 ? String.format(Locale.ROOT, " of %,d", all) : "",
            pace.rate(),
            pace.left(all)));
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

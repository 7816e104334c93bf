package dev.stemma.app;

import dev.stemma.desk.Printable;
import dev.stemma.evidence.Document;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Counts what a run reads and skips, and shows progress on a terminal once a run lasts over a
 * second: how fast it goes, and how long it will last where that can be told.
 */
final class Tally {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long EVERY_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final Terminal terminal;
  private final Ahead ahead;
  private final LongSupplier nanos;
  private final Pace pace;
  private final long start;
  private long shown;
  private long read;
  private long skipped;
  private long characters;

  Tally(PrintWriter err, Terminal terminal) {
    this(err, terminal, Ahead.unknown(), System::nanoTime);
  }

  Tally(PrintWriter err, Terminal terminal, Ahead ahead, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.ahead = ahead;
    this.nanos = nanos;
    this.pace = new Pace(nanos);
    this.start = nanos.getAsLong();
  }

  private void reached(String source) {
    ahead.reached(source);
    pace.at(ahead.done());
  }

  void read(Document document) {
    reached(document.source());
    read++;
    characters += document.text().length();
    show();
  }

  void skipped(String source, String reason) {
    reached(source);
    clear();
    skipped++;
    err.println("skipped " + Printable.line(source) + ": " + Printable.line(reason));
  }

  /** Prints the sum where something was skipped or nothing found; returns the exit code. */
  int finish() {
    clear();
    if (read + skipped == 0) {
      err.println("nothing to read");
      return Exit.SOME_SKIPPED;
    }
    return sum();
  }

  /** Prints the sum where something was skipped; returns the exit code. */
  int sum() {
    clear();
    if (skipped > 0) {
      err.println(read + " read, " + skipped + " skipped");
    }
    return skipped > 0 ? Exit.SOME_SKIPPED : Exit.ALL_READ;
  }

  private void show() {
    long now = nanos.getAsLong();
    if (terminal.messages() && now - start > PATIENCE_NANOS && now - shown > EVERY_NANOS) {
      shown = now;
      double seconds = (now - start) / 1e9;
      err.print(
          String.format(
              Locale.ROOT,
              "\r\u001b[K%,d documents, %.1f a second, %,.0f characters a second%s",
              read,
              read / seconds,
              characters / seconds,
              pace.left(ahead.all())));
      err.flush();
    }
  }

  private void clear() {
    if (shown > 0) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}

package dev.stemma.web;

import dev.stemma.desk.Desk;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which case is served. The visitor's own can take the place of the samples while the server runs:
 * each request asks once, and ends on the case that it began on. Thread-safe.
 */
final class Serving implements AutoCloseable {
  private final OwnCase own;
  private final IntakeSettings intake;
  private volatile @Nullable Served now;

  Serving(OwnCase own, IntakeSettings intake) {
    this.own = own;
    this.intake = intake;
  }

  /** Begins. */
  void begin(Desk desk, boolean samples, Access access) {
    now = Served.of(desk, samples, access, this, intake);
  }

  /** The case that is served now. */
  Served now() {
    return Objects.requireNonNull(now);
  }

  /** Serves the visitor's own case instead of the samples; changes nothing where it does. */
  synchronized void own(Access access) throws IOException {
    Served before = now();
    if (before.samples()) {
      now = Served.of(own.open(), false, access, this, intake);
      Thread ending = new Thread(before::close, "stemma-ending");
      ending.setDaemon(true);
      ending.start();
    }
  }

  @Override
  public void close() {
    now().close();
  }
}

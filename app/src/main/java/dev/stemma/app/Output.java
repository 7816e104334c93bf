package dev.stemma.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers what went wrong with an output, which a {@code PrintWriter} keeps to itself. */
final class Output extends FilterOutputStream {
  private Optional<IOException> fault = Optional.empty();

  Output(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      fault = fault.or(() -> Optional.of(e));
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      fault = fault.or(() -> Optional.of(e));
      throw e;
    }
  }

  /** What went wrong; nothing where the reader merely stopped reading ({@code | head}). */
  Optional<String> failure() {
    return fault
        .map(e -> String.valueOf(e.getMessage()))
        .filter(m -> !m.toLowerCase(java.util.Locale.ROOT).contains("broken pipe"));
  }
}

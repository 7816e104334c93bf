package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that is a part of another one, or counts it. Everything goes through one method: single
 * bytes and skipping too, so that neither passes a limit by.
 */
abstract class Portion extends InputStream {
  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] into, int at, int length) throws IOException;
}

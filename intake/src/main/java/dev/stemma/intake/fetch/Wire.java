package dev.stemma.intake.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * What went over the connection of one exchange, byte for byte (above TLS). Makes the sockets,
 * never by way of a proxy. May be cut at any time by another thread; all else is for one thread.
 */
final class Wire {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final long limit;
  private @Nullable Socket socket;
  private volatile boolean cut;
  private volatile boolean late;

  /** More than the limit came in. */
  static final class Full extends IOException {}

  Wire(long limit) {
    this.limit = limit;
  }

  /** A socket that is not yet connected. */
  synchronized Socket open() throws IOException {
    check();
    Socket opened = new Socket(Proxy.NO_PROXY);
    socket = opened;
    return opened;
  }

  /** Ends the exchange, since it took too long. */
  void expire() {
    late = !cut;
    cut();
  }

  /** Ends the exchange, whatever it waits for. */
  void cut() {
    cut = true;
    Socket open = current();
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // it is of no use any more
      }
    }
  }

  private synchronized @Nullable Socket current() {
    return socket;
  }

  /** Whether it took too long. */
  boolean isLate() {
    return late;
  }

  private void check() throws IOException {
    if (cut) {
      throw new InterruptedIOException("cut");
    }
  }

  byte[] sent() {
    return sent.toByteArray();
  }

  byte[] received() {
    return received.toByteArray();
  }

  /** A stream that notes what it reads. */
  InputStream tap(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        check();
        int count = super.read(into, at, length);
        received.write(into, at, Math.max(count, 0));
        if (received.size() > limit) {
          throw new Full();
        }
        return count;
      }
    };
  }

  /** A stream that notes what is written to it. */
  OutputStream tap(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int at, int length) throws IOException {
        check();
        sent.write(bytes, at, length);
        out.write(bytes, at, length);
      }
    };
  }
}

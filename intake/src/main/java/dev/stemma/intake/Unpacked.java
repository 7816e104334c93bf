package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The content of a gzip file, read as it is unpacked. Fails with {@link Bomb} where it swells past
 * the limits, so that a small file cannot fill the memory or keep the reader busy for hours.
 */
final class Unpacked extends Portion {
  /** A packed file that swells beyond reason. */
  static final class Bomb extends Budget.Spent {
    Bomb(long factor) {
      super(Message.of(Hindrance.SWELLS, factor));
    }
  }

  private final GZIPInputStream in;
  private final Counted packed;
  private final Limits limits;
  private long unpacked;

  private Unpacked(Counted packed, Limits limits) throws IOException {
    this.in = new GZIPInputStream(packed, 1 << 13);
    this.packed = packed;
    this.limits = limits;
  }

  static Unpacked of(InputStream packed, Limits limits) throws IOException {
    return new Unpacked(new Counted(packed), limits);
  }

  /** The beginning of what a gzip file unpacks to; less where only so much of it is given. */
  static byte[] head(byte[] start, int length) throws IOException {
    byte[] head = new byte[length];
    int count = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(start))) {
      for (int n = 0; n >= 0 && count < length; n = in.read(head, count, length - count)) {
        count += n;
      }
    } catch (EOFException | ZipException e) {
      if (e instanceof ZipException && count == 0) {
        throw e;
      }
      // the start was cut off, or a later member is damaged; what came out of it will do
    }
    return Arrays.copyOf(head, count);
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int count = in.read(into, at, length);
    unpacked += Math.max(count, 0);
    if (unpacked > limits.bytes() && unpacked / limits.expansion() > packed.count) {
      throw new Bomb(limits.expansion());
    }
    return count;
  }

  /** Counts what was taken from a stream. */
  static final class Counted extends Portion {
    private final InputStream in;
    private long count;

    Counted(InputStream in) {
      this.in = in;
    }

    long count() {
      return count;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int n = in.read(into, at, length);
      count += Math.max(n, 0);
      return n;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }
  }
}

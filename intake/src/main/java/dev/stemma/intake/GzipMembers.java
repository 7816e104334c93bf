package dev.stemma.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What the members of a gzip file (RFC 1952) unpack to, one after the other, as WARC files use
 * them. A damaged member fails once; reading on continues with the next one that can be found.
 */
final class GzipMembers extends Portion {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECKSUM = 2;
  private static final int RESERVED = 0xe0;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int at;
  private int end;
  private int start = -1;
  private boolean inside;
  private boolean damaged;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      while (inside || begin()) {
        int count = inflated(into, from, length);
        if (count > 0) {
          return count;
        }
      }
      return -1;
    } catch (DataFormatException | IOException e) {
      fail();
      throw e instanceof EOFException eof ? eof : new ZipException("a damaged gzip member");
    }
  }

  private int inflated(byte[] into, int from, int length) throws IOException, DataFormatException {
    int count = inflater.inflate(into, from, length);
    checksum.update(into, from, count);
    if (inflater.finished()) {
      at = end - inflater.getRemaining();
      finish();
    } else if (count == 0) {
      at = end;
      if (inflater.needsDictionary() || !fill()) {
        throw new EOFException("a gzip member that is cut off");
      }
      inflater.setInput(buffer, at, end - at);
    }
    return count;
  }

  /** Whether there is a next member; its header is read. */
  private boolean begin() throws IOException {
    if (damaged ? !find() : !fill()) {
      return false;
    }
    damaged = false;
    start = at;
    int first = next();
    if (first == 0) {
      return padding();
    }
    if (first != 0x1f || next() != 0x8b || next() != 8) {
      throw new ZipException("no gzip member");
    }
    header();
    inflater.reset();
    checksum.reset();
    inflater.setInput(buffer, at, end - at);
    inside = true;
    return true;
  }

  private void header() throws IOException {
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw new ZipException("no gzip member");
    }
    skip(6);
    skip((flags & EXTRA) == 0 ? 0 : next() | next() << 8);
    for (int field : new int[] {NAME, COMMENT}) {
      while ((flags & field) != 0 && next() != 0) {
        // a name or a comment ends with a zero
      }
    }
    skip((flags & HEADER_CHECKSUM) == 0 ? 0 : 2);
  }

  /** Zeros behind the last member, as tape drives leave them, are no damage. */
  private boolean padding() throws IOException {
    while (fill()) {
      if (next() != 0) {
        throw new ZipException("no gzip member");
      }
    }
    return false;
  }

  private void finish() throws IOException {
    inside = false;
    long expected = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      expected |= (long) next() << 8 * i;
    }
    skip(Integer.BYTES);
    if (expected != checksum.getValue()) {
      start = -1;
      throw new ZipException("a checksum that differs");
    }
  }

  private void fail() {
    inside = false;
    damaged = true;
    at = start >= 0 ? Math.min(start + 1, end) : Math.max(at, end - inflater.getRemaining());
    start = -1;
  }

  /** Goes to the next place where a member may begin. */
  private boolean find() throws IOException {
    for (int seen = 0; fill(); ) {
      int b = buffer[at] & 0xff;
      seen = b == 0x1f ? 1 : seen == 1 && b == 0x8b ? 2 : seen == 2 && b == 8 ? 3 : 0;
      if (seen == 3 && at >= 2) {
        at -= 2;
        return true;
      }
      at++;
    }
    return false;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (!fill()) {
      throw new EOFException("a gzip member that is cut off");
    }
    return buffer[at++] & 0xff;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      start = -1;
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }
}

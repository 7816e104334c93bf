package dev.stemma.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The bytes of a ZIP archive, read at any place: of a file, or of an array. */
interface ZipBytes {
  /** How many. */
  long size();

  /** Reads as many as there is room for; fewer only at the end. */
  void read(ByteBuffer into, long at) throws IOException;

  static ZipBytes of(byte[] bytes) {
    return new ZipBytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public void read(ByteBuffer into, long at) {
        int from = (int) Math.min(at, bytes.length);
        into.put(bytes, from, Math.min(into.remaining(), bytes.length - from));
      }
    };
  }

  static ZipBytes of(FileChannel file) throws IOException {
    long size = file.size();
    return new ZipBytes() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public void read(ByteBuffer into, long at) throws IOException {
        for (long from = at; into.hasRemaining(); ) {
          int count = file.read(into, from);
          if (count < 0) {
            return;
          }
          from += count;
        }
      }
    };
  }

  /** A block of so many bytes, little-endian. */
  default ByteBuffer block(long at, int length) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (at < 0 || at > size() - length) {
      throw new EOFException("it is cut off");
    }
    read(block, at);
    return block.flip();
  }

  /** A stretch as a stream. */
  default InputStream stretch(long begin, long length) throws IOException {
    if (begin < 0 || length < 0 || begin > size() - length) {
      throw new EOFException("an entry that is cut off");
    }
    return new Portion() {
      private final long end = begin + length;
      private long at = begin;

      @Override
      public int read(byte[] into, int from, int count) throws IOException {
        int most = (int) Math.min(count, end - at);
        if (most <= 0) {
          return count == 0 ? 0 : -1;
        }
        ByteBuffer buffer = ByteBuffer.wrap(into, from, most);
        ZipBytes.this.read(buffer, at);
        int done = most - buffer.remaining();
        at += done;
        return done == 0 ? -1 : done;
      }
    };
  }
}

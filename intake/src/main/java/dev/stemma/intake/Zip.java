package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive read by its directory (PKWARE APPNOTE 6.3, ZIP64 with it), an entry at a time, so
 * that the number of entries costs no memory. Stored and deflated entries can be opened.
 */
final class Zip {
  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final long WIDE = 0xffffffffL;

  private final ZipBytes bytes;
  private final long end;
  private final long shift;
  private final long begin;
  private long at;

  /** An entry as the directory has it. */
  record Entry(String name, boolean encrypted, int method, long crc, long packed, long offset) {}

  Zip(ZipBytes bytes) throws IOException {
    this.bytes = bytes;
    this.end = end();
    ByteBuffer block = bytes.block(end, END_SIZE);
    long size = block.getInt(12) & WIDE;
    long offset = block.getInt(16) & WIDE;
    long stop = end;
    if (offset == WIDE || size == WIDE) {
      stop = bytes.block(end - 20, 20).getLong(8);
      ByteBuffer wide = bytes.block(stop, 56);
      size = wide.getLong(40);
      offset = wide.getLong(48);
      if (bytes.block(end - 20, 4).getInt(0) != LOCATOR64 || wide.getInt(0) != END64) {
        throw new ZipException("its ZIP64 directory is missing");
      }
    }
    this.shift = Math.max(0, stop - size - offset);
    this.begin = offset + shift;
    this.at = begin;
  }

  /** Where the end record stands: the last place where one can. */
  private long end() throws IOException {
    int length = (int) Math.min(bytes.size(), END_SIZE + 0xffff);
    ByteBuffer tail = bytes.block(bytes.size() - length, length);
    for (int i = length - END_SIZE; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return bytes.size() - length + i;
      }
    }
    throw new ZipException("its directory is missing; it may be cut off");
  }

  /** Begins again with the first entry. */
  void rewind() {
    at = begin;
  }

  /** The next entry; null behind the last. */
  @Nullable Entry next() throws IOException {
    if (at > end - 46 || bytes.block(at, 4).getInt() != ENTRY) {
      return null;
    }
    ByteBuffer head = bytes.block(at, 46);
    int name = head.getShort(28) & 0xffff;
    int extra = head.getShort(30) & 0xffff;
    ByteBuffer rest = bytes.block(at + 46, name + extra);
    byte[] label = new byte[name];
    rest.get(label);
    long[] wide = wide(head, rest);
    at += 46 + name + extra + (head.getShort(32) & 0xffff);
    return new Entry(
        Charsets.decode(label).replace('\\', '/'),
        (head.getShort(8) & 1) != 0,
        head.getShort(10) & 0xffff,
        head.getInt(16) & WIDE,
        wide[0],
        wide[1]);
  }

  /** Packed size and offset, from the ZIP64 field where they do not fit. */
  private static long[] wide(ByteBuffer head, ByteBuffer extra) {
    long size = head.getInt(24) & WIDE;
    long packed = head.getInt(20) & WIDE;
    long offset = head.getInt(42) & WIDE;
    while (extra.remaining() >= 4) {
      int tag = extra.getShort() & 0xffff;
      int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
      ByteBuffer field = extra.slice(extra.position(), length).order(extra.order());
      extra.position(extra.position() + length);
      if (tag == 1) {
        field.position(size == WIDE && length >= 8 ? 8 : 0);
        packed = packed == WIDE && field.remaining() >= 8 ? field.getLong() : packed;
        offset = offset == WIDE && field.remaining() >= 8 ? field.getLong() : offset;
      }
    }
    return new long[] {packed, offset};
  }

  /** The first entry of a name. */
  Optional<Entry> named(String name) throws IOException {
    rewind();
    for (Entry entry = next(); entry != null; entry = next()) {
      if (entry.name().equals(name)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The unpacked bytes of an entry; fails at their end where the checksum differs. */
  InputStream open(Entry entry) throws IOException {
    ByteBuffer local = bytes.block(entry.offset() + shift, 30);
    if (local.getInt(0) != LOCAL) {
      throw new ZipException("an entry that is not where the directory says");
    }
    long data = entry.offset() + shift + 30;
    data += (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    InputStream packed = bytes.stretch(data, entry.packed());
    InputStream in = entry.method() == 0 ? packed : new Inflating(packed);
    return new Checked(in, entry.crc());
  }

  /** Releases what the inflater holds when the stream ends, since nobody closes it. */
  private static final class Inflating extends InflaterInputStream {
    private boolean ended;

    Inflating(InputStream packed) {
      super(packed, new Inflater(true), 1 << 13);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = ended ? -1 : super.read(into, from, length);
      if (count < 0 && !ended) {
        ended = true;
        inf.end();
      }
      return count;
    }
  }

  /** Compares the checksum at the end. */
  private static final class Checked extends CheckedInputStream {
    private final long crc;

    Checked(InputStream in, long crc) {
      super(in, new CRC32());
      this.crc = crc;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = super.read(into, from, length);
      if (count < 0 && getChecksum().getValue() != crc) {
        throw new ZipException("its checksum differs");
      }
      return count;
    }
  }
}

package dev.stemma.ledger.sqlite;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * A record of a SQLite table or index as it lies on a page (file format, sections 1.6 and 2.1).
 *
 * @param row its number in its table; 0 in an index
 */
record RawRecord(long row, List<Column> columns) {
  private static final int TABLE_LEAF = 0x0d;
  private static final int INDEX_LEAF = 0x0a;
  private static final int INDEX_NODE = 0x02;
  private static final int FILE_HEADER = 100;
  private static final int MOST_BYTES = 1 << 30;
  private static final int[] NUMBER_BYTES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

  RawRecord {
    columns = List.copyOf(columns);
  }

  /** A value: its serial type and bytes. */
  record Column(long type, ByteBuffer value) {
    byte[] bytes() {
      byte[] bytes = new byte[value.remaining()];
      value.duplicate().get(bytes);
      return bytes;
    }

    boolean isNull() {
      return type == 0;
    }

    boolean isBlob() {
      return type >= 12 && type % 2 == 0;
    }

    boolean isText() {
      return type >= 13 && type % 2 == 1;
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The records of a page, as many as make sense.
   *
   * @param first whether it is the file's first page
   * @param others gives other pages by number, onto which long records flow over
   */
  static List<RawRecord> of(byte[] page, boolean first, LongFunction<Optional<byte[]>> others) {
    int start = first ? FILE_HEADER : 0;
    ByteBuffer bytes = ByteBuffer.wrap(page);
    int type = page[start];
    if (type != TABLE_LEAF && type != INDEX_LEAF && type != INDEX_NODE) {
      return List.of();
    }
    List<RawRecord> records = new ArrayList<>();
    int cells = start + (type == INDEX_NODE ? 12 : 8);
    int count = Short.toUnsignedInt(bytes.getShort(start + 3));
    for (int i = 0; i < count && cells + 2 * i + 2 <= page.length; i++) {
      int at = Short.toUnsignedInt(bytes.getShort(cells + 2 * i));
      record(bytes, at, type, others).ifPresent(records::add);
    }
    return records;
  }

  /** Damage shows in places and lengths beyond all bounds. */
  private static Optional<RawRecord> record(
      ByteBuffer page, int at, int type, LongFunction<Optional<byte[]>> others) {
    try {
      ByteBuffer cell = page.duplicate().position(at + (type == INDEX_NODE ? 4 : 0));
      long size = number(cell);
      long row = type == TABLE_LEAF ? number(cell) : 0;
      if (size < 1 || size > MOST_BYTES) {
        return Optional.empty();
      }
      return payload(cell, (int) size, type == TABLE_LEAF, others)
          .map(payload -> new RawRecord(row, columns(payload)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> payload(
      ByteBuffer cell, int size, boolean table, LongFunction<Optional<byte[]>> others) {
    int local = local(size, table, cell.capacity());
    byte[] begin = new byte[local];
    cell.get(begin);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(begin);
    long next = local < size ? Integer.toUnsignedLong(cell.getInt()) : 0;
    while (whole.size() < size) {
      Optional<byte[]> page = others.apply(next);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      next = Integer.toUnsignedLong(ByteBuffer.wrap(page.get()).getInt());
      whole.write(page.get(), 4, Math.min(page.get().length - 4, size - whole.size()));
    }
    return Optional.of(whole.toByteArray());
  }

  /** How much of a record lies on its own page. */
  private static int local(int size, boolean table, int page) {
    int most = table ? page - 35 : (page - 12) * 64 / 255 - 23;
    int least = (page - 12) * 32 / 255 - 23;
    if (size <= most) {
      return size;
    }
    int some = least + (size - least) % (page - 4);
    return some <= most ? some : least;
  }

  private static List<Column> columns(byte[] payload) {
    ByteBuffer header = ByteBuffer.wrap(payload);
    int end = Math.toIntExact(number(header));
    int at = end;
    List<Column> columns = new ArrayList<>();
    while (header.position() < end) {
      long type = number(header);
      int size = type < 12 ? NUMBER_BYTES[(int) type] : Math.toIntExact((type - 12) / 2);
      if (at + size > payload.length) {
        throw new IllegalArgumentException("a column beyond the record");
      }
      columns.add(new Column(type, ByteBuffer.wrap(payload, at, size)));
      at += size;
    }
    return columns;
  }

  /** A number in one to nine bytes. */
  private static long number(ByteBuffer bytes) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      byte next = bytes.get();
      value = value << 7 | (next & 0x7f);
      if (next >= 0) {
        return value;
      }
    }
    return value << 8 | (bytes.get() & 0xff);
  }
}

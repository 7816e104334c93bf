package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows.DerivedRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows that dossiers keep in a case: which space holds what, under which keys. */
final class Spaces {
  /** Changes with the form or the sense of any row: then all are made again. */
  static final int FORM = 16;

  /** How far the case was followed. Key: empty. */
  static final int STATE = 0;

  /** A document's fingerprint and what it has in other spaces. Key: number. */
  static final int DOCUMENT = 1;

  /** Documents of a band of words. Key: band; place: order of documents. */
  static final int BAND = 2;

  /** Documents of a band of names. Likewise. */
  static final int NAME_BAND = 3;

  /** The lines of a group in one document. Key: group; place: number. */
  static final int LINE = 4;

  /** The text that a document repeats. Key: number. */
  static final int COPY = 5;

  /** The summary of a matter. Key: group; place: key. */
  static final int MATTER = 6;

  /** Documents whose parent is to be looked for again. Key: number. */
  static final int STALE_DOCUMENT = 7;

  /** Groups whose summaries are to be made again. Key: group. */
  static final int STALE_GROUP = 8;

  /** What an outlet carried first. Key: outlet; place: matter's key. */
  static final int RECORD = 9;

  /** The documents that repeat a document's text. Key: parent; place: copy. */
  static final int CHILD = 10;

  /** Lines with an odd number. Key: type and number; place: document's number, group. */
  static final int FIGURE = 11;

  /** The attributes of a claim. Key: its number. */
  static final int TRAITS = 12;

  /** How much of an outlet's work there is. Key: its slug. */
  static final int OUTLET = 13;

  /** Groups whose summaries were made last. Key: a place in the ring of {@link Changes}. */
  static final int CHANGED = 14;

  /** The last of all days, for documents without one. */
  private static final int NO_DAY = Integer.MAX_VALUE;

  private static final int HASH_BYTES = 8;
  private static final byte[] NOTHING = {};

  private Spaces() {}

  static DerivedRow row(int space, byte[] key, byte[] place, byte[] value) {
    return new DerivedRow(space, key, place, value);
  }

  static DerivedRow row(int space, byte[] key, byte[] value) {
    return new DerivedRow(space, key, NOTHING, value);
  }

  static DerivedRow row(int space, byte[] key) {
    return new DerivedRow(space, key, NOTHING, NOTHING);
  }

  static byte[] nothing() {
    return NOTHING;
  }

  static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The rows of a group's lines in a document that find it by its odd numbers. */
  static List<DerivedRow> figures(String group, List<Line> lines) {
    List<DerivedRow> found = new ArrayList<>();
    for (Line line : lines) {
      byte[] name = bytes(group);
      byte[] place =
          ByteBuffer.allocate(Long.BYTES + name.length)
              .putLong(line.report().document())
              .put(name)
              .array();
      Figures.odd(line)
          .forEach(figure -> found.add(row(FIGURE, figure(group, figure), place, NOTHING)));
    }
    return found;
  }

  static byte[] figure(String group, String figure) {
    return bytes(group.substring(0, group.indexOf(' ')) + " " + figure);
  }

  /**
   * The place of a document among others: the earliest first; of one day the longest first, for
   * copies are cut more often than they grow; then by hash, which is the same in every case.
   */
  static byte[] order(Optional<LocalDate> day, int shingles, String sha256) {
    ByteBuffer order = ByteBuffer.allocate(2 * Integer.BYTES + HASH_BYTES);
    order.putInt(day.map(d -> (int) d.toEpochDay()).orElse(NO_DAY) ^ Integer.MIN_VALUE);
    order.putInt(Integer.MAX_VALUE - shingles);
    order.putLong(Long.parseUnsignedLong(sha256.substring(0, 2 * HASH_BYTES), 16));
    return order.array();
  }
}

package dev.stemma.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The log within one transaction: adds entries at its end, has them applied to what is found
 * quickly, and reads them. Not thread-safe.
 */
final class Log {
  private static final HexFormat HEX = HexFormat.of();

  private final Tables tables;
  private final Clock clock;
  private final Merkle.Growing tree;
  private final Views views;

  Log(Tables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
    this.tree = tree(tables.head());
    this.views = new Views(tables);
  }

  static Merkle.Growing tree(Tables.Head head) {
    return new Merkle.Growing(head.size(), HEX.parseHex(head.peaks()));
  }

  /** Where an entry was put, and its hash. */
  record Added(long number, String leaf) {}

  /** Adds an entry at the end. The head is written by {@link #close}. */
  Added add(Entry.Kind kind, String by, Map<String, @Nullable Object> body) {
    return add(Entry.bytes(kind, clock.instant().truncatedTo(ChronoUnit.MILLIS), by, body));
  }

  /** Adds an entry of given bytes. */
  Added add(byte[] bytes) {
    byte[] hash = Merkle.leaf(bytes);
    String leaf = HEX.formatHex(hash);
    long number = tree.size();
    tables.add(new Tables.Row(number, Optional.of(Packed.entry(bytes)), leaf));
    tree.add(hash);
    views.apply(number, leaf, Entry.of(bytes));
    return new Added(number, leaf);
  }

  /** Adds the hash of an entry whose bytes are gone. */
  void addErased(String leaf) {
    tables.add(new Tables.Row(tree.size(), Optional.empty(), leaf));
    tree.add(HEX.parseHex(leaf));
  }

  /** Writes the head down. */
  void close() {
    tables.head(new Tables.Head(tree.size(), HEX.formatHex(tree.peaks())));
  }

  /** An entry; empty where its document was redacted. */
  static Optional<Entry> entry(Tables tables, long number) {
    Tables.Row row =
        tables.entry(number).orElseThrow(() -> LedgerException.damage(Fault.ENTRY_MISSING, number));
    return row.packed().map(packed -> Entry.of(checked(packed, row.leaf(), number)));
  }

  private static byte[] checked(byte[] packed, String leaf, long number) {
    byte[] bytes = unpacked(packed, Fault.ENTRY_DAMAGED, number);
    if (!HEX.formatHex(Merkle.leaf(bytes)).equals(leaf)) {
      throw LedgerException.damage(Fault.ENTRY_ALTERED, number);
    }
    return bytes;
  }

  static byte[] unpacked(byte[] packed, Fault damaged, Object what) {
    try {
      return Packed.unpacked(packed);
    } catch (DataFormatException e) {
      throw LedgerException.damage(damaged, what, String.valueOf(e.getMessage()));
    }
  }
}

package dev.stemma.dossiers;

import dev.stemma.ledger.DerivedRows;
import dev.stemma.ledger.DerivedRows.DerivedRow;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * How far a case was followed.
 *
 * @param world which tables the rows were made with
 * @param entry the entries before this one are in the rows
 * @param document at first: the documents up to this one are in them
 * @param last at first: the last document to take in
 * @param era how many entries the case had when the rows were begun
 * @param step how many steps were taken since then
 * @param changed how often the matters of a group were made anew since then
 */
record State(long world, long entry, long document, long last, long era, long step, long changed) {
  /** Nothing is in the rows yet. */
  static State begin(long world, long entries, long last) {
    return new State(world, entries, 0, last, entries, 0, 0);
  }

  static Optional<State> of(DerivedRows rows, long world) {
    List<DerivedRow> row = rows.derived(Spaces.STATE, Spaces.nothing(), 1);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(row.get(0).value());
    if (bytes.getInt() != Spaces.FORM || bytes.getLong() != world) {
      return Optional.empty();
    }
    return Optional.of(
        new State(
            world,
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong(),
            bytes.getLong()));
  }

  void keep(DerivedRows rows) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 7 * Long.BYTES);
    bytes.putInt(Spaces.FORM).putLong(world).putLong(entry).putLong(document).putLong(last);
    bytes.putLong(era).putLong(step).putLong(changed);
    rows.derive(List.of(Spaces.row(Spaces.STATE, Spaces.nothing(), bytes.array())));
  }

  /** A step on: with the documents up to one. */
  State withDocument(long number) {
    return new State(world, entry, number, last, era, step + 1, changed);
  }

  /** A step on: with the entries before one. */
  State withEntries(long to) {
    return new State(world, to, document, last, era, step + 1, changed);
  }

  /** A step on: with the matters of so many groups more. */
  State withGroups(int groups) {
    return new State(world, entry, document, last, era, step + 1, changed + groups);
  }

  /** Whether all documents that were there at first are in the rows. */
  boolean begun() {
    return document >= last;
  }
}

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
 */
record State(long world, long entry, long document, long last) {
  static Optional<State> of(DerivedRows rows, long world) {
    List<DerivedRow> row = rows.derived(Spaces.STATE, Spaces.nothing(), 1);
    if (row.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(row.get(0).value());
    int form = bytes.getInt();
    State state = new State(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    return Optional.of(state).filter(s -> form == Spaces.FORM && s.world() == world);
  }

  void keep(DerivedRows rows) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 4 * Long.BYTES);
    bytes.putInt(Spaces.FORM).putLong(world).putLong(entry).putLong(document).putLong(last);
    rows.derive(List.of(Spaces.row(Spaces.STATE, Spaces.nothing(), bytes.array())));
  }

  /** Whether all documents that were there at first are in the rows. */
  boolean begun() {
    return document >= last;
  }
}

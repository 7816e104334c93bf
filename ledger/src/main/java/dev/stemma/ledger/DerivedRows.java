package dev.stemma.ledger;

import java.util.List;

/**
 * Rows that another room makes from the case for itself, sorted by space, key and place (bytes
 * compared without sign). They are no part of the case: whatever is in them can be made again from
 * the log, and a copy of a case has none.
 */
public interface DerivedRows {
  /**
   * A row.
   *
   * @param space what it is for, as its owner numbers it
   * @param key what it is found by
   * @param place its place among the rows of the key
   * @param value what it holds
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed on
  record DerivedRow(int space, byte[] key, byte[] place, byte[] value) {}

  /** Adds rows or writes over them. */
  void derive(List<DerivedRow> rows);

  /** The rows of a key in their order, at most so many. */
  List<DerivedRow> derived(int space, byte[] key, int limit);

  /** The rows of a key behind a place, in their order, at most so many. */
  List<DerivedRow> derivedAfter(int space, byte[] key, byte[] place, int limit);

  /** The rows of keys behind one, in their order, at most so many. */
  List<DerivedRow> derivedKeys(int space, byte[] after, int limit);

  /** Takes rows away; their values are not looked at. */
  void forgetDerived(List<DerivedRow> rows);

  /** Takes all rows away. */
  void forgetDerived();
}

package dev.stemma.ledger.sql;

import dev.stemma.ledger.Tables.Index;
import dev.stemma.ledger.Terms;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The full text index of a database. Stateless; thread-safe. */
public interface Words {
  /** Makes things found by their words; writes over what they were found by before. */
  void put(Handle handle, Index index, Map<Long, List<String>> tokens);

  /** Makes it not found any more. */
  void forget(Handle handle, Index index, long number);

  /** Numbers of what is found below a number, highest first. */
  List<Long> find(Handle handle, Index index, Terms terms, long before, int limit);

  /** How many are found, counted up to a limit. */
  int count(Handle handle, Index index, Terms terms, int limit);

  /** The table of an index. */
  static String table(Index index) {
    return index == Index.CLAIM ? "claim_words" : "document_words";
  }
}

package dev.stemma.ledger;

import java.util.function.Function;

/**
 * Where a case is kept. Thread-safe; several processes may use one case at once.
 *
 * <p>Whatever fails is a {@link LedgerException} with a reason and a remedy; nothing is then
 * changed.
 */
public interface Store extends AutoCloseable {
  /** The case as the user named it, without a password. */
  String name();

  /**
   * Fails at once where nothing can be written, before work is done in vain.
   *
   * @throws LedgerException where the case may only be read
   */
  default void requireWritable() {}

  /** Works on one state of the case, whatever others write meanwhile. */
  <T> T read(Function<Tables, T> work);

  /**
   * Works alone among all writers of the case. What is done is on disk when this returns, and not
   * done at all when it throws. Where a server was lost on the way, the work is done once more from
   * the beginning.
   */
  <T> T write(Function<Tables, T> work);

  /** Looks for damage below the log: pages, indexes. Throws where there is some. */
  void check();

  /** Removes from the disk what was erased from tables. May take as long as copying the case. */
  void scrub();

  @Override
  void close();
}

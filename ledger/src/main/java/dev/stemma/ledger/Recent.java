package dev.stemma.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Holds what was used last, so that it is not made again at once: as much as takes so many bytes.
 * Keys say all that a value depends on, so that no value is ever out of date. Thread-safe.
 *
 * <pre>{@code
 * Recent<String, String> pages = new Recent<>(1 << 20, page -> 2L * page.length());
 * pages.of("/matters", () -> made());
 * }</pre>
 */
public final class Recent<K, V> {
  private final long most;
  private final ToLongFunction<V> bytes;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long held;

  /**
   * Holds nothing yet.
   *
   * @param most how many bytes at most; 0: nothing is held
   * @param bytes about how many a value takes; the same each time
   */
  public Recent(long most, ToLongFunction<V> bytes) {
    this.most = most;
    this.bytes = bytes;
  }

  /** What belongs to a key, if it is held. */
  public Optional<V> of(K key) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(key));
    }
  }

  /** What belongs to a key; made where it is not held. Two may make it at once. */
  public V of(K key, Supplier<V> made) {
    return of(key).orElseGet(() -> kept(key, made.get()));
  }

  private V kept(K key, V value) {
    long size = bytes.applyAsLong(value);
    if (size <= most) {
      synchronized (kept) {
        keep(key, value, size);
      }
    }
    return value;
  }

  private void keep(K key, V value, long size) {
    V before = kept.put(key, value);
    held += size - (before == null ? 0 : bytes.applyAsLong(before));
    Iterator<V> eldest = kept.values().iterator();
    while (held > most && eldest.hasNext()) {
      held -= bytes.applyAsLong(eldest.next());
      eldest.remove();
    }
  }
}

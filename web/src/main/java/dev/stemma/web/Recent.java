package dev.stemma.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Holds what was made last, so that it is not made again at once. Thread-safe. */
final class Recent<K, V> {
  private final Map<K, V> kept;

  /** Holds so many. */
  Recent(int most) {
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What belongs to a key; made where it is not held. Two may make it at once. */
  V of(K key, Supplier<V> made) {
    synchronized (kept) {
      V known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    V anew = made.get();
    synchronized (kept) {
      kept.put(key, anew);
    }
    return anew;
  }
}

package dev.stemma.intake.fetch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The things that were used last, by name; the one unused longest is forgotten. Thread-safe. */
final class Recent<T> {
  private final Map<String, T> things;

  Recent(int most) {
    things =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized T of(String name, Supplier<T> maker) {
    return things.computeIfAbsent(name, n -> maker.get());
  }
}

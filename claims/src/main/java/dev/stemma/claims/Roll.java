package dev.stemma.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which states and armed groups a document has named so far, and in which sentence last; and of
 * which sorts it has spoken without a name. One per document; not thread-safe.
 */
final class Roll {
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> nameless = new HashMap<>();

  /** Notes that a sentence names a state or group. */
  void name(String id, int sentence) {
    named.put(id, sentence);
  }

  /** Notes that a sentence speaks of some of a sort without their names: "local militias". */
  void nameless(String sort, int sentence) {
    nameless.put(sort, sentence);
  }

  /** Whatever was named. */
  Set<String> ids() {
    return Set.copyOf(named.keySet());
  }

  /** The sentence that named it last; -1 where none did. */
  int last(String id) {
    return named.getOrDefault(id, -1);
  }

  /** Whether others of one of these sorts, without a name, were spoken of since it was named. */
  boolean isBlurred(String id, Collection<String> sorts) {
    return sorts.stream().anyMatch(s -> nameless.getOrDefault(s, -1) >= last(id));
  }
}

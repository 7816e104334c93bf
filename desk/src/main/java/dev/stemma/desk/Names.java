package dev.stemma.desk;

import dev.stemma.reading.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of states, groups and outlets by the names that users type, in any listed language.
 * Thread-safe.
 */
public final class Names {
  private final Path world;
  private @Nullable Map<CollationKey, Set<String>> codes;

  /** Names out of {@code languages/world}; read when they are first asked for. */
  public Names(Path home) {
    this.world = home.resolve("languages").resolve("world");
  }

  /** The given names, with the codes of those that have one. */
  public List<String> withCodes(List<String> names) {
    if (names.isEmpty()) {
      return names;
    }
    Map<CollationKey, Set<String>> all = codes();
    Set<String> found = new LinkedHashSet<>(names);
    for (String name : names) {
      found.addAll(all.getOrDefault(collator().getCollationKey(name), Set.of()));
    }
    return new ArrayList<>(found);
  }

  private synchronized Map<CollationKey, Set<String>> codes() {
    Map<CollationKey, Set<String>> known = codes;
    if (known == null) {
      known = new HashMap<>();
      Collator collator = collator();
      for (String file : List.of("states.tsv", "groups.tsv", "outlets.tsv")) {
        for (Facts.Fact fact : facts(file)) {
          for (String form : fact.forms("forms")) {
            known
                .computeIfAbsent(collator.getCollationKey(form), k -> new LinkedHashSet<>())
                .add(fact.cell("id"));
          }
        }
      }
      codes = known;
    }
    return known;
  }

  /** Names are the same whatever their case and accents. */
  private static Collator collator() {
    Collator collator = Collator.getInstance(Locale.ROOT);
    collator.setStrength(Collator.PRIMARY);
    return collator;
  }

  /** The names of an outlet, by its slug. */
  public List<String> formsOf(String outlet) {
    return facts("outlets.tsv").stream()
        .filter(fact -> fact.cell("id").equals(outlet))
        .flatMap(fact -> fact.forms("forms").stream())
        .toList();
  }

  private List<Facts.Fact> facts(String file) {
    try {
      return Facts.read(world.resolve(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package dev.stemma.desk;

import dev.stemma.reading.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The codes of states, groups and outlets by the names that users type, in any listed language. */
public final class Names {
  private final Path world;

  /** Names out of {@code languages/world}; read when they are first asked for. */
  public Names(Path home) {
    this.world = home.resolve("languages").resolve("world");
  }

  /** The given names, with the codes of those that have one. */
  public List<String> withCodes(List<String> names) {
    if (names.isEmpty()) {
      return names;
    }
    Collator collator = Collator.getInstance(Locale.ROOT);
    collator.setStrength(Collator.PRIMARY);
    Set<String> found = new LinkedHashSet<>(names);
    for (String file : List.of("states.tsv", "groups.tsv", "outlets.tsv")) {
      for (Facts.Fact fact : facts(file)) {
        for (String form : fact.forms("forms")) {
          if (names.stream().anyMatch(name -> collator.equals(name, form))) {
            found.add(fact.cell("id"));
          }
        }
      }
    }
    return new ArrayList<>(found);
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

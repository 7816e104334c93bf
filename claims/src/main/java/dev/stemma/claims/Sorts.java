package dev.stemma.claims;

import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What sorts of states and armed groups there are, which of them are of a sort, and by which words
 * a language calls them so. Immutable once loaded.
 */
final class Sorts {
  static final String STATE = "state";
  static final String GROUP = "group";
  static final String FORCE = "force";

  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();
  private final Map<String, Set<String>> adjectives = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Map<Set<String>, String> blocs = new HashMap<>();

  Sorts(String language, Spelling spelling, Path languages) throws IOException {
    Path world = languages.resolve("world");
    for (Fact fact : Pack.facts(world, "blocs.tsv")) {
      add(fact.cell("bloc"), fact.forms("members"));
      blocs.put(Set.copyOf(fact.forms("members")), fact.cell("bloc"));
    }
    for (Fact fact : Pack.facts(world, "sorts.tsv")) {
      add(fact.cell("sort"), fact.forms("members"));
    }
    for (Fact fact : Pack.facts(world, "states.tsv")) {
      add(STATE, List.of(fact.cell("id")));
    }
    for (Fact fact : Pack.facts(world, "groups.tsv")) {
      groups.add(fact.cell("id"));
      if (fact.cell("kind").equals("armed-group")) {
        add(GROUP, List.of(fact.cell("id")));
        add(FORCE, List.of(fact.cell("id")));
      }
    }
    for (Fact fact : Pack.facts(languages.resolve(language), "sorts.tsv")) {
      for (String form : fact.forms("word")) {
        Map<String, Set<String>> words = fact.cell("pos").equals("noun") ? nouns : adjectives;
        words
            .computeIfAbsent(spelling.folded(form), k -> new LinkedHashSet<>())
            .add(fact.cell("sort"));
      }
    }
  }

  private void add(String sort, List<String> ids) {
    members.computeIfAbsent(sort, s -> new HashSet<>()).addAll(ids);
  }

  /** The sorts that a noun of these keys names; none where it names none. */
  Set<String> ofNoun(Set<String> keys) {
    return of(nouns, keys);
  }

  /** The sorts that a word of these keys adds to a noun; none where it adds none. */
  Set<String> ofModifier(Set<String> keys) {
    Set<String> found = of(adjectives, keys);
    return found.isEmpty() ? of(nouns, keys) : found;
  }

  private static Set<String> of(Map<String, Set<String>> lists, Set<String> keys) {
    Set<String> found = new LinkedHashSet<>();
    keys.forEach(k -> found.addAll(lists.getOrDefault(k, Set.of())));
    return found;
  }

  /** Whether a state or group is of a sort. */
  boolean is(String id, String sort) {
    return members.getOrDefault(sort, Set.of()).contains(id);
  }

  /** Whether anything is of a sort. */
  boolean isKnown(String sort) {
    return members.containsKey(sort);
  }

  /** The bloc of just these states; empty where they are none. */
  Optional<String> bloc(Set<String> states) {
    return Optional.ofNullable(blocs.get(states));
  }

  /** Whether there are armed groups of a sort. */
  boolean isOfGroups(String sort) {
    return members.getOrDefault(sort, Set.of()).stream().anyMatch(groups::contains);
  }

  /** Whether an id is that of a bloc, a body, a territory or an armed group. */
  boolean isGroup(String id) {
    return groups.contains(id);
  }
}

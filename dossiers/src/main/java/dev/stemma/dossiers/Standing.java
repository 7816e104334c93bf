package dev.stemma.dossiers;

import dev.stemma.ledger.Folded;
import dev.stemma.reading.Facts.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * By which words a source is more than a name: "colonel", "residents", "customs records". From
 * {@code languages/world/standing.tsv}. Immutable once loaded.
 */
final class Standing {
  private final Map<String, List<Form>> byLast = new HashMap<>();
  private final Map<String, Form> endings = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  /** What words say of a source. */
  enum Kind {
    /** Speaks for a state, whichever. */
    STATE,
    /** Speaks for a company. */
    COMPANY,
    /** An armed group that has no name. */
    GROUP,
    /** Saw or suffered it. */
    WITNESS,
    /** One of an outlet's own people. */
    REPORTER,
    /** Says nothing of itself; whoever has it reads it. */
    DATA,
    /** Speaks for nobody. */
    NONE
  }

  /**
   * Words that were found.
   *
   * @param kind what they say
   * @param id which group, which sort of witness
   * @param begin the first of them
   * @param end the word after the last
   */
  record Found(Kind kind, String id, int begin, int end) {}

  private record Form(Kind kind, String id, List<String> words) {}

  void add(Fact fact) {
    Kind kind = Kind.valueOf(fact.cell("kind").toUpperCase(Locale.ROOT));
    if (kind == Kind.GROUP) {
      groups.add(fact.cell("id"));
    }
    for (String spelling : fact.forms("forms")) {
      Form form = new Form(kind, fact.cell("id"), Folded.tokens(spelling));
      String last = form.words().get(form.words().size() - 1);
      if (spelling.startsWith("-")) {
        endings.putIfAbsent(last, form);
      } else {
        byLast.computeIfAbsent(last, w -> new ArrayList<>()).add(form);
      }
    }
  }

  /** Whether an id is a group's that has no name. */
  boolean isGroup(String id) {
    return groups.contains(id);
  }

  /** The last such words among folded words; the longest of those that end there. */
  Optional<Found> last(List<String> words) {
    for (int end = words.size(); end > 0; end--) {
      Optional<Found> found = at(words, end);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first such words. */
  Optional<Found> first(List<String> words) {
    for (int end = 1; end <= words.size(); end++) {
      Optional<Found> found = at(words, end);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether such words of a kind are among folded words. */
  boolean has(Kind kind, List<String> words) {
    return !ids(kind, words).isEmpty();
  }

  /** Which of a kind are among folded words. */
  Set<String> ids(Kind kind, List<String> words) {
    Set<String> ids = new HashSet<>();
    for (int end = 1; end <= words.size(); end++) {
      at(words, end).filter(f -> f.kind() == kind).ifPresent(f -> ids.add(f.id()));
    }
    return ids;
  }

  private Optional<Found> at(List<String> words, int end) {
    Optional<Found> best = Optional.empty();
    String last = words.get(end - 1);
    for (Form form : byLast.getOrDefault(last, List.of())) {
      int begin = end - form.words().size();
      boolean longer = best.map(b -> begin < b.begin()).orElse(true);
      if (begin >= 0 && longer && words.subList(begin, end).equals(form.words())) {
        best = Optional.of(new Found(form.kind(), form.id(), begin, end));
      }
    }
    return best.or(() -> ending(last, end));
  }

  private Optional<Found> ending(String word, int end) {
    return endings.entrySet().stream()
        .filter(e -> word.length() > e.getKey().length() && word.endsWith(e.getKey()))
        .max(Map.Entry.comparingByKey())
        .map(e -> new Found(e.getValue().kind(), e.getValue().id(), end - 1, end));
  }
}

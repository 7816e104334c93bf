package dev.stemma.dossiers;

import dev.stemma.evidence.SourceKind;
import dev.stemma.ledger.Folded;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Persons by their names across the reports on a matter: one report says for whom somebody speaks,
 * another only names him.
 */
final class Persons {
  private static final Set<SourceKind> KINDS =
      EnumSet.of(SourceKind.OFFICIAL, SourceKind.PERSON, SourceKind.INTELLIGENCE);

  /** A first name and a surname; fewer words are titles and surnames that many bear. */
  private static final int NAME_WORDS = 2;

  private Persons() {}

  /** The lines, with the state of each person whom another of them places. */
  static List<Line> placed(List<Line> lines) {
    Map<String, String> states = new HashMap<>();
    for (Line line : lines) {
      for (Link link : line.chain()) {
        link.id()
            .filter(World::isState)
            .ifPresent(id -> name(link).ifPresent(name -> states.putIfAbsent(name, id)));
      }
    }
    return states.isEmpty() ? lines : lines.stream().map(line -> placed(line, states)).toList();
  }

  private static Line placed(Line line, Map<String, String> states) {
    boolean changed = false;
    List<Link> chain = new ArrayList<>();
    for (Link link : line.chain()) {
      Optional<String> state =
          link.id().filter(World::isState).isPresent()
              ? Optional.empty()
              : name(link).map(states::get);
      chain.add(
          state
              .map(s -> new Link(SourceKind.OFFICIAL, Optional.of(s), link.words(), link.cue()))
              .orElse(link));
      changed |= state.isPresent();
    }
    return changed ? line.through(chain) : line;
  }

  /** The last two words of what somebody is called, where both are names. */
  private static Optional<String> name(Link link) {
    if (!KINDS.contains(link.kind())) {
      return Optional.empty();
    }
    String[] words = link.words().strip().split("\\s+", -1);
    if (words.length < NAME_WORDS
        || !isName(words[words.length - 1])
        || !isName(words[words.length - 2])) {
      return Optional.empty();
    }
    return Optional.of(Folded.joined(words[words.length - 2] + " " + words[words.length - 1]));
  }

  private static boolean isName(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(0)) && !word.endsWith(".");
  }
}

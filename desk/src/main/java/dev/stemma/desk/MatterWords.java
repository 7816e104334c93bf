package dev.stemma.desk;

import dev.stemma.dossiers.World;
import dev.stemma.ledger.Folded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether matters have the words and the actor of a filter. For one pass over the matters. */
final class MatterWords {
  private final List<String> tokens;
  private final Set<String> actors = new HashSet<>();
  private final boolean anybody;
  private final World world;
  private final Titles french;
  private final Map<String, Long> matched = new HashMap<>();

  MatterWords(MatterFilter filter, Names names, World world) {
    this.world = world;
    this.french = new Titles(world, "fr");
    List<String> all = Folded.tokens(filter.words());
    this.tokens = all.subList(0, Math.min(all.size(), Long.SIZE - 2));
    this.anybody = filter.actor().isEmpty();
    filter
        .actor()
        .ifPresent(
            name -> {
              actors.addAll(names.withCodes(List.of(name)));
              actors.add(name.toUpperCase(Locale.ROOT));
              actors.add(String.join("-", Folded.tokens(name)));
            });
  }

  boolean fit(MatterRows.Row row) {
    if (!anybody && row.kind().actors().stream().noneMatch(actors::contains)) {
      return false;
    }
    if (tokens.isEmpty()) {
      return true;
    }
    long found = of(row.kind().type()) | ofGoods(row.category());
    for (String actor : row.kind().actors()) {
      found |= of(actor);
    }
    int at = row.summary().key().indexOf('@');
    if (at >= 0) {
      found |= bits(Folded.tokens(row.summary().key().substring(at + 1)));
    }
    return found == (1L << tokens.size()) - 1;
  }

  /** Which of the words a name has, in any language. */
  private long of(String id) {
    return matched.computeIfAbsent(
        id,
        i -> {
          String plain = i.replace('-', ' ');
          Set<String> words = new HashSet<>(List.of(plain.toLowerCase(Locale.ROOT).split(" ", -1)));
          for (String language : List.of("en", "fr", "de")) {
            String name = world.name(i, language);
            if (!name.equals(plain)) { // a slug is folded already
              words.addAll(Folded.tokens(name));
            }
          }
          return bits(words);
        });
  }

  /** Which of the words the name of a class of goods has. */
  private long ofGoods(String label) {
    long plain = of(label);
    return plain
        | matched.computeIfAbsent("goods." + label, key -> bits(Folded.tokens(french.word(key))));
  }

  private long bits(Iterable<String> words) {
    long found = 0;
    for (String word : words) {
      for (int i = 0; i < tokens.size(); i++) {
        boolean last = i == tokens.size() - 1;
        if (word.equals(tokens.get(i)) || last && word.startsWith(tokens.get(i))) {
          found |= 1L << i;
        }
      }
    }
    return found;
  }
}

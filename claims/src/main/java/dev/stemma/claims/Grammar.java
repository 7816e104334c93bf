package dev.stemma.claims;

import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of one language that the rules ask for by class. Immutable once loaded. */
final class Grammar {
  private static final Map<String, WordClass> CLASSES =
      Arrays.stream(WordClass.values())
          .collect(Collectors.toUnmodifiableMap(WordClass::label, Function.identity()));

  private final Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);

  Grammar(Path folder) throws IOException {
    for (Fact fact : Facts.read(folder.resolve("grammar.tsv"))) {
      @Nullable WordClass of = CLASSES.get(fact.cell("class"));
      if (of == null) {
        throw new IOException(fact.place() + ": no class " + fact.cell("class"));
      }
      Set<String> listed = words.computeIfAbsent(of, c -> new LinkedHashSet<>());
      listed.add(fact.cell("word"));
      listed.add(fact.cell("word").toLowerCase(Locale.ROOT)); // German nouns, as keys are
    }
  }

  /** The words of a class; none where the language has no such words. */
  Set<String> words(WordClass of) {
    return words.getOrDefault(of, Set.of());
  }

  boolean has(WordClass of, String word) {
    return words(of).contains(word);
  }

  /** Whether a form as it stands in a text, in any case, is of a class. */
  boolean hasForm(WordClass of, String form) {
    return has(of, Spelling.exact(form).toLowerCase(Locale.ROOT));
  }
}

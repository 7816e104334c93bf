package dev.stemma.reading;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts texts of one language into the sentences that a {@link Reader} reads. Thread-safe. */
public final class Sentences {
  private final Splitter splitter;

  /** A sentence: where it stands, and the number of its paragraph, from 0. */
  public record Place(Span span, int paragraph) {}

  private Sentences(Splitter splitter) {
    this.splitter = splitter;
  }

  /**
   * The sentences of a language.
   *
   * @param pack the language's folder; its {@code sentences.tsv} is read
   */
  public static Sentences load(Path pack) throws IOException {
    return new Sentences(splitter(pack));
  }

  static Splitter splitter(Path pack) throws IOException {
    Map<String, Set<String>> words = new HashMap<>();
    for (Facts.Fact fact : Facts.read(pack.resolve("sentences.tsv"))) {
      words.computeIfAbsent(fact.cell("kind"), k -> new HashSet<>()).add(fact.cell("word"));
    }
    return new Splitter(
        words.getOrDefault("abbreviation", Set.of()),
        words.getOrDefault("opener", Set.of()),
        words.getOrDefault("counted", Set.of()));
  }

  /** The sentences of a text, in order. */
  public List<Place> of(Text text) {
    return splitter.split(text).stream().map(p -> new Place(p.span(), p.paragraph())).toList();
  }
}

package dev.stemma.dossiers;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Folded;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds caveats by the phrases of {@code languages/…/caveats.tsv}; {@code *} is up to four words.
 */
final class Caveats {
  private static final String GAP = "*";
  private static final int GAP_WORDS = 4;
  private static final int MOST = 4;
  private static final int MOST_WORDS = 20_000;

  /** By their first words, which are none of {@link #GAP}. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private record Phrase(Contradiction.Kind kind, String language, List<String> words) {}

  private Caveats() {}

  /** The phrases of all languages. */
  static Caveats load(Path languages) throws IOException {
    Caveats caveats = new Caveats();
    try (Stream<Path> folders = Files.list(languages)) {
      for (Path folder : folders.sorted().toList()) {
        Path file = folder.resolve("caveats.tsv");
        if (Files.exists(file)) {
          for (Fact fact : Facts.read(file)) {
            caveats.add(fact, String.valueOf(folder.getFileName()));
          }
        }
      }
    }
    return caveats;
  }

  private void add(Fact fact, String language) {
    List<String> words = new ArrayList<>();
    for (String word : fact.cell("phrase").split(" ", -1)) {
      words.addAll(word.equals(GAP) ? List.of(GAP) : Folded.tokens(word));
    }
    Phrase phrase =
        new Phrase(
            Contradiction.Kind.valueOf(fact.cell("kind").toUpperCase(Locale.ROOT)),
            language,
            List.copyOf(words));
    phrases.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(phrase);
  }

  /** The caveats of a report, in their order. */
  List<Caveat> of(Document document) {
    List<Folded.Word> words = Folded.words(document.text().value());
    int length = Math.min(words.size(), MOST_WORDS);
    List<Caveat> found = new ArrayList<>();
    for (int i = 0; i < length && found.size() < MOST; i++) {
      int at = i;
      Optional<Caveat> caveat =
          phrases.getOrDefault(words.get(i).token(), List.of()).stream()
              .filter(p -> document.language().map(p.language()::equals).orElse(true))
              .flatMap(
                  p -> match(p, words, at).map(end -> caveat(p, words, at, end, document)).stream())
              .findFirst();
      caveat.ifPresent(found::add);
    }
    return found;
  }

  private static Caveat caveat(
      Phrase phrase, List<Folded.Word> words, int begin, int end, Document document) {
    var span =
        document.text().span(words.get(begin).place().begin(), words.get(end - 1).place().end());
    return new Caveat(phrase.kind(), span, document.text().slice(span).replaceAll("\\s+", " "));
  }

  /** The word after a phrase that begins at a word. */
  private static Optional<Integer> match(Phrase phrase, List<Folded.Word> words, int begin) {
    int at = begin;
    boolean gap = false;
    for (String word : phrase.words()) {
      if (word.equals(GAP)) {
        gap = true;
        continue;
      }
      int last = Math.min(words.size() - 1, at + (gap ? GAP_WORDS : 0));
      while (at <= last && !words.get(at).token().equals(word)) {
        at++;
      }
      if (at > last) {
        return Optional.empty();
      }
      at++;
      gap = false;
    }
    return Optional.of(at);
  }
}

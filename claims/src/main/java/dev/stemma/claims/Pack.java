package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language data of one language, with the world's, ready to look up. Immutable once loaded. */
public final class Pack {
  private final String language;
  private final Spelling spelling;
  private final Grammar grammar;
  private final Terms terms;
  private final Phrases<String> prepositions = new Phrases<>();
  private final Heads<Predicate> predicates;
  private final Heads<Operator> operators;
  private final Heads<Cue> cues;
  private final Numbers numbers;
  private final Quantities quantities;
  private final Times times;

  private Pack(String language, Path languages) throws IOException {
    this.language = language;
    this.spelling = new Spelling(language, languages.resolve(language));
    this.grammar = new Grammar(languages.resolve(language));
    this.terms = new Terms(language, spelling, languages);
    this.numbers = new Numbers(spelling, grammar, languages.resolve(language));
    this.quantities = new Quantities(numbers);
    this.times = new Times(languages.resolve(language), quantities);
    this.predicates = new Heads<>(language, spelling);
    this.operators = new Heads<>(language, spelling);
    this.cues = new Heads<>(language, spelling);
  }

  /**
   * Loads a language.
   *
   * @param language ISO 639-1 code, the name of its folder
   * @param languages the folder of all language data
   * @throws IOException where a file is missing or a line is malformed; names file and line
   */
  public static Pack load(String language, Path languages) throws IOException {
    Pack pack = new Pack(language, languages);
    pack.loadRelations(languages.resolve(language));
    return pack;
  }

  public String language() {
    return language;
  }

  Spelling spelling() {
    return spelling;
  }

  Grammar grammar() {
    return grammar;
  }

  Heads<Predicate> predicates() {
    return predicates;
  }

  Heads<Operator> operators() {
    return operators;
  }

  Heads<Cue> cues() {
    return cues;
  }

  Times times() {
    return times;
  }

  Quantities quantities() {
    return quantities;
  }

  Terms terms() {
    return terms;
  }

  Numbers numbers() {
    return numbers;
  }

  /** Stands for a fact that a rule inferred. */
  Fact nowhere() {
    return new Fact("rule", 0, Map.of());
  }

  boolean isGenitive(String preposition) {
    return grammar.has(WordClass.GENITIVE, preposition);
  }

  private void loadRelations(Path folder) throws IOException {
    for (Fact fact : facts(folder, "prepositions.tsv")) {
      for (String form : fact.forms("word")) {
        prepositions.add(spelling.foldedTokens(form), fact.cell("means"));
      }
    }
    Map<String, Frame> frames = new HashMap<>();
    for (Fact fact : facts(folder, "frames.tsv")) {
      frames.put(fact.cell("frame"), Frame.of(fact));
    }
    for (Fact fact : facts(folder, "predicates.tsv")) {
      @Nullable Frame frame = frames.get(fact.cell("frame"));
      if (frame == null) {
        throw new IOException(fact.place() + ": no frame " + fact.cell("frame"));
      }
      Optional<Stage> stage =
          fact.cell("stage").isEmpty()
              ? Optional.empty()
              : Optional.of(Stage.of(fact.cell("stage")));
      Predicate predicate =
          new Predicate(fact.cell("pos"), ClaimType.of(fact.cell("type")), stage, frame, fact);
      for (String form : fact.forms("word")) {
        predicates.add(form, fact.cell("pos").equals("verb"), predicate);
      }
    }
    for (Fact fact : facts(folder, "operators.tsv")) {
      for (String form : fact.forms("word")) {
        operators.add(form, fact.cell("pos").equals("verb"), Operator.of(fact));
      }
    }
    for (Fact fact : facts(folder, "cues.tsv")) {
      Cue cue = new Cue(fact.cell("pos"), Cue.Kind.of(fact.cell("class")), fact);
      for (String form : fact.forms("word")) {
        if (cue.pos().equals("prep") || cue.pos().equals("phrase")) {
          terms.addCue(form, fact);
        } else {
          cues.add(form, cue.pos().equals("verb"), cue);
        }
      }
    }
  }

  /** The facts of one file; a malformed value in it is a malformed file. */
  static List<Fact> facts(Path folder, String file) throws IOException {
    try {
      return Facts.read(folder.resolve(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The complex prepositions of a sentence, each with the simple one that it stands for. */
  List<Phrases.Match<String>> prepositions(List<Set<String>> keys) {
    return prepositions.find(keys);
  }

  /** The keys of a word by its form alone, with crude stems, for the sieve. */
  Set<String> roughKeys(String form) {
    Set<String> keys = new LinkedHashSet<>();
    String exact = Spelling.exact(form);
    keys.add(exact);
    String low = spelling.folded(form);
    keys.add(low);
    keys.addAll(spelling.irregular(low));
    for (String end : ROUGH_ENDS) {
      if (low.length() > end.length() + 2 && low.endsWith(end)) {
        keys.add(low.substring(0, low.length() - end.length()));
      }
    }
    return keys;
  }

  private static final List<String> ROUGH_ENDS =
      List.of("s", "x", "e", "es", "d", "ed", "ing", "'s");
}

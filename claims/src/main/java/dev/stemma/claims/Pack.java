package dev.stemma.claims;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import dev.stemma.reading.Word;
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
  private final Compounds compounds;
  private final Terms terms;
  private final Sorts sorts;
  private final Phrases<String> prepositions = new Phrases<>();
  private final Heads<Predicate> predicates;
  private final Heads<Operator> operators;
  private final Heads<Cue> cues;
  private final Numbers numbers;
  private final Quantities quantities;
  private final Times times;

  private Pack(String language, Path languages) throws IOException {
    this.language = language;
    this.grammar = new Grammar(languages.resolve(language));
    this.spelling = new Spelling(language, languages.resolve(language), grammar);
    this.compounds = new Compounds(spelling, grammar);
    this.terms = new Terms(language, spelling, languages);
    this.sorts = new Sorts(language, spelling, languages);
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

  Sorts sorts() {
    return sorts;
  }

  Compounds compounds() {
    return compounds;
  }

  /** Whether an adjective is the participle of a verb of the lexicons. */
  boolean isParticiple(Word word) {
    Set<String> keys = new LinkedHashSet<>(List.of(spelling.folded(word.lemma())));
    keys.addAll(spelling.irregular(spelling.folded(word.lemma())));
    return knowsVerb(keys);
  }

  /** Whether a word of these keys has an entry of its own as predicate, operator or cue. */
  boolean knowsVerb(Set<String> keys) {
    return List.of(predicates, operators, cues).stream()
        .anyMatch(heads -> keys.stream().anyMatch(heads.keys()::contains));
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
    for (String file : List.of("items.tsv", "measures.tsv", "causes.tsv", "titles.tsv")) {
      for (Fact fact : facts(folder, file)) {
        fact.forms("word").forEach(compounds::noun);
      }
    }
    for (String file : List.of("predicates.tsv", "operators.tsv", "cues.tsv")) {
      for (Fact fact : facts(folder, file)) {
        if (fact.cell("pos").equals("noun")) {
          fact.forms("word").forEach(compounds::noun);
        }
      }
    }
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
    for (String particle : spelling.particles()) {
      keys.add(particle + low);
      spelling.irregular(low).forEach(l -> keys.add(particle + l));
    }
    if (compounds.isUsed()) {
      compounded(form, low, keys);
    }
    return keys;
  }

  /** The keys of a word of a language that compounds: of its stems, and of its parts. */
  private void compounded(String form, String low, Set<String> keys) {
    Set<String> stems = new LinkedHashSet<>(List.of(low));
    for (String end : grammar.words(WordClass.JOINT)) {
      if (low.length() > end.length() + 2 && low.endsWith(end)) {
        stems.add(low.substring(0, low.length() - end.length()));
      }
    }
    keys.addAll(stems);
    for (String stem : stems) {
      compounds
          .split(form, stem)
          .ifPresent(
              split -> {
                keys.addAll(split.keys());
                keys.addAll(compounds.words(split.before()));
                compounds.words(split.before()).forEach(w -> keys.add(spelling.folded(w)));
              });
    }
  }

  private static final List<String> ROUGH_ENDS =
      List.of("s", "x", "e", "es", "d", "ed", "ing", "'s");
}

package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import dev.stemma.reading.Facts;
import dev.stemma.reading.Facts.Fact;
import dev.stemma.reading.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The language data of one language, with the world's, ready to look up. Immutable once loaded. */
public final class Pack {
  private final String language;
  private final Spelling spelling;
  private final Grammar grammar;
  private final Phrases<Term> names = new Phrases<>();
  private final Phrases<Term> words = new Phrases<>();
  private final Phrases<String> prepositions = new Phrases<>();
  private final Heads<Predicate> predicates;
  private final Heads<Operator> operators;
  private final Heads<Cue> cues;

  private final Numbers numbers;
  private final Times times;

  private Pack(String language, Path languages) throws IOException {
    this.language = language;
    this.spelling = new Spelling(language, languages.resolve(language));
    this.grammar = new Grammar(languages.resolve(language));
    this.numbers = new Numbers(spelling, grammar, languages.resolve(language));
    this.times = new Times(languages.resolve(language), numbers);
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
    pack.loadWorld(languages.resolve("world"));
    pack.loadWords(languages.resolve(language));
    pack.loadPredicates(languages.resolve(language));
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

  private void loadWorld(Path folder) throws IOException {
    for (Fact fact : facts(folder, "states.tsv")) {
      addName(fact, fact.cell("id"), kind(fact), SourceKind.GOVERNMENT);
    }
    for (Fact fact : facts(folder, "groups.tsv")) {
      addName(fact, fact.cell("id"), kind(fact), SourceKind.ORGANISATION);
    }
    for (Fact fact : facts(folder, "institutions.tsv")) {
      addName(fact, fact.cell("state"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : facts(folder, "people.tsv")) {
      addName(fact, fact.cell("state"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : facts(folder, "outlets.tsv")) {
      addName(fact, fact.cell("id"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : facts(folder, "organisations.tsv")) {
      addName(fact, fact.cell("id"), Term.Kind.NAME, SourceKind.ORGANISATION);
    }
    for (Fact fact : facts(folder, "designations.tsv")) {
      Term term =
          new Term(Term.Kind.DESIGNATION, fact.cell("designation"), SourceKind.UNSPECIFIED, fact);
      for (String form : fact.forms("forms")) {
        names.add(spelling.exactTokens(form), term);
        goods.add(spelling.exactTokens(form).get(0));
      }
    }
  }

  private static Term.Kind kind(Fact fact) {
    return switch (fact.cell("kind")) {
      case "adjective" -> Term.Kind.ADJECTIVE;
      case "people" -> Term.Kind.PEOPLE;
      default -> Term.Kind.NAME;
    };
  }

  private void addName(Fact fact, String id, Term.Kind kind, SourceKind source) {
    String of = fact.cell("language");
    if (!of.equals("*") && !of.equals(language)) {
      return;
    }
    Term term = new Term(kind, id, source, fact);
    for (String form : fact.forms("forms")) {
      if (form.equals(form.toLowerCase(Locale.ROOT))) {
        words.add(spelling.foldedTokens(form), term);
      } else {
        names.add(spelling.exactTokens(form), term);
      }
    }
  }

  private void loadWords(Path folder) throws IOException {
    for (Fact fact : facts(folder, "items.tsv")) {
      String category = fact.cell("category");
      if (category.equals("none")) {
        addWord(fact, Term.Kind.NO_ITEM, category, SourceKind.UNSPECIFIED);
      } else if (category.startsWith("~")) {
        Category.of(category.substring(1));
        addWord(fact, Term.Kind.WEAK_ITEM, category.substring(1), SourceKind.UNSPECIFIED);
      } else {
        Category.of(category);
        addWord(fact, Term.Kind.ITEM, category, SourceKind.UNSPECIFIED);
      }
    }
    for (Fact fact : facts(folder, "measures.tsv")) {
      addWord(fact, Term.Kind.MEASURE, fact.cell("measure"), SourceKind.UNSPECIFIED);
    }
    for (Fact fact : facts(folder, "causes.tsv")) {
      addWord(fact, Term.Kind.CAUSE, fact.cell("cause"), SourceKind.UNSPECIFIED);
    }
    for (Fact fact : facts(folder, "titles.tsv")) {
      addWord(fact, Term.Kind.TITLE, fact.cell("kind"), SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : facts(folder, "certainty.tsv")) {
      Certainty.of(fact.cell("level"));
      addWord(fact, Term.Kind.CERTAINTY, fact.cell("level"), SourceKind.UNSPECIFIED);
    }
    for (Fact fact : facts(folder, "prepositions.tsv")) {
      for (String form : fact.forms("word")) {
        prepositions.add(spelling.foldedTokens(form), fact.cell("means"));
      }
    }
  }

  private void addWord(Fact fact, Term.Kind kind, String value, SourceKind source) {
    Term term = new Term(kind, value, source, fact);
    boolean thing =
        kind == Term.Kind.ITEM || kind == Term.Kind.WEAK_ITEM || kind == Term.Kind.MEASURE;
    for (String form : fact.forms("word")) {
      List<String> tokens = spelling.foldedTokens(form);
      words.add(tokens, term);
      if (thing) {
        goods.add(tokens.get(0));
      }
    }
  }

  private void loadPredicates(Path folder) throws IOException {
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
        operators.add(form, fact.cell("pos").equals("verb"), operator(fact));
      }
    }
    for (Fact fact : facts(folder, "cues.tsv")) {
      Cue cue = new Cue(fact.cell("pos"), Cue.Kind.of(fact.cell("class")), fact);
      for (String form : fact.forms("word")) {
        if (cue.pos().equals("prep") || cue.pos().equals("phrase")) {
          words.add(
              spelling.foldedTokens(form),
              new Term(Term.Kind.CUE, fact.cell("class"), SourceKind.UNSPECIFIED, fact));
        } else {
          cues.add(form, cue.pos().equals("verb"), cue);
        }
      }
    }
  }

  private static Operator operator(Fact fact) throws IOException {
    Optional<Stage> stage = Optional.empty();
    Optional<Certainty> certainty = Optional.empty();
    boolean denies = false;
    boolean voids = false;
    boolean support = false;
    for (String effect : fact.cell("effect").split("[ ,]+", -1)) {
      if (effect.startsWith("stage=")) {
        stage = Optional.of(Stage.of(effect.substring(6)));
      } else if (effect.startsWith("certainty=")) {
        certainty = Optional.of(Certainty.of(effect.substring(10)));
      } else {
        switch (effect) {
          case "deny" -> denies = true;
          case "halt" -> stage = Optional.of(Stage.HALTED);
          case "void" -> voids = true;
          case "support" -> support = true;
          case "pass", "" -> {}
          default -> throw new IOException(fact.place() + ": no effect " + effect);
        }
      }
    }
    return new Operator(
        fact.cell("pos"), stage, certainty, denies, voids, support, fact.cell("controller"), fact);
  }

  private static List<Fact> facts(Path folder, String file) throws IOException {
    try {
      return Facts.read(folder.resolve(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The ids of the outlets that a name holds: "BBC News Afrique" is the BBC's. */
  Set<String> outlets(String name) {
    List<Set<String>> exact =
        spelling.tokens(name).stream().map(t -> Set.of(Spelling.exact(t))).toList();
    return names.find(exact).stream()
        .map(Phrases.Match::value)
        .filter(t -> t.source() == SourceKind.MEDIA || t.source() == SourceKind.STATE_MEDIA)
        .map(Term::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** All terms of a sentence. */
  List<Phrases.Match<Term>> terms(List<Word> sentence, List<Set<String>> keys) {
    List<Set<String>> exact = sentence.stream().map(w -> Set.of(Spelling.exact(w.form()))).toList();
    List<Phrases.Match<Term>> found = new ArrayList<>(names.find(exact));
    found.addAll(words.find(keys));
    return found;
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

  /** Whether an actor, goods or any other listed word may begin with a word of these keys. */
  boolean mayMatter(Set<String> keys) {
    return keys.stream()
        .anyMatch(
            k ->
                names.begins(k)
                    || words.begins(k)
                    || Character.isUpperCase(k.isEmpty() ? ' ' : k.charAt(0)));
  }

  /** The first words of all goods and measures, as keys. */
  Set<String> goods() {
    return goods;
  }

  private final Set<String> goods = new HashSet<>();
}

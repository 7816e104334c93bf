package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.SourceKind;
import dev.stemma.reading.Facts.Fact;
import dev.stemma.reading.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names, designations and words of one language that mean something of themselves: actors,
 * goods, measures, causes, titles, certainty. Immutable once loaded.
 */
final class Terms {
  private final String language;
  private final Spelling spelling;
  private final Phrases<Term> names = new Phrases<>();
  private final Phrases<Term> words = new Phrases<>();
  private final Map<String, String> outlets = new HashMap<>();

  Terms(String language, Spelling spelling, Path languages) throws IOException {
    this.language = language;
    this.spelling = spelling;
    loadWorld(languages.resolve("world"));
    loadWords(languages.resolve(language));
  }

  private void loadWorld(Path folder) throws IOException {
    for (Fact fact : Pack.facts(folder, "states.tsv")) {
      addName(fact, fact.cell("id"), kind(fact), SourceKind.GOVERNMENT);
    }
    for (Fact fact : Pack.facts(folder, "groups.tsv")) {
      addName(fact, fact.cell("id"), kind(fact), SourceKind.ORGANISATION);
    }
    for (Fact fact : Pack.facts(folder, "places.tsv")) {
      addName(fact, fact.cell("state"), Term.Kind.NAME, SourceKind.GOVERNMENT);
    }
    for (Fact fact : Pack.facts(folder, "institutions.tsv")) {
      addName(fact, fact.cell("state"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : Pack.facts(folder, "people.tsv")) {
      addName(fact, fact.cell("state"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : Pack.facts(folder, "outlets.tsv")) {
      addName(fact, fact.cell("id"), Term.Kind.NAME, SourceKind.of(fact.cell("kind")));
      if (fact.cell("kind").equals("state-media") && !fact.cell("state").isEmpty()) {
        outlets.put(fact.cell("id"), fact.cell("state"));
      }
    }
    for (Fact fact : Pack.facts(folder, "organisations.tsv")) {
      addName(fact, fact.cell("id"), Term.Kind.NAME, SourceKind.ORGANISATION);
    }
    for (Fact fact : Pack.facts(folder, "designations.tsv")) {
      Term term =
          new Term(Term.Kind.DESIGNATION, fact.cell("designation"), SourceKind.UNSPECIFIED, fact);
      for (String form : fact.forms("forms")) {
        names.add(spelling.exactTokens(form), term);
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
    for (Fact fact : Pack.facts(folder, "items.tsv")) {
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
    for (Fact fact : Pack.facts(folder, "measures.tsv")) {
      addWord(fact, Term.Kind.MEASURE, fact.cell("measure"), SourceKind.UNSPECIFIED);
    }
    for (Fact fact : Pack.facts(folder, "causes.tsv")) {
      addWord(fact, Term.Kind.CAUSE, fact.cell("cause"), SourceKind.UNSPECIFIED);
    }
    for (Fact fact : Pack.facts(folder, "titles.tsv")) {
      addWord(fact, Term.Kind.TITLE, fact.cell("kind"), SourceKind.of(fact.cell("kind")));
    }
    for (Fact fact : Pack.facts(folder, "certainty.tsv")) {
      Certainty.of(fact.cell("level"));
      addWord(fact, Term.Kind.CERTAINTY, fact.cell("level"), SourceKind.UNSPECIFIED);
    }
  }

  private void addWord(Fact fact, Term.Kind kind, String value, SourceKind source) {
    Term term = new Term(kind, value, source, fact);
    for (String form : fact.forms("word")) {
      words.add(spelling.foldedTokens(form), term);
    }
  }

  /** The ids of the outlets that a name holds: "BBC News Afrique" is the BBC's. */
  Set<String> outlets(String name) {
    return matches(name).stream()
        .map(Phrases.Match::value)
        .filter(t -> t.source() == SourceKind.MEDIA || t.source() == SourceKind.STATE_MEDIA)
        .map(Term::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The ids of all that words name, seen without a parse: the longest names alone. */
  Set<String> names(String words) {
    List<Phrases.Match<Term>> all = matches(words);
    return all.stream()
        .filter(m -> all.stream().noneMatch(o -> o.from() <= m.from() && o.to() > m.to()))
        .filter(m -> all.stream().noneMatch(o -> o.from() < m.from() && o.to() >= m.to()))
        .map(Phrases.Match::value)
        .filter(t -> t.kind() != Term.Kind.DESIGNATION)
        .map(Term::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Phrases.Match<Term>> matches(String words) {
    return names.find(spelling.tokens(words).stream().map(t -> Set.of(Spelling.exact(t))).toList());
  }

  /** The state whose own medium an outlet is; empty where it is none's. */
  Optional<String> stateOf(String outlet) {
    return Optional.ofNullable(outlets.get(outlet));
  }

  /** All terms of a sentence. */
  List<Phrases.Match<Term>> find(List<Word> sentence, List<Set<String>> keys) {
    List<Set<String>> exact = sentence.stream().map(spelling::nameKeys).toList();
    List<Phrases.Match<Term>> found = new ArrayList<>(names.find(exact));
    found.addAll(words.find(keys));
    return found;
  }

  /** Whether a word of these keys is a title. */
  boolean isTitle(Set<String> keys) {
    return words.find(List.of(keys)).stream().anyMatch(m -> m.value().kind() == Term.Kind.TITLE);
  }

  /** Whether a word alone names somebody who acts. */
  boolean isParty(Word word) {
    List<Phrases.Match<Term>> found = new ArrayList<>(names.find(List.of(spelling.nameKeys(word))));
    found.addAll(words.find(List.of(spelling.keys(word))));
    return found.stream()
        .map(m -> m.value().kind())
        .anyMatch(k -> k == Term.Kind.NAME || k == Term.Kind.TITLE || k == Term.Kind.PEOPLE);
  }

  /** Whether a word is a name with the ending of an owner, and none without it. */
  boolean isOwner(Word word) {
    String form = Spelling.exact(word.form());
    List<Set<String>> bare =
        spelling.nameKeys(word).stream().filter(k -> !k.equals(form)).map(Set::of).toList();
    return names.find(List.of(Set.of(form))).isEmpty()
        && bare.stream().anyMatch(k -> !names.find(List.of(k)).isEmpty());
  }

  /** The terms that a part of a compound is; none where it is no listed word. */
  List<Term> inside(String part) {
    List<Set<String>> exact = List.of(Set.of(Spelling.exact(part)));
    List<Set<String>> cut =
        spelling.exactTokens(part.replace('-', ' ')).stream().map(Set::of).toList();
    List<Phrases.Match<Term>> found = new ArrayList<>(names.find(exact));
    names.find(cut).stream().filter(m -> m.to() - m.from() == cut.size()).forEach(found::add);
    found.addAll(words.find(List.of(Set.of(spelling.folded(part)))));
    return found.stream().map(Phrases.Match::value).distinct().toList();
  }

  /** Whether an actor, goods or any other listed word may begin with a word of these keys. */
  boolean mayMatter(Set<String> keys) {
    return keys.stream()
        .anyMatch(
            k ->
                names.begins(k)
                    || words.begins(k)
                    || Character.isUpperCase(k.isEmpty() ? ' ' : k.charAt(0)));
  }

  /** All terms that may stand in a sentence of the given keys. */
  List<Phrases.Match<Term>> rough(List<Set<String>> keys) {
    List<Phrases.Match<Term>> found = new ArrayList<>(names.find(keys));
    found.addAll(words.find(keys));
    return found;
  }

  /** Adds a preposition or set phrase that attributes. */
  void addCue(String form, Fact fact) {
    words.add(
        spelling.foldedTokens(form),
        new Term(Term.Kind.CUE, fact.cell("class"), SourceKind.UNSPECIFIED, fact));
  }
}

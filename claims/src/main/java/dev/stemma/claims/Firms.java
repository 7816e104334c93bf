package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Firms: by a name of the tables, by how a name ends, by the word before a name. */
final class Firms {
  private static final Set<String> KINDS = Set.of("maker", "company");

  private final Syntax syntax;
  private final Naming naming;

  Firms(Syntax syntax, Naming naming) {
    this.syntax = syntax;
    this.naming = naming;
  }

  /** The firm of a name that ends as firms' names do. */
  Actor actor(int head, String key) {
    Quote words = naming.words(head);
    Optional<String> id = Optional.of(Naming.slug(naming.name(head)));
    return new Actor(words, id, SourceKind.ORGANISATION, false, true, key, false);
  }

  /** The id of the firm that a phrase names; empty where it names none. */
  Optional<String> named(int head) {
    Optional<Term> listed =
        syntax.terms(head, Term.Kind.NAME).stream()
            .map(Phrases.Match::value)
            .filter(t -> t.fact().file().endsWith("organisations.tsv"))
            .filter(t -> KINDS.contains(t.fact().cell("kind")))
            .findFirst();
    if (listed.isPresent()) {
      return listed.map(Term::value);
    }
    if (isName(head)) {
      return Optional.of(Naming.slug(naming.name(head)));
    }
    return syntax.isWord(head, WordClass.COMPANY)
        ? behind(head).map(Naming::slug)
        : Optional.empty();
  }

  /** Whether a name is a firm's by how it ends: "Velmar Electronics", "Hartwig GmbH". */
  boolean isName(int head) {
    List<Integer> names =
        syntax.nounPhrases().words(head).stream()
            .filter(i -> syntax.upos(i).equals("PROPN"))
            .toList();
    return syntax.upos(head).equals("PROPN")
        && names.stream()
            .skip(1)
            .map(i -> syntax.word(i).form().replace(".", ""))
            .anyMatch(
                f ->
                    syntax.pack().grammar().has(WordClass.FIRM, f)
                        && !f.equals(f.toLowerCase(Locale.ROOT)));
  }

  /** "the company", "la société": with its article alone, the firm spoken of. */
  boolean isShort(int head) {
    return syntax.isWord(head, WordClass.COMPANY)
        && naming.definite(head)
        && !syntax.word(head).feature("Number").equals("Plur")
        && syntax.children(head).stream()
            .allMatch(c -> syntax.has(c, "det") || syntax.has(c, "case") || syntax.has(c, "punct"));
  }

  /** The name right behind the word for a body: "the trader Sinno Electronics". */
  Optional<String> behind(int head) {
    return syntax.children(head).stream()
        .filter(c -> syntax.has(c, "appos") || syntax.has(c, "flat") || isBare(c))
        .filter(c -> syntax.upos(c).equals("PROPN") && syntax.preposition(c).isEmpty())
        .filter(c -> follows(head, syntax.nounPhrases().words(c).get(0)))
        .filter(
            c ->
                syntax.nounPhrases().words(c).stream()
                    .allMatch(
                        i ->
                            syntax.terms(i).stream()
                                .noneMatch(m -> Naming.isPlaceOrBody(m.value()))))
        .findFirst()
        .map(naming::name);
  }

  /** Right behind, or behind a comma or the adjectives of the head. */
  private boolean follows(int head, int word) {
    for (int i = head + 1; i < word; i++) {
      boolean between =
          syntax.word(i).form().equals(",") || syntax.head(i) == head && syntax.has(i, "amod");
      if (!between) {
        return false;
      }
    }
    return word > head;
  }

  private boolean isBare(int word) {
    return syntax.has(word, "nmod") && syntax.preposition(word).isEmpty();
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import java.util.Locale;
import java.util.Set;

/** What a noun phrase calls somebody: names, titles and the words around them. */
final class Naming {
  /** What stands behind the name of a company and is no part of it. */
  private static final Set<String> LEGAL_FORMS =
      Set.of("Co", "Corp", "Ltd", "Limited", "Inc", "LLC", "GmbH", "AG", "SA", "SAS", "OOO");

  private final Syntax syntax;

  Naming(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The kind of source that a phrase headed by a title names. */
  SourceKind title(int head) {
    Phrases.Match<Term> match = syntax.terms(head, Term.Kind.TITLE).get(0);
    return match.value().source();
  }

  /** Whether a name or title anywhere in the phrase is of a kind. */
  boolean phraseHasKind(int head, SourceKind kind) {
    for (int i : syntax.nounPhrases().words(head)) {
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        if ((m.value().kind() == Term.Kind.TITLE || m.value().kind() == Term.Kind.NAME)
            && m.value().source() == kind) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the phrase has a definite article, also in its preposition, or a demonstrative. */
  boolean definite(int head) {
    return syntax.children(head).stream()
        .anyMatch(
            c ->
                syntax.word(c).feature("Definite").equals("Def")
                    || syntax.word(c).feature("PronType").equals("Dem")
                    || syntax.has(c, "case")
                        && syntax
                            .pack()
                            .grammar()
                            .hasForm(WordClass.ARTICLED, syntax.word(c).form()));
  }

  /** Whether the phrase names a person. */
  boolean hasName(int head) {
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      if (syntax.upos(i).equals("PROPN")
          && syntax.terms(i).stream().noneMatch(m -> isPlaceOrBody(m.value()))
          && (syntax.has(i, "flat")
              || syntax.has(i, "appos")
              || i == head && !syntax.hasTerm(i, Term.Kind.TITLE)
              || syntax.has(i, "nmod:desc")
              || (syntax.has(i, "compound") && i > head))) {
        return true;
      }
      if (syntax.terms(i).stream()
          .anyMatch(
              m ->
                  m.value().fact().file().endsWith("people.tsv")
                      && m.value().kind() == Term.Kind.NAME)) {
        return true;
      }
    }
    return false;
  }

  static boolean isPlaceOrBody(Term term) {
    return (term.kind() == Term.Kind.NAME && !term.fact().file().endsWith("people.tsv"))
        || term.kind() == Term.Kind.ADJECTIVE
        || term.kind() == Term.Kind.PEOPLE
        || term.kind() == Term.Kind.DESIGNATION;
  }

  /** The last proper noun of the phrase. */
  String lastName(int head) {
    String name = syntax.word(head).form();
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      if (syntax.upos(i).equals("PROPN")) {
        name = syntax.word(i).form();
      }
    }
    return name;
  }

  /** The proper-noun run around a head. */
  String name(int head) {
    StringBuilder out = new StringBuilder();
    for (int i : syntax.nounPhrases().words(head)) {
      if (i > head && syntax.upos(i).equals("ADP")) {
        break; // "Zastava of Serbia"
      }
      boolean based = i + 1 < syntax.size() && i < head && syntax.word(i + 1).form().equals("-");
      boolean form = !out.isEmpty() && LEGAL_FORMS.contains(syntax.word(i).form().replace(".", ""));
      if (syntax.upos(i).equals("PROPN") && !based && !form
          || (!out.isEmpty() && syntax.upos(i).equals("ADP") && i < head)) {
        out.append(out.isEmpty() ? "" : " ").append(syntax.word(i).form());
      }
    }
    return out.isEmpty() ? syntax.word(head).form() : out.toString();
  }

  /** A slug: lower case, accents off, hyphens between words. */
  static String slug(String name) {
    String plain =
        java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** A title with the name right behind it: "le sous-secrétaire Brian Nelson". */
  Quote fullWords(int head) {
    Span span = syntax.nounPhrases().span(head);
    for (int c : syntax.children(head)) {
      boolean bare = syntax.has(c, "nmod") && syntax.preposition(c).isEmpty();
      boolean name = bare || syntax.has(c, "appos") || syntax.has(c, "flat");
      Span own = syntax.nounPhrases().span(c);
      if (name
          && syntax.upos(c).equals("PROPN")
          && own.begin() >= span.end()
          && own.begin() <= span.end() + 2) {
        span = span.cover(own);
      }
    }
    return Quote.of(syntax.text(), span);
  }

  Quote words(int head) {
    return Quote.of(syntax.text(), syntax.nounPhrases().span(head));
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads noun phrases: as actors, as goods, as measures. Looks back into {@link Memory} for
 * pronouns.
 */
final class Mentions {

  private final Syntax syntax;
  private final Things things;
  private final Anaphora anaphora;
  private final Memory memory;

  Mentions(Syntax syntax, Subjects subjects, Memory memory) {
    this.syntax = syntax;
    this.memory = memory;
    this.things = new Things(syntax, memory);
    this.anaphora = new Anaphora(syntax, subjects, memory, this);
  }

  /** What the phrases of the sentence name beside actors. */
  Things things() {
    return things;
  }

  boolean isPronoun(int head) {
    return anaphora.isPronoun(head);
  }

  /** The actor that the phrase headed by word {@code head} names; empty where it names none. */
  Optional<Actor> actor(int head) {
    return actor(head, 0);
  }

  Optional<Actor> actor(int head, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (anaphora.isPronoun(head)) {
      return anaphora.pronoun(head);
    }
    Optional<Actor> shortForm = anaphora.shortForm(head);
    if (shortForm.isPresent()) {
      return shortForm;
    }
    Optional<Actor> country = anaphora.country(head);
    if (country.isPresent()) {
      return country;
    }
    List<Phrases.Match<Term>> names = best(head);
    if (!names.isEmpty()) {
      return Optional.of(named(head, names.get(0)));
    }
    if (syntax.hasTerm(head, Term.Kind.TITLE)) {
      return Optional.of(titled(head, depth));
    }
    boolean model = syntax.hasTerm(head, Term.Kind.DESIGNATION);
    boolean day =
        syntax.pack().times().value(syntax, head, "weekday") != null
            || syntax.pack().times().value(syntax, head, "month") != null;
    if (syntax.upos(head).equals("PROPN") && !model && !day) {
      return Optional.of(unknownName(head, depth));
    }
    return things.held(head).flatMap(inner -> actor(inner, depth + 1));
  }

  /** A body that acts for the state or group of an id. */
  Actor body(int head, Optional<String> id) {
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    return new Actor(
        words(head), id, SourceKind.GOVERNMENT, false, true, key(head, id.orElse("")), plural);
  }

  /**
   * Any other noun that a state's name or adjective owns, as the target of a strike or a sanction
   * may be: "le secteur russe de la défense", "Ukraine's power plants". Neither goods nor deeds.
   */
  Optional<Actor> owned(int head) {
    boolean deed =
        syntax.pack().predicates().at(syntax, head).stream()
                .anyMatch(m -> m.value().pos().equals("noun"))
            || syntax.hasTerm(head, Term.Kind.MEASURE)
            || syntax.hasTerm(head, Term.Kind.CUE)
            || !syntax.pack().cues().at(syntax, head).isEmpty();
    if (!syntax.upos(head).equals("NOUN") || deed || things.itemWord(head, true).isPresent()) {
      return Optional.empty();
    }
    return owner(head, 0)
        .filter(t -> !isMedia(t.source()) && t.kind() != Term.Kind.PEOPLE)
        .map(t -> body(head, Optional.of(t.value())));
  }

  private List<Phrases.Match<Term>> best(int head) {
    List<Phrases.Match<Term>> found = new ArrayList<>();
    found.addAll(syntax.terms(head, Term.Kind.NAME));
    found.addAll(syntax.terms(head, Term.Kind.PEOPLE));
    if (found.isEmpty() && !syntax.hasTerm(head, Term.Kind.TITLE)) {
      for (int c : syntax.children(head)) {
        boolean bare =
            (syntax.has(c, "nmod") || syntax.has(c, "appos"))
                && c <= head + 2
                && syntax.upos(c).equals("PROPN")
                && syntax.preposition(c).isEmpty();
        if ((syntax.has(c, "flat") || bare) && c > head) {
          found.addAll(syntax.terms(c, Term.Kind.NAME));
        }
      }
    }
    found.removeIf(
        m ->
            m.value().kind() == Term.Kind.PEOPLE
                && !syntax.isNominal(head)
                && !syntax.upos(head).equals("ADJ"));
    found.sort((a, b) -> Integer.compare(b.to() - b.from(), a.to() - a.from()));
    return found;
  }

  private Actor named(int head, Phrases.Match<Term> match) {
    Term term = match.value();
    boolean person = term.fact().file().endsWith("people.tsv");
    boolean plural = syntax.word(head).feature("Number").equals("Plur") && !person;
    SourceKind kind = term.source();
    return new Actor(
        words(head),
        Optional.of(term.value()),
        kind,
        person,
        true,
        key(head, term.value()),
        plural);
  }

  String key(int head, String id) {
    return switch (id) {
      case "PRK" -> "korea-north";
      case "KOR" -> "korea-south";
      default -> syntax.pack().spelling().folded(syntax.word(head).lemma());
    };
  }

  private Actor titled(int head, int depth) {
    SourceKind kind = title(head);
    Optional<Term> owner = owner(head, depth);
    Optional<String> id = owner.map(Term::value);
    boolean named = hasName(head);
    String key = syntax.pack().spelling().folded(syntax.word(head).lemma());
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    if (owner.isPresent()
        && kind == SourceKind.OFFICIAL
        && owner.get().source() == SourceKind.INTELLIGENCE) {
      kind = SourceKind.INTELLIGENCE;
    }
    if (kind == SourceKind.OFFICIAL && phraseHasKind(head, SourceKind.INTELLIGENCE)) {
      kind = SourceKind.INTELLIGENCE;
    }
    if (kind == SourceKind.DOCUMENT) {
      boolean outlet = owner.filter(o -> isMedia(o.source())).isPresent();
      return new Actor(
          words(head),
          outlet ? id : Optional.empty(),
          outlet ? owner.get().source() : kind,
          false,
          true,
          key,
          plural);
    }
    if (id.isEmpty() && !named && kind != SourceKind.UNSPECIFIED) {
      id = definite(head) ? memory.lastBy(key).flatMap(Actor::id) : Optional.empty();
    }
    if (named && id.isEmpty()) {
      id = memory.named(lastName(head)).flatMap(Actor::id);
    }
    if (owner.filter(o -> isMedia(o.source())).isPresent()
        && (kind == SourceKind.OFFICIAL || kind == SourceKind.PERSON)) {
      kind = SourceKind.MEDIA;
    }
    boolean press = isMedia(kind) && owner.filter(o -> !isMedia(o.source())).isPresent();
    return new Actor(
        fullWords(head), press ? Optional.empty() : id, kind, named, true, key, plural);
  }

  private static boolean isMedia(SourceKind kind) {
    return kind == SourceKind.MEDIA || kind == SourceKind.STATE_MEDIA;
  }

  private SourceKind title(int head) {
    Phrases.Match<Term> match = syntax.terms(head, Term.Kind.TITLE).get(0);
    return match.value().source();
  }

  private boolean phraseHasKind(int head, SourceKind kind) {
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

  boolean definite(int head) {
    return syntax.children(head).stream()
        .anyMatch(
            c ->
                syntax.word(c).feature("Definite").equals("Def")
                    || syntax.word(c).feature("PronType").equals("Dem"));
  }

  private boolean hasName(int head) {
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      if (syntax.upos(i).equals("PROPN")
          && syntax.terms(i).stream().noneMatch(m -> isPlaceOrBody(m.value()))
          && (syntax.has(i, "flat")
              || syntax.has(i, "appos")
              || i == head
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

  private static boolean isPlaceOrBody(Term term) {
    return (term.kind() == Term.Kind.NAME && !term.fact().file().endsWith("people.tsv"))
        || term.kind() == Term.Kind.ADJECTIVE
        || term.kind() == Term.Kind.PEOPLE
        || term.kind() == Term.Kind.DESIGNATION;
  }

  private String lastName(int head) {
    String name = syntax.word(head).form();
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      if (syntax.upos(i).equals("PROPN")) {
        name = syntax.word(i).form();
      }
    }
    return name;
  }

  /** The state, body or outlet that the phrase's modifiers name: the one nearest to the head. */
  Optional<Term> owner(int head, int depth) {
    Optional<Term> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        Term term = m.value();
        boolean owns =
            term.kind() == Term.Kind.ADJECTIVE
                || term.kind() == Term.Kind.NAME
                || term.kind() == Term.Kind.PEOPLE;
        int distance = Math.abs(i - head) * 2 + rank(term) + (isOwnName(head, i, term) ? -6 : 0);
        if (owns && (i != head || m.to() - m.from() > 1) && distance < nearest) {
          nearest = distance;
          best = Optional.of(term);
        }
      }
    }
    if (best.isEmpty()) {
      for (int c : syntax.children(head)) {
        if ((syntax.has(c, "nmod") || syntax.has(c, "appos") || syntax.has(c, "flat"))
            && depth < 3) {
          Optional<Actor> inner = actor(c, depth + 1);
          if (inner.isPresent() && inner.get().id().isPresent()) {
            Actor a = inner.get();
            return Optional.of(
                new Term(Term.Kind.NAME, a.id().orElseThrow(), a.kind(), syntax.pack().nowhere()));
          }
        }
      }
    }
    return best;
  }

  /** "le groupe russe Wagner": the body's own name right behind its word. */
  private boolean isOwnName(int head, int word, Term term) {
    String file = term.fact().file();
    return word > head
        && syntax.head(word) == head
        && syntax.preposition(word).isEmpty()
        && term.kind() == Term.Kind.NAME
        && (file.endsWith("groups.tsv") || file.endsWith("organisations.tsv"));
  }

  /** People's own names are the surest owners of their titles; states come before groups. */
  private static int rank(Term term) {
    return term.fact().file().endsWith("people.tsv") ? -3 : 0;
  }

  private Actor unknownName(int head, int depth) {
    String name = lastName(head);
    Optional<Actor> before = memory.named(name);
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      boolean title = syntax.hasTerm(i, Term.Kind.TITLE);
      if (title && i != head) {
        SourceKind kind = title(i);
        Optional<String> id = owner(head, depth).map(Term::value);
        if (id.isEmpty()) {
          id = before.flatMap(Actor::id);
        }
        if (phraseHasKind(head, SourceKind.INTELLIGENCE) && kind == SourceKind.OFFICIAL) {
          kind = SourceKind.INTELLIGENCE;
        }
        boolean body = kind == SourceKind.ORGANISATION || kind == SourceKind.MEDIA;
        if (body && kind == SourceKind.ORGANISATION) {
          id = Optional.of(slug(name(head)));
        }
        return new Actor(words(head), id, kind, !body, true, key(head, ""), false);
      }
    }
    if (before.isPresent()) {
      return new Actor(
          words(head), before.get().id(), before.get().kind(), true, true, key(head, ""), false);
    }
    return new Actor(
        words(head), Optional.empty(), SourceKind.PERSON, true, false, key(head, ""), false);
  }

  /** The proper-noun run around a head. */
  String name(int head) {
    StringBuilder out = new StringBuilder();
    for (int i : syntax.nounPhrases().words(head)) {
      if (syntax.upos(i).equals("PROPN")
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
  private Quote fullWords(int head) {
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

  /** The state or group that owns the phrase by a genitive: "mercenaires de Wagner". */
  Optional<Filler.Party> of(int head) {
    for (int c : syntax.children(head)) {
      boolean owner =
          syntax.has(c, "nmod:poss")
              || syntax.has(c, "flat")
              || syntax.has(c, "appos")
              || syntax.has(c, "nmod")
                  && (syntax.preposition(c).isEmpty()
                      || syntax.pack().isGenitive(syntax.preposition(c)));
      Optional<Actor> actor = owner ? actor(c).filter(a -> a.known()) : Optional.empty();
      if (actor.isPresent() && actor.get().id().isPresent()) {
        return actor.map(a -> new Filler.Party(a.words(), a.id()));
      }
    }
    return Optional.empty();
  }
}

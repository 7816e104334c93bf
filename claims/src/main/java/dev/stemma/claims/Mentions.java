package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads noun phrases: as actors, as goods, as measures. Looks back into {@link Memory} for
 * pronouns.
 */
final class Mentions {
  private final Syntax syntax;
  private final Things things;
  private final Anaphora anaphora;
  private final Descriptions descriptions;
  private final Memory memory;
  private final Naming naming;
  private final Affiliation affiliation;
  private final Firms firms;

  Mentions(Syntax syntax, Subjects subjects, Memory memory) {
    this.syntax = syntax;
    this.memory = memory;
    this.naming = new Naming(syntax);
    this.affiliation = new Affiliation(syntax, this);
    this.firms = new Firms(syntax, naming);
    this.things = new Things(syntax, memory);
    this.anaphora = new Anaphora(syntax, subjects, memory, this);
    this.descriptions = new Descriptions(syntax, this, memory);
  }

  /** What the phrases of the sentence name beside actors. */
  Things things() {
    return things;
  }

  /** What the phrases of the sentence call those they name. */
  Naming naming() {
    return naming;
  }

  /** The firms that the phrases of the sentence name. */
  Firms firms() {
    return firms;
  }

  /** To whom the phrases of the sentence belong. */
  Affiliation affiliation() {
    return affiliation;
  }

  /** Whom the sentence names, for later words that stand for them. */
  void remember() {
    descriptions.remember();
  }

  /** Whether a phrase stands for an armed group named before: "the paramilitaries". */
  boolean isDescribedGroup(int head) {
    return descriptions.actor(head).filter(a -> a.kind() == SourceKind.ORGANISATION).isPresent();
  }

  boolean isPronoun(int head) {
    return anaphora.isPronoun(head);
  }

  /** "on indique de source américaine": a pronoun for nobody in particular. */
  boolean isNobody(int word) {
    return syntax.upos(word).equals("PRON") && syntax.isWord(word, WordClass.NOBODY);
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
    Optional<Actor> described = descriptions.actor(head);
    if (described.isPresent()) {
      return described;
    }
    Optional<Actor> country = anaphora.country(head);
    if (country.isPresent()) {
      return country;
    }
    List<Phrases.Match<Term>> names = best(head);
    if (!names.isEmpty()) {
      return Optional.of(named(head, names.get(0)));
    }
    if (firms.isName(head)) {
      return Optional.of(firms.actor(head, key(head, "")));
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
    return things
        .held(head)
        .flatMap(inner -> actor(inner, depth + 1))
        .or(() -> anaphora.sameBody(head));
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
    return affiliation
        .owner(head, 0)
        .filter(t -> !isMedia(t.source()) && t.kind() != Term.Kind.PEOPLE)
        .map(t -> body(head, Optional.of(t.value())));
  }

  /** Whether a phrase names a town, port or base. */
  boolean isPlace(int head) {
    List<Phrases.Match<Term>> names = best(head);
    return !names.isEmpty() && names.get(0).value().isPlace();
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
    SourceKind kind = naming.title(head);
    Optional<Term> owner = affiliation.owner(head, depth);
    Optional<String> id = owner.map(Term::value);
    if (kind == SourceKind.ORGANISATION && owner.filter(Mentions::isOrganisation).isEmpty()) {
      id = firms.behind(head).map(Naming::slug).or(() -> owner.map(Term::value));
    }
    boolean named = naming.hasName(head);
    String key = syntax.pack().spelling().folded(syntax.word(head).lemma());
    boolean plural = syntax.word(head).feature("Number").equals("Plur");
    if (owner.isPresent()
        && kind == SourceKind.OFFICIAL
        && owner.get().source() == SourceKind.INTELLIGENCE) {
      kind = SourceKind.INTELLIGENCE;
    }
    if (kind == SourceKind.OFFICIAL && naming.phraseHasKind(head, SourceKind.INTELLIGENCE)) {
      kind = SourceKind.INTELLIGENCE;
    }
    if (kind == SourceKind.DOCUMENT) {
      boolean outlet = owner.filter(o -> isMedia(o.source())).isPresent();
      boolean secret = naming.phraseHasKind(head, SourceKind.INTELLIGENCE);
      boolean issued = owner.filter(o -> issues(o, secret)).isPresent();
      return new Actor(
          words(head),
          outlet || issued ? id : Optional.empty(),
          outlet ? owner.get().source() : kind,
          false,
          true,
          key,
          plural);
    }
    if (id.isEmpty() && !named && kind != SourceKind.UNSPECIFIED) {
      id = naming.definite(head) ? memory.lastBy(key).flatMap(Actor::id) : Optional.empty();
      id = id.or(() -> isUnowned(head) ? memory.setting() : Optional.empty());
      id = id.or(() -> firms.isShort(head) ? memory.onlyFirm(syntax.number()) : Optional.empty());
    }
    if (named && id.isEmpty()) {
      id = memory.named(naming.lastName(head)).flatMap(Actor::id);
    }
    Optional<Actor> meant =
        kind == SourceKind.UNSPECIFIED && id.isEmpty()
            ? anaphora.sameSource(head)
            : Optional.empty();
    if (meant.isPresent()) {
      return meant.get().withWords(words(head));
    }
    boolean hearer = kind == SourceKind.OFFICIAL && bareOutlet(head);
    if (hearer) {
      return new Actor(naming.fullWords(head), Optional.empty(), kind, named, true, key, plural);
    }
    if (owner.filter(o -> isMedia(o.source())).isPresent()
        && (kind == SourceKind.OFFICIAL || kind == SourceKind.PERSON)) {
      kind = SourceKind.MEDIA;
    }
    if (isMedia(kind) && owner.filter(o -> o.source() == SourceKind.STATE_MEDIA).isPresent()) {
      kind = SourceKind.STATE_MEDIA;
    }
    boolean press = isMedia(kind) && owner.filter(o -> !isMedia(o.source())).isPresent();
    if (isMedia(kind) && !plural && !named && (press || owner.isEmpty())) {
      Optional<Actor> before = naming.definite(head) ? memory.lastOutlet() : Optional.empty();
      if (before.isPresent()) {
        return new Actor(
            words(head), before.get().id(), before.get().kind(), false, true, key, false);
      }
    }
    return new Actor(
        naming.fullWords(head), press ? Optional.empty() : id, kind, named, true, key, plural);
  }

  /** "ein Diplomat der Agentur AFP": an official of no outlet; the agency was told. */
  private boolean bareOutlet(int head) {
    return syntax.children(head, "nmod").stream()
        .anyMatch(
            c ->
                c > head
                    && syntax.preposition(c).isEmpty()
                    && naming.definite(c)
                    && actor(c, 3).filter(Actor::isPress).isPresent());
  }

  /** Whether a phrase names a body of a state that nobody is said to own: "the army". */
  boolean isUnowned(int head) {
    return syntax.hasTerm(head, Term.Kind.TITLE)
        && naming.title(head) == SourceKind.GOVERNMENT
        && best(head).isEmpty()
        && affiliation.owner(head, 0).isEmpty()
        && !syntax.isWord(head, WordClass.PAIRED)
        && (naming.definite(head)
            || syntax.word(head).feature("Number").equals("Plur") && syntax.child(head, "det") < 0)
        && syntax.children(head).stream()
            .noneMatch(
                c ->
                    (syntax.has(c, "nmod") || syntax.has(c, "amod"))
                        && !syntax.hasTerm(c, Term.Kind.TITLE));
  }

  /** Whose documents are a state's word: those of a service, a ministry, "British intelligence". */
  private static boolean issues(Term owner, boolean secret) {
    return owner.source() == SourceKind.INTELLIGENCE
        || owner.source() == SourceKind.GOVERNMENT
            && (secret || owner.fact().file().endsWith("institutions.tsv"));
  }

  private static boolean isOrganisation(Term term) {
    return term.source() == SourceKind.ORGANISATION;
  }

  private static boolean isMedia(SourceKind kind) {
    return kind == SourceKind.MEDIA || kind == SourceKind.STATE_MEDIA;
  }

  private Actor unknownName(int head, int depth) {
    String name = naming.lastName(head);
    Optional<Actor> before = memory.named(name);
    for (int i : syntax.nounPhrases().withAppositions(head)) {
      boolean title = syntax.hasTerm(i, Term.Kind.TITLE);
      if (title && i != head) {
        SourceKind kind = naming.title(i);
        Optional<String> id = affiliation.owner(head, depth).map(Term::value);
        if (id.isEmpty()) {
          id = before.flatMap(Actor::id);
        }
        if (naming.phraseHasKind(head, SourceKind.INTELLIGENCE) && kind == SourceKind.OFFICIAL) {
          kind = SourceKind.INTELLIGENCE;
        }
        boolean body = kind == SourceKind.ORGANISATION || kind == SourceKind.MEDIA;
        if (body && kind == SourceKind.ORGANISATION) {
          id = Optional.of(Naming.slug(naming.name(head)));
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

  /** The words of the phrase. */
  Quote words(int head) {
    return naming.words(head);
  }
}

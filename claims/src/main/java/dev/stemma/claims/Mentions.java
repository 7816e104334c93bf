package dev.stemma.claims;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Quantity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads noun phrases: as actors, as goods, as measures. Looks back into {@link Memory} for
 * pronouns.
 */
final class Mentions {
  private static final Set<String> PERSONAL =
      Set.of(
          "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "il", "elle",
          "ils", "elles", "lui", "leur", "eux", "son", "sa", "ses", "leurs", "we", "our", "us",
          "nous", "notre", "nos", "i", "je", "moi", "my", "j'", "who", "qui");
  private static final Set<String> FIRST =
      Set.of("we", "our", "us", "nous", "notre", "nos", "i", "je", "moi", "my", "j'", "m'");
  private static final Set<String> PERSON_PRONOUNS = Set.of("he", "she", "him", "his", "her");
  private static final Set<String> PLURAL_PRONOUNS =
      Set.of("they", "them", "their", "ils", "elles", "eux", "leur", "leurs");

  private static final Set<String> SOIL = Set.of("soil", "territory", "sol", "territoire");

  /** Words for single pieces of goods named before. */
  private static final Set<String> PIECES =
      Set.of("exemplaire", "unité", "pièce", "copy", "unit", "piece", "example");

  private final Syntax syntax;
  private final Clauses clauses;
  private final Memory memory;

  Mentions(Syntax syntax, Clauses clauses, Memory memory) {
    this.syntax = syntax;
    this.clauses = clauses;
    this.memory = memory;
  }

  /** The actor that the phrase headed by word {@code head} names; empty where it names none. */
  Optional<Actor> actor(int head) {
    return actor(head, 0);
  }

  private Optional<Actor> actor(int head, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (isPronoun(head)) {
      return pronoun(head);
    }
    Optional<Actor> shortForm = shortForm(head);
    if (shortForm.isPresent()) {
      return shortForm;
    }
    Optional<Actor> country = country(head);
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
    return held(head).flatMap(inner -> actor(inner, depth + 1));
  }

  /** What a container holds: "dizaines de soldats", "plus de 1 000 entreprises". */
  private Optional<Integer> held(int head) {
    if (!syntax.pack().numbers().isContainer(syntax, head)) {
      return Optional.empty();
    }
    return syntax.children(head).stream()
        .filter(c -> syntax.has(c, "nmod") || syntax.has(c, "obl"))
        .filter(c -> syntax.pack().isGenitive(syntax.preposition(c)))
        .findFirst();
  }

  boolean isPronoun(int head) {
    return (syntax.upos(head).equals("PRON") || syntax.upos(head).equals("DET"))
        && (syntax.isWord(head, PERSONAL) || clitic(head));
  }

  /** "its", "son": the subject of the clause it stands in, where that names an actor. */
  private Optional<Actor> possessor(int determiner) {
    int noun = syntax.head(determiner);
    for (int at = noun; at >= 0; at = syntax.head(at)) {
      if (!syntax.isVerb(at)) {
        continue;
      }
      int subject = clauses.subject(at, 0);
      if (subject >= 0 && subject != noun && !syntax.dominates(subject, determiner)) {
        return isPronoun(subject)
            ? Optional.empty()
            : actor(subject, 3)
                .filter(a -> a.known() && !a.isPerson() && a.kind() != SourceKind.DOCUMENT);
      }
    }
    return Optional.empty();
  }

  private boolean clitic(int head) {
    return syntax.word(head).form().matches("(?i)-(?:t-)?(?:il|elle|ils|elles)");
  }

  private Optional<Actor> pronoun(int head) {
    String form =
        Spelling.exact(syntax.word(head).form())
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^-(?:t-)?", "");
    if (FIRST.contains(form)) {
      return memory.lastSpeaker();
    }
    if (syntax.isPossessive(head) && !syntax.preposition(head).isEmpty()) {
      return memory.lastSubject().or(() -> memory.lastPerson(false));
    }
    if (syntax.isPossessive(head)) {
      Optional<Actor> subject = possessor(head);
      if (subject.isPresent()) {
        return subject;
      }
    }
    if (PERSON_PRONOUNS.contains(form)) {
      return memory.lastPerson(false);
    }
    if (PLURAL_PRONOUNS.contains(form)) {
      return memory
          .lastSubject()
          .filter(Actor::plural)
          .or(() -> memory.lastPerson(true))
          .or(memory::lastBody);
    }
    if (form.equals("it") || form.equals("its")) {
      return memory.lastBody();
    }
    boolean clitic = clitic(head);
    if (clitic || form.equals("il") || form.equals("elle") || form.equals("lui")) {
      Optional<Actor> speaker = memory.lastSpeaker().filter(s -> clitic || s.isPerson());
      return speaker.or(memory::lastSubject).or(() -> memory.lastPerson(false));
    }
    return memory.lastSubject();
  }

  /** "the North", "the regime", "the country", "le pays": the state spoken of. */
  private Optional<Actor> shortForm(int head) {
    boolean bare =
        syntax.children(head).stream()
            .allMatch(
                c ->
                    syntax.has(c, "det")
                        || syntax.has(c, "case")
                        || syntax.has(c, "punct")
                        || c > head + 6);
    if (bare
        && syntax.isWord(head, Set.of("north", "south"))
        && Character.isUpperCase(syntax.word(head).form().charAt(0))) {
      boolean north = syntax.isWord(head, Set.of("north"));
      return memory
          .lastBy(north ? "korea-north" : "korea-south")
          .map(a -> a.withWords(words(head)));
    }
    return Optional.empty();
  }

  /** "his country", "notre pays": the speaker's state; "the country": the state spoken of. */
  private Optional<Actor> country(int head) {
    boolean noun =
        syntax.isWord(head, Set.of("country", "nation", "pays", "patrie"))
            || syntax.isWord(head, SOIL);
    if (!noun || syntax.word(head).feature("Number").equals("Plur")) {
      return Optional.empty();
    }
    List<Integer> modifiers =
        syntax.children(head).stream()
            .filter(c -> syntax.has(c, "det") || syntax.has(c, "amod") || syntax.has(c, "nmod"))
            .toList();
    if (syntax.isWord(head, SOIL)) {
      return owner(head, 0)
          .filter(t -> t.source() == SourceKind.GOVERNMENT)
          .map(t -> body(head, Optional.of(t.value())));
    }
    if (modifiers.size() != 1) {
      return Optional.empty();
    }
    Optional<Actor> owner = Optional.empty();
    if (syntax.isPossessive(modifiers.get(0))) {
      owner = memory.lastSpeaker().or(() -> memory.lastPerson(false));
    } else if (definite(head)) {
      owner = memory.lastSubject().filter(Actor::isState).or(() -> memory.lastState(Set.of()));
    }
    return owner.filter(Actor::isState).map(a -> body(head, a.id()));
  }

  /** A body that acts for the state or group of an id. */
  private Actor body(int head, Optional<String> id) {
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
    if (!syntax.upos(head).equals("NOUN") || deed || itemWord(head, true).isPresent()) {
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

  private String key(int head, String id) {
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
    for (int i : syntax.phrase(head)) {
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        if ((m.value().kind() == Term.Kind.TITLE || m.value().kind() == Term.Kind.NAME)
            && m.value().source() == kind) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean definite(int head) {
    return syntax.children(head).stream()
        .anyMatch(
            c ->
                syntax.word(c).feature("Definite").equals("Def")
                    || syntax.word(c).feature("PronType").equals("Dem"));
  }

  private boolean hasName(int head) {
    for (int i : syntax.subtreeNear(head)) {
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
    for (int i : syntax.subtreeNear(head)) {
      if (syntax.upos(i).equals("PROPN")) {
        name = syntax.word(i).form();
      }
    }
    return name;
  }

  /** The state, body or outlet that the phrase's modifiers name: the one nearest to the head. */
  private Optional<Term> owner(int head, int depth) {
    Optional<Term> best = Optional.empty();
    int nearest = Integer.MAX_VALUE;
    for (int i : syntax.subtreeNear(head)) {
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
    for (int i : syntax.subtreeNear(head)) {
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
    for (int i : syntax.phrase(head)) {
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
    Span span = syntax.phraseSpan(head);
    for (int c : syntax.children(head)) {
      boolean bare = syntax.has(c, "nmod") && syntax.preposition(c).isEmpty();
      boolean name = bare || syntax.has(c, "appos") || syntax.has(c, "flat");
      Span own = syntax.phraseSpan(c);
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
    return Quote.of(syntax.text(), syntax.phraseSpan(head));
  }

  /** The goods that the phrase headed by {@code head} names; weak words count only if asked for. */
  List<Filler.Item> goods(int head, boolean weak) {
    return goods(head, weak, Optional.empty(), 0);
  }

  /** "une trentaine d'exemplaires", "several units": so many of the goods spoken of. */
  List<Filler.Item> pieces(int head) {
    int noun = held(head).orElse(head);
    boolean bare = syntax.children(noun).stream().noneMatch(c -> syntax.has(c, "nmod") && c > noun);
    if (!syntax.isWord(noun, PIECES) || !bare) {
      return List.of();
    }
    Optional<Quantity> quantity = quantity(head).or(() -> quantity(noun));
    return memory.lastGoods().stream()
        .limit(1)
        .map(g -> new Filler.Item(g.words(), g.category(), g.designation(), quantity))
        .toList();
  }

  private List<Filler.Item> goods(int head, boolean weak, Optional<Quantity> outer, int depth) {
    boolean number = syntax.upos(head).equals("NUM");
    boolean container = number || syntax.pack().numbers().isContainer(syntax, head);
    boolean counted = !container || number || syntax.pack().numbers().countsPieces(syntax, head);
    Optional<Quantity> quantity = counted ? quantity(head).or(() -> outer) : outer;
    boolean carrier =
        container || itemWord(head, false).isEmpty() && itemWord(head, true).isPresent();
    if (carrier && depth < 4) {
      for (int c : syntax.children(head)) {
        if (holds(head, c)) {
          List<Filler.Item> inner = new ArrayList<>();
          for (int part : syntax.coordinated(c)) {
            inner.addAll(goods(part, weak && container, quantity, depth + 1));
          }
          if (!inner.isEmpty()) {
            return inner;
          }
        }
      }
    }
    return items(head, weak, quantity);
  }

  /** Whether the child names what a container or a weak word is full of. */
  private boolean holds(int head, int child) {
    String preposition = syntax.preposition(child);
    boolean complement = syntax.has(child, "nmod") || syntax.has(child, "obl");
    return complement && (syntax.pack().isGenitive(preposition) || preposition.equals("en"))
        || syntax.has(child, "compound") && child < head;
  }

  private Optional<Quantity> quantity(int head) {
    List<Integer> phrase = syntax.phrase(head);
    int to = head + 1;
    if (syntax.pack().numbers().isContainer(syntax, head)) {
      to = Math.min(syntax.size(), head + 2);
    }
    return syntax.pack().numbers().quantity(syntax, phrase.get(0), to);
  }

  private List<Filler.Item> items(int head, boolean weak, Optional<Quantity> quantity) {
    List<Phrases.Match<Term>> designations = designations(head);
    Optional<Term> word = itemWord(head, weak || !designations.isEmpty());
    if (designations.isEmpty()) {
      return word.map(
              w ->
                  List.of(
                      new Filler.Item(
                          words(head), Category.of(w.value()), Optional.empty(), quantity)))
          .orElseGet(() -> money(head, quantity).map(List::of).orElse(List.of()));
    }
    List<Filler.Item> found = new ArrayList<>();
    for (Phrases.Match<Term> d : designations) {
      Quote words =
          designations.size() == 1
              ? words(head)
              : Quote.of(
                  syntax.text(),
                  syntax.word(d.from()).span().cover(syntax.word(d.to() - 1).span()));
      found.add(
          new Filler.Item(
              words,
              Category.of(d.value().fact().cell("category")),
              Optional.of(d.value().value()),
              quantity));
    }
    return found;
  }

  private Optional<Filler.Item> money(int head, Optional<Quantity> quantity) {
    if (quantity.isPresent()
        && quantity.get().unit().isPresent()
        && syntax.pack().numbers().currency(syntax, head).isPresent()) {
      return Optional.of(new Filler.Item(words(head), Category.MONEY, Optional.empty(), quantity));
    }
    return Optional.empty();
  }

  /** The models that the phrase names: by its head, or by what names its head more closely. */
  private List<Phrases.Match<Term>> designations(int head) {
    List<Phrases.Match<Term>> own = syntax.terms(head, Term.Kind.DESIGNATION);
    if (!own.isEmpty()) {
      return List.of(own.get(0));
    }
    List<Phrases.Match<Term>> found = new ArrayList<>();
    boolean goods = itemWord(head, true).isPresent();
    boolean series = syntax.pack().numbers().isContainer(syntax, head);
    if (goods || series || syntax.isNoun(head)) {
      below(head, goods || series, 0, found);
    }
    return found;
  }

  private void below(int at, boolean goods, int depth, List<Phrases.Match<Term>> found) {
    for (int c : syntax.children(at)) {
      String relation = syntax.word(c).relation();
      boolean close =
          Set.of("flat", "nmod:desc", "compound", "amod", "dep", "nummod").contains(relation);
      boolean named =
          goods
              && (relation.equals("appos")
                  || relation.equals("conj") && depth > 0
                  || relation.equals("nmod")
                      && (syntax.preposition(c).isEmpty()
                          || syntax.pack().isGenitive(syntax.preposition(c))));
      if (!close && !named) {
        continue;
      }
      List<Phrases.Match<Term>> here = syntax.terms(c, Term.Kind.DESIGNATION);
      if (!here.isEmpty()) {
        if (found.stream().noneMatch(f -> f.value().equals(here.get(0).value()))) {
          found.add(here.get(0));
        }
        below(c, goods, depth + 1, found);
      } else if (named && depth < 2 && itemWord(c, false).isEmpty()) {
        below(c, goods, depth + 1, found);
      } else if (depth < 2
          && (relation.equals("nmod") && syntax.pack().numbers().isContainer(syntax, c)
              || relation.equals("appos"))) {
        below(c, goods, depth + 1, found);
      }
    }
  }

  /** The goods word that the head belongs to, unless a longer phrase says that it is none. */
  private Optional<Term> itemWord(int head, boolean weak) {
    int longest = 0;
    Optional<Term> best = Optional.empty();
    for (Phrases.Match<Term> m : syntax.terms(head)) {
      Term.Kind kind = m.value().kind();
      boolean goods =
          kind == Term.Kind.ITEM || kind == Term.Kind.WEAK_ITEM || kind == Term.Kind.NO_ITEM;
      if (goods && m.to() - m.from() > longest) {
        longest = m.to() - m.from();
        best = Optional.of(m.value());
      }
    }
    return best.filter(t -> t.kind() == Term.Kind.ITEM || (t.kind() == Term.Kind.WEAK_ITEM && weak))
        .filter(t -> syntax.isNominal(head) || longestCovers(head));
  }

  private boolean longestCovers(int head) {
    return syntax.terms(head).stream()
        .anyMatch(m -> m.value().kind() == Term.Kind.ITEM && m.to() - m.from() > 1);
  }

  /** The measure that the phrase names; empty where none. */
  Optional<Filler.Party> measure(int head) {
    for (int i : syntax.phrase(head)) {
      List<Phrases.Match<Term>> found = syntax.terms(i, Term.Kind.MEASURE);
      if (!found.isEmpty()
          && (i == head
              || found.get(0).from() <= head && head < found.get(0).to()
              || syntax.pack().numbers().isContainer(syntax, head))) {
        return Optional.of(
            new Filler.Party(words(head), Optional.of(found.get(0).value().value())));
      }
    }
    return Optional.empty();
  }

  /** The cause that the phrase names, by the words in it. */
  Filler.Party cause(int head) {
    for (int i : syntax.phrase(head)) {
      List<Phrases.Match<Term>> found = syntax.terms(i, Term.Kind.CAUSE);
      if (!found.isEmpty()) {
        return new Filler.Party(words(head), Optional.of(found.get(0).value().value()));
      }
    }
    return new Filler.Party(words(head), Optional.of("other"));
  }

  /** The state whose adjective or name modifies the goods ("Iranian drones", "Iran-made"). */
  Optional<Filler.Party> provenance(int head) {
    for (int i : syntax.phrase(head)) {
      if (i == head) {
        continue;
      }
      for (Phrases.Match<Term> m : syntax.terms(i)) {
        boolean state =
            m.value().fact().file().endsWith("states.tsv")
                || m.value().fact().file().endsWith("groups.tsv");
        boolean modifier =
            m.value().kind() == Term.Kind.ADJECTIVE
                || (m.value().kind() == Term.Kind.NAME
                    && (syntax.has(i, "compound") || syntax.has(i, "amod")));
        if (state
            && modifier
            && syntax.distanceUp(i, head) >= 1
            && syntax.distanceUp(i, head) <= 2) {
          Span span = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
          return Optional.of(
              new Filler.Party(Quote.of(syntax.text(), span), Optional.of(m.value().value())));
        }
      }
    }
    return made(head);
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

  /** "drones made in Iran", "des chars de fabrication russe": who made the goods. */
  private Optional<Filler.Party> made(int head) {
    for (int c : syntax.children(head)) {
      boolean making =
          syntax.pack().predicates().at(syntax, c).stream()
              .anyMatch(m -> m.value().type() == ClaimType.PRODUCTION);
      if (!making || !(syntax.has(c, "acl") || syntax.has(c, "amod") || syntax.has(c, "nmod"))) {
        continue;
      }
      for (int maker : syntax.subtreeOf(c)) {
        for (Phrases.Match<Term> m : syntax.terms(maker)) {
          boolean state =
              m.value().fact().file().endsWith("states.tsv")
                  && m.value().kind() != Term.Kind.PEOPLE;
          if (state) {
            Span span = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
            return Optional.of(
                new Filler.Party(Quote.of(syntax.text(), span), Optional.of(m.value().value())));
          }
        }
      }
    }
    return Optional.empty();
  }
}

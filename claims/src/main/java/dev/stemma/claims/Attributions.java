package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.reading.Facts.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the attributed statements of a sentence: speech, thought, document and media cues with
 * their source and content, whichever stands first.
 */
final class Attributions {
  private static final Set<String> CLAUSAL = Set.of("ccomp", "xcomp", "csubj");
  private static final Set<String> CONTENT_PREPOSITIONS =
      Set.of("of", "de", "about", "for", "that");
  private static final Set<String> AGENT = Set.of("by", "par");
  private static final Set<Cue.Kind> NOMINAL_CONTENT =
      Set.of(
          Cue.Kind.DENY,
          Cue.Kind.ADMIT,
          Cue.Kind.PROMISE,
          Cue.Kind.DEMAND,
          Cue.Kind.WARN,
          Cue.Kind.ACCUSE);

  /** Cues that may be set into what they attribute. */
  private static final Set<Cue.Kind> INSERTED =
      Set.of(Cue.Kind.SAY, Cue.Kind.REPORT, Cue.Kind.THINK, Cue.Kind.ADMIT, Cue.Kind.WARN);

  private final Syntax syntax;
  private final Clauses clauses;
  private final Mentions mentions;

  Attributions(Syntax syntax, Clauses clauses, Mentions mentions) {
    this.syntax = syntax;
    this.clauses = clauses;
    this.mentions = mentions;
  }

  /** All statements of the sentence, the widest first. */
  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      List<Attribution> readings =
          cues(i).stream()
              .map(
                  match ->
                      switch (match.value().pos()) {
                        case "verb" -> verb(match);
                        case "noun" -> noun(match);
                        default -> adjective(match);
                      })
              .flatMap(Optional::stream)
              .toList();
      readings.stream()
          .filter(a -> !a.links().isEmpty())
          .findFirst()
          .or(() -> readings.stream().findFirst())
          .ifPresent(found::add);
      phrase(i).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(a -> -a.size()));
    return found;
  }

  private List<Heads.Match<Cue>> cues(int i) {
    String upos = syntax.upos(i);
    return syntax.pack().cues().at(syntax, i).stream()
        .filter(
            m ->
                switch (m.value().pos()) {
                  case "verb" ->
                      upos.equals("VERB") || (upos.equals("AUX") && !m.parts().isEmpty());
                  case "noun" -> upos.equals("NOUN");
                  case "adj" -> upos.equals("ADJ") || upos.equals("VERB");
                  default -> false;
                })
        .toList();
  }

  private Optional<Attribution> verb(Heads.Match<Cue> match) {
    int verb = match.head();
    Cue.Kind kind = match.value().kind();
    if (kind == Cue.Kind.CITE || kind == Cue.Kind.SEE || kind == Cue.Kind.QUOTE) {
      return kind == Cue.Kind.QUOTE || kind == Cue.Kind.CITE ? quoting(match) : Optional.empty();
    }
    boolean passive = clauses.isPassive(verb);
    int source = source(verb, passive);
    BitSet content = content(match, kind, source);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (source < 0 && !passive) {
      return Optional.empty();
    }
    if (source >= 0 && !mentions.isPronoun(source) && inanimate(source, kind)) {
      return Optional.empty();
    }
    List<Attribution.Link> links = new ArrayList<>();
    if (source >= 0) {
      links.addAll(links(source, match));
    }
    return Optional.of(attribution(match, kind, links, content, source));
  }

  /** A plain noun that can neither speak nor show ("the plan adds that"). */
  private boolean inanimate(int source, Cue.Kind kind) {
    return kind != Cue.Kind.SHOW && mentions.actor(source).isEmpty() && !syntax.isNominal(source);
  }

  private int source(int verb, boolean passive) {
    if (passive) {
      for (int c : syntax.children(verb)) {
        if (syntax.word(c).relation().equals("obl:agent")
            || (syntax.has(c, "obl") && AGENT.contains(syntax.preposition(c)))) {
          return c;
        }
      }
      return -1;
    }
    int inverted = inverted(verb);
    if (inverted >= 0) {
      return inverted;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("nsubj")
          || syntax.word(c).relation().equals("expl:subj")) {
        boolean expletive = syntax.word(c).relation().equals("expl:subj");
        if (!expletive || mentions.isPronoun(c)) {
          int resolved = clauses.subject(verb, 0);
          return resolved >= 0 && !expletive ? resolved : c;
        }
      }
    }
    return clauses.subject(verb, 0);
  }

  /**
   * ", poursuit Londres,": a speaker behind an inserted verb that the parser took for its object.
   */
  private int inverted(int verb) {
    int first = verb;
    while (first > 0 && syntax.head(first - 1) == verb && syntax.has(first - 1, "aux")) {
      first--;
    }
    boolean inserted = first > 0 && syntax.upos(first - 1).equals("PUNCT");
    if (!inserted || syntax.child(verb, "nsubj") >= 0 || syntax.child(verb, "expl:subj") >= 0) {
      return -1;
    }
    int object = syntax.child(verb, "obj");
    boolean next = object > verb && object <= verb + 4 && syntax.isNoun(object);
    return next && mentions.actor(object).filter(a -> a.known()).isPresent() ? object : -1;
  }

  private BitSet content(Heads.Match<Cue> match, Cue.Kind kind, int source) {
    int verb = match.head();
    BitSet content = new BitSet();
    if (source >= 0 && source == inverted(verb) && syntax.head(verb) >= 0) {
      add(content, syntax.head(verb));
      syntax.subtreeOf(verb).forEach(content::clear);
      return content;
    }
    if (source >= 0 && INSERTED.contains(kind)) {
      BitSet around = inquit(verb, source);
      if (!around.isEmpty()) {
        return around;
      }
    }
    for (int c : syntax.children(verb)) {
      if (match.holds(c)) {
        continue;
      }
      boolean clause =
          CLAUSAL.stream().anyMatch(r -> syntax.has(c, r)) && c != source && !phase(verb, c);
      boolean relation =
          (kind == Cue.Kind.ACCUSE || kind == Cue.Kind.WARN || kind == Cue.Kind.DENY)
              && (syntax.has(c, "advcl") || syntax.has(c, "obl"))
              && (CONTENT_PREPOSITIONS.contains(syntax.preposition(c))
                  || syntax.children(c, "mark").stream()
                      .anyMatch(m -> syntax.isWord(m, CONTENT_PREPOSITIONS)));
      if (clause || relation) {
        add(content, c);
      }
    }
    for (int part : match.parts()) {
      for (int c : syntax.children(part)) {
        if (syntax.has(c, "acl") || syntax.has(c, "ccomp") || syntax.has(c, "xcomp")) {
          add(content, c);
        }
      }
    }
    if (content.isEmpty()) {
      around(verb, content);
    }
    if (content.isEmpty()) {
      quotes(verb, content);
    }
    if (content.isEmpty()) {
      for (int c : syntax.children(verb)) {
        boolean object = clauses.isPassive(verb) ? syntax.has(c, "nsubj") : syntax.has(c, "obj");
        boolean takes = NOMINAL_CONTENT.contains(kind) || statesClaim(c);
        if (object
            && takes
            && !match.holds(c)
            && mentions.actor(c).filter(a -> !isSpeech(c)).isEmpty()) {
          add(content, c);
        }
      }
    }
    if (content.isEmpty() && syntax.has(verb, "amod")) {
      add(content, syntax.head(verb));
    }
    content.clear(verb);
    if (source >= 0 && !content.isEmpty()) {
      syntax.phrase(source).forEach(content::clear);
    }
    return content;
  }

  /**
   * The sentence around an inserted "…, the ministry said on Monday, …" or before a closing one:
   * set off by marks on both sides, so that no wrong parse can take a part of it away. Empty where
   * the verb stands in no such place.
   */
  private BitSet inquit(int verb, int source) {
    BitSet none = new BitSet();
    List<Integer> speaker = syntax.subtreeOf(source);
    int from = Math.min(verb, speaker.get(0));
    int to = Math.max(verb, speaker.get(speaker.size() - 1));
    for (int c : syntax.children(verb)) {
      String relation = syntax.word(c).relation();
      boolean auxiliary = relation.startsWith("aux") && c < from && from - c <= 2;
      from = auxiliary ? c : from;
      boolean circumstance = Set.of("obl", "advmod", "obj", "iobj").contains(relation);
      List<Integer> words = circumstance ? syntax.subtreeOf(c) : List.of();
      if (circumstance && words.get(0) == to + 1) {
        to = words.get(words.size() - 1);
      }
    }
    boolean set =
        from >= 3
            && isMark(from - 1)
            && (to + 1 >= syntax.size() || isMark(to + 1))
            && to - from < 40;
    if (!set) {
      return none;
    }
    BitSet content = new BitSet();
    content.set(0, syntax.size());
    content.clear(from, to + 1);
    return content;
  }

  private boolean isMark(int word) {
    return ",.;”\"»–—’".contains(syntax.word(word).form());
  }

  /** "announced the delivery": the noun states a claim, or is speech itself. */
  private boolean statesClaim(int word) {
    return syntax.isNoun(word)
        && (!syntax.pack().predicates().at(syntax, word).isEmpty()
            || !syntax.pack().operators().at(syntax, word).isEmpty()
            || isSpeech(word));
  }

  private boolean isSpeech(int word) {
    return !cues(word).isEmpty();
  }

  /** "continued to fire": a phase verb with an infinitive attributes nothing. */
  private boolean phase(int verb, int complement) {
    return syntax.has(complement, "xcomp")
        && syntax.pack().operators().at(syntax, verb).stream()
            .anyMatch(
                m ->
                    m.value().pos().equals("verb")
                        && m.value().certainty().isEmpty()
                        && m.value().stage().isEmpty()
                        && !m.value().denies());
  }

  private void add(BitSet content, int head) {
    syntax.subtreeOf(head).forEach(content::set);
  }

  /** An inquit ("…, he said", "as he said"): the content is what it is set into. */
  private void around(int verb, BitSet content) {
    int outer = syntax.head(verb);
    boolean inserted =
        outer >= 0
            && (syntax.has(verb, "parataxis") || isComment(verb) || syntax.has(verb, "discourse"));
    if (inserted) {
      add(content, outer);
      syntax.subtreeOf(verb).forEach(content::clear);
      return;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "parataxis") && (c > verb || inQuotes(c))) {
        add(content, c);
      }
    }
  }

  private boolean isComment(int verb) {
    return syntax.has(verb, "advcl")
        && syntax.children(verb, "mark").stream()
            .anyMatch(m -> syntax.isWord(m, Set.of("as", "comme", "ainsi")));
  }

  private boolean inQuotes(int word) {
    int open = 0;
    for (int i = 0; i < word; i++) {
      String form = syntax.word(i).form();
      if ("“«".contains(form)) {
        open++;
      } else if ("”»".contains(form)) {
        open = 0;
      } else if (form.equals("\"")) {
        open = 1 - open;
      }
    }
    return open > 0;
  }

  /** Quoted words anywhere in the sentence outside the cue's own clause. */
  private void quotes(int verb, BitSet content) {
    if (inQuotes(verb)) {
      return;
    }
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.upos(i).equals("PUNCT") || i == verb) {
        continue;
      }
      if (inQuotes(i)) {
        content.set(i);
      }
    }
    if (content.cardinality() < 3) {
      content.clear();
    }
  }

  /** "was quoted by AP", "AP citing officials": chain words around another statement. */
  private Optional<Attribution> quoting(Heads.Match<Cue> match) {
    int verb = match.head();
    Cue.Kind kind = match.value().kind();
    boolean passive = clauses.isPassive(verb);
    if (passive && syntax.child(verb, "xcomp") < 0 && syntax.child(verb, "advcl") < 0) {
      return Optional.empty();
    }
    BitSet content = new BitSet();
    if (passive) {
      for (int c : syntax.children(verb)) {
        if (syntax.has(c, "xcomp") || syntax.has(c, "advcl")) {
          add(content, c);
        }
      }
      int agent = source(verb, true);
      int speaker = syntax.child(verb, "nsubj");
      List<Attribution.Link> links = new ArrayList<>();
      if (agent >= 0) {
        links.addAll(links(agent, match));
      }
      if (speaker >= 0) {
        links.addAll(links(speaker, match));
      }
      content.clear(verb);
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(
              attribution(match, Cue.Kind.SAY, links, content, speaker >= 0 ? speaker : agent));
    }
    int object = cited(verb, match);
    boolean free =
        syntax.has(verb, "advcl")
            || syntax.has(verb, "acl")
            || syntax.has(verb, "parataxis")
            || syntax.has(verb, "obl");
    if (kind == Cue.Kind.CITE && object >= 0 && free && mentions.actor(object).isPresent()) {
      clauseAround(verb, content);
      syntax.subtreeOf(verb).forEach(content::clear);
      List<Attribution.Link> links = new ArrayList<>(links(object, match));
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(attribution(match, kind, links, content, object));
    }
    return Optional.empty();
  }

  private void clauseAround(int inner, BitSet content) {
    int at = syntax.head(inner);
    while (at >= 0 && !syntax.isVerb(at) && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    if (at >= 0) {
      add(content, at);
    }
  }

  private Optional<Attribution> noun(Heads.Match<Cue> match) {
    int noun = match.head();
    Cue.Kind kind = match.value().kind();
    BitSet content = new BitSet();
    int source = -1;
    for (int c : syntax.children(noun)) {
      String relation = syntax.word(c).relation();
      String preposition = syntax.preposition(c);
      boolean marked =
          syntax.children(c, "mark").stream()
              .anyMatch(m -> syntax.isWord(m, Set.of("that", "que", "of", "de", "to")));
      boolean clause =
          (relation.startsWith("acl") || relation.equals("ccomp") || relation.equals("xcomp"))
              && (marked || relation.equals("ccomp"));
      boolean actor = mentions.actor(c).isPresent();
      boolean author =
          actor
              && (relation.equals("nmod:poss")
                  || AGENT.contains(preposition)
                  || Set.of("from", "of", "de").contains(preposition)
                  || relation.equals("compound"));
      if (clause) {
        add(content, c);
      } else if (author && source < 0) {
        source = c;
      } else if (relation.equals("amod") && syntax.hasTerm(c, Term.Kind.ADJECTIVE) && source < 0) {
        source = c;
      } else if (relation.startsWith("nmod")
          && !actor
          && Set.of("of", "de", "about").contains(preposition)) {
        add(content, c);
      } else if (relation.equals("det") && syntax.word(c).feature("Poss").equals("Yes")) {
        source = c;
      }
    }
    if (content.isEmpty() || source < 0) {
      return Optional.empty();
    }
    boolean paper =
        syntax.hasTerm(noun, Term.Kind.TITLE)
            && mentions.actor(noun).filter(a -> a.kind() != SourceKind.ORGANISATION).isPresent()
            && (syntax.has(source, "amod") || syntax.has(source, "compound"));
    source = paper ? noun : source;
    List<Attribution.Link> links = new ArrayList<>();
    if (syntax.upos(source).equals("ADJ")) {
      adjectiveActor(source)
          .ifPresent(a -> links.add(new Attribution.Link(a, words(match), kind == Cue.Kind.DENY)));
    } else {
      links.addAll(links(source, match));
    }
    return Optional.of(attribution(match, kind, links, content, source));
  }

  private Optional<Actor> adjectiveActor(int word) {
    return syntax.terms(word, Term.Kind.ADJECTIVE).stream()
        .findFirst()
        .map(
            m ->
                new Actor(
                    Quote.of(syntax.text(), syntax.word(word).span()),
                    Optional.of(m.value().value()),
                    SourceKind.GOVERNMENT,
                    false,
                    true,
                    "",
                    false));
  }

  private Optional<Attribution> adjective(Heads.Match<Cue> match) {
    int adjective = match.head();
    BitSet content = new BitSet();
    for (int c : syntax.children(adjective)) {
      if (syntax.has(c, "ccomp")
          || syntax.has(c, "xcomp")
              && syntax.child(c, "mark") >= 0
              && !syntax.word(c).feature("VerbForm").equals("Inf")) {
        add(content, c);
      } else if (syntax.has(c, "parataxis") && c > adjective) {
        add(content, c);
      }
    }
    if (match.value().kind() == Cue.Kind.DENY) {
      return dismissal(match);
    }
    int source = clauses.subject(adjective, 0);
    if (content.isEmpty() || source < 0) {
      return Optional.empty();
    }
    return Optional.of(
        attribution(match, match.value().kind(), links(source, match), content, source));
  }

  /** "the charge is baseless", "called the reports false": what is said of is denied. */
  private Optional<Attribution> dismissal(Heads.Match<Cue> match) {
    int adjective = match.head();
    int head = syntax.head(adjective);
    BitSet content = new BitSet();
    List<Attribution.Link> links = new ArrayList<>();
    int source = -1;
    if (syntax.has(adjective, "amod") && head >= 0 && isSpeech(head)) {
      add(content, head);
    } else if (syntax.has(adjective, "xcomp") && head >= 0 && syntax.child(head, "obj") >= 0) {
      add(content, syntax.child(head, "obj"));
      source = clauses.subject(head, 0);
      if (source >= 0) {
        links.addAll(links(source, match));
      }
    } else if (syntax.child(adjective, "nsubj") >= 0
        && isSpeech(syntax.child(adjective, "nsubj"))) {
      add(content, syntax.child(adjective, "nsubj"));
    }
    content.clear(adjective);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(attribution(match, Cue.Kind.DENY, links, content, source));
  }

  /** "according to X", "selon X": a preposition or set phrase with its noun. */
  private Optional<Attribution> phrase(int at) {
    for (Phrases.Match<Term> m : syntax.terms(at, Term.Kind.CUE)) {
      if (m.from() != at) {
        continue;
      }
      Optional<Integer> source = governedBy(m);
      if (source.isEmpty()) {
        continue;
      }
      int head = source.get();
      boolean animate = mentions.actor(head).isPresent() || mentions.isPronoun(head);
      boolean plain =
          m.to() - m.from() == 1
              && Set.of("pour", "per", "for")
                  .contains(syntax.pack().spelling().folded(syntax.word(at).form()));
      if (plain && (!animate || !(at == 0 || syntax.upos(at - 1).equals("PUNCT")))) {
        continue;
      }
      if (!animate && m.to() - m.from() == 1 && !syntax.isNominal(head)) {
        continue;
      }
      BitSet content = new BitSet();
      clauseAround(head, content);
      BitSet own = new BitSet();
      syntax.subtreeOf(head).forEach(own::set);
      for (int i = m.from(); i < m.to(); i++) {
        own.set(i);
      }
      if (syntax.head(head) < 0 || content.isEmpty()) {
        content.set(0, syntax.size());
      }
      content.andNot(own);
      if (content.cardinality() < 2) {
        continue;
      }
      Span cueSpan = syntax.word(m.from()).span().cover(syntax.word(m.to() - 1).span());
      Quote cue = Quote.of(syntax.text(), cueSpan);
      Cue.Kind kind = Cue.Kind.of(m.value().value());
      List<Attribution.Link> links = new ArrayList<>(chain(head, cue, kind));
      return Optional.of(
          new Attribution(
              syntax.number(),
              kind,
              links,
              m.from(),
              content,
              false,
              false,
              List.of(syntax.phraseSpan(head)),
              List.of(cueSpan),
              m.value().fact()));
    }
    return Optional.empty();
  }

  private Optional<Integer> governedBy(Phrases.Match<Term> m) {
    for (int i = m.to(); i < Math.min(syntax.size(), m.to() + 12); i++) {
      for (int c : syntax.children(i)) {
        if (syntax.has(c, "case") && c >= m.from() && c < m.to() && syntax.isNominal(i)) {
          return Optional.of(i);
        }
      }
      int head = syntax.head(i);
      if (head >= m.from()
          && head < m.to()
          && syntax.isNominal(i)
          && (syntax.has(i, "obj") || syntax.has(i, "nmod") || syntax.has(i, "obl"))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Attribution attribution(
      Heads.Match<Cue> match,
      Cue.Kind kind,
      List<Attribution.Link> links,
      BitSet content,
      int source) {
    List<Span> sourceSpans = source < 0 ? List.of() : List.of(syntax.phraseSpan(source));
    return new Attribution(
        syntax.number(),
        kind,
        links,
        match.head(),
        content,
        Negation.negated(syntax, match.head()),
        isPast(match.head()),
        sourceSpans,
        List.of(cueSpan(match)),
        match.value().fact());
  }

  private boolean isPast(int verb) {
    if (syntax.word(verb).feature("Tense").equals("Past")
        || syntax.word(verb).feature("Tense").equals("Imp")) {
      return true;
    }
    return syntax.children(verb, "aux").stream()
        .anyMatch(a -> syntax.word(a).feature("Tense").matches("Past|Imp|Pqp"));
  }

  private Span cueSpan(Heads.Match<Cue> match) {
    int from = match.head();
    int to = match.head();
    for (int part : match.parts()) {
      from = Math.min(from, part);
      to = Math.max(to, part);
    }
    for (int c : syntax.children(match.head())) {
      if (syntax.has(c, "aux") && c < from && from - c <= 3) {
        from = c;
      }
    }
    return syntax.word(from).span().cover(syntax.word(to).span());
  }

  private Quote words(Heads.Match<Cue> match) {
    return Quote.of(syntax.text(), cueSpan(match));
  }

  /** The chain that a cue's source brings: hearers and seers first, then the source. */
  private List<Attribution.Link> links(int source, Heads.Match<Cue> match) {
    List<Attribution.Link> links = new ArrayList<>();
    Quote cue = words(match);
    int verb = match.head();
    for (int c : syntax.children(verb)) {
      boolean hearer =
          c != source
              && (syntax.has(c, "obj")
                  || syntax.has(c, "iobj")
                  || syntax.has(c, "obl")
                  || syntax.has(c, "nmod"));
      if (!hearer) {
        continue;
      }
      Optional<Actor> actor = mentions.actor(c);
      String preposition = syntax.preposition(c);
      boolean media =
          actor
                  .filter(
                      a ->
                          (a.kind() == SourceKind.MEDIA || a.kind() == SourceKind.STATE_MEDIA)
                              && a.id().isPresent())
                  .isPresent()
              && Set.of(
                      "", "to", "à", "on", "sur", "by", "in", "dans", "with", "avec", "chez", "for",
                      "pour", "de", "at")
                  .contains(preposition);
      boolean document =
          actor.filter(a -> a.kind() == SourceKind.DOCUMENT).isPresent()
              && Set.of("in", "dans", "on", "à", "via", "par", "through").contains(preposition);
      if (media || document) {
        Span case_ = caseSpan(c, cue);
        links.add(new Attribution.Link(actor.orElseThrow(), Quote.of(syntax.text(), case_), false));
      } else if (syntax.has(c, "obl") && Set.of("in", "dans", "à", "au").contains(preposition)) {
        for (int inner : syntax.children(c)) {
          Optional<Actor> outlet = mentions.actor(inner);
          if (syntax.has(inner, "nmod")
              && outlet
                  .filter(a -> a.kind() == SourceKind.MEDIA || a.kind() == SourceKind.STATE_MEDIA)
                  .isPresent()) {
            links.add(new Attribution.Link(outlet.orElseThrow(), cue, false));
          }
        }
      }
    }
    links.addAll(chain(source, cue, match.value().kind()));
    return links;
  }

  private Span caseSpan(int nominal, Quote fallback) {
    int c = syntax.child(nominal, "case");
    return c >= 0 ? syntax.word(c).span() : fallback.span().orElseThrow();
  }

  /**
   * The links of a source phrase: "reports seen by the Times" gives the Times, then the reports.
   */
  private List<Attribution.Link> chain(int source, Quote cue, Cue.Kind kind) {
    List<Attribution.Link> links = new ArrayList<>();
    for (int c : syntax.children(source)) {
      if (!syntax.has(c, "acl")) {
        continue;
      }
      for (Heads.Match<Cue> inner : syntax.pack().cues().at(syntax, c)) {
        Cue.Kind k = inner.value().kind();
        if (k != Cue.Kind.SEE
            && k != Cue.Kind.QUOTE
            && k != Cue.Kind.CITE
            && k != Cue.Kind.REPORT) {
          continue;
        }
        int cited = k == Cue.Kind.CITE ? cited(c, inner) : -1;
        if (cited >= 0) {
          mentions.actor(source).ifPresent(a -> links.add(new Attribution.Link(a, cue, false)));
          mentions
              .actor(cited)
              .ifPresent(a -> links.add(new Attribution.Link(a, words(inner), false)));
          return links;
        }
        int agent = clauses.isPassive(c) ? source(c, true) : syntax.child(c, "nsubj");
        boolean relative = agent >= 0 && syntax.word(agent).feature("PronType").equals("Rel");
        if (agent >= 0 && agent != source && !relative) {
          mentions
              .actor(agent)
              .ifPresent(a -> links.add(new Attribution.Link(a, words(inner), false)));
          break;
        }
      }
    }
    speaker(source).ifPresent(a -> links.add(new Attribution.Link(a, cue, kind == Cue.Kind.DENY)));
    return links;
  }

  /** Whom a citing verb cites: its object, or the complement of its preposition. */
  private int cited(int verb, Heads.Match<Cue> match) {
    if (clauses.isPassive(verb)) {
      return -1;
    }
    int object = syntax.child(verb, "obj");
    if (object >= 0 && !match.holds(object)) {
      return object;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "obl")
          && !match.holds(c)
          && Set.of("sur", "on", "upon", "à", "from", "to").contains(syntax.preposition(c))) {
        return c;
      }
    }
    return -1;
  }

  /** The actor, or a person of whom nothing is known. */
  private Optional<Actor> speaker(int source) {
    Optional<Actor> actor = mentions.actor(source);
    boolean name = Character.isUpperCase(syntax.word(source).form().charAt(0)) && source > 0;
    if (actor.isPresent() || !syntax.isNoun(source) || !name) {
      return actor;
    }
    return mentions
        .owned(source)
        .or(
            () ->
                Optional.of(
                    new Actor(
                        mentions.words(source),
                        Optional.empty(),
                        SourceKind.ORGANISATION,
                        false,
                        false,
                        "",
                        false)));
  }

  /** Stands for the cue of a statement that runs on from another sentence. */
  static Attribution carriedOn(Attribution from, int sentence, int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    Fact fact = from.fact();
    return new Attribution(
        sentence,
        from.kind() == Cue.Kind.ACCUSE || from.kind() == Cue.Kind.DENY ? Cue.Kind.SAY : from.kind(),
        from.links(),
        -1,
        all,
        false,
        from.past(),
        from.source(),
        from.cueSpans(),
        fact);
  }
}

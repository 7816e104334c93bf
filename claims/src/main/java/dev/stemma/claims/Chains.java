package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads chains of authority off a cue and its source: who was told, who saw, quoted or cited, then
 * the source itself.
 */
final class Chains {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Papers papers;

  Chains(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.papers = new Papers(syntax, mentions);
  }

  /** The chain that a cue's source brings: hearers and seers first, then the source. */
  List<Attribution.Link> links(int source, Heads.Match<Cue> match, Quote cue) {
    List<Attribution.Link> links = new ArrayList<>();
    int verb = match.head();
    for (int c : syntax.children(verb)) {
      boolean hearer =
          c != source
              && (syntax.has(c, "obj")
                  || syntax.has(c, "iobj")
                  || syntax.has(c, "obl")
                  || syntax.has(c, "nmod"));
      if (hearer) {
        links.addAll(through(c, cue));
      }
    }
    links.addAll(told(source, cue));
    links.addAll(0, vessel(verb));
    List<Integer> talks = new ArrayList<>(syntax.children(verb, "advcl"));
    talks.addAll(syntax.children(source, "acl"));
    for (int talk : talks) {
      // "an official, speaking to the Times, said"
      for (int c :
          syntax.isWord(talk, WordClass.MENTION)
              ? syntax.children(talk, "obl")
              : List.<Integer>of()) {
        links.addAll(through(c, cue));
      }
    }
    List<Attribution.Link> own = chain(source, cue, match.value().kind());
    boolean published = own.size() == 2 && !publishers(source).isEmpty();
    links.addAll(published ? 0 : links.size(), published ? own.subList(0, 1) : List.of());
    links.addAll(published ? own.subList(1, 2) : own);
    seated(source, verb, links);
    links.addAll(basis(match, source));
    return stateOf(links);
  }

  /**
   * "sagte ein Diplomat der Agentur AFP": an outlet with the article of a dative, which the parser
   * takes for the owner of whoever speaks.
   */
  private List<Attribution.Link> told(int source, Quote cue) {
    boolean press = mentions.actor(source).filter(Actor::isPress).isPresent();
    for (int c : press ? List.<Integer>of() : syntax.children(source, "nmod")) {
      Optional<Actor> outlet =
          c > source && syntax.preposition(c).isEmpty() && mentions.naming().definite(c)
              ? mentions.actor(c).filter(a -> a.isPress() && a.id().isPresent())
              : Optional.empty();
      if (outlet.isPresent()) {
        return List.of(new Attribution.Link(outlet.get(), cue, false));
      }
    }
    return List.of();
  }

  /** The outlet that was told, or the document in which it stands, behind who published that. */
  List<Attribution.Link> through(int nominal, Quote cue) {
    List<Attribution.Link> links = new ArrayList<>();
    boolean talk = syntax.has(nominal, "obl") && syntax.hasPreposition(nominal, WordClass.WITHIN);
    for (int inner : talk ? syntax.children(nominal, "nmod") : List.<Integer>of()) {
      Optional<Actor> outlet = mentions.actor(inner).filter(a -> a.isPress() && a.known());
      if (outlet.isPresent()) {
        links.addAll(publishers(nominal));
        links.add(new Attribution.Link(outlet.get(), cue, false));
        return links;
      }
    }
    Optional<Actor> actor = mentions.actor(nominal);
    boolean media =
        actor.filter(a -> a.isPress() && a.id().isPresent()).isPresent()
            && (syntax.preposition(nominal).isEmpty()
                || syntax.hasPreposition(nominal, WordClass.HEARER));
    boolean document =
        actor.filter(a -> a.kind() == SourceKind.DOCUMENT).isPresent()
            && syntax.hasPreposition(nominal, WordClass.VESSEL);
    if (media || document) {
      links.addAll(publishers(nominal));
      Quote words = Quote.of(syntax.text(), caseSpan(nominal, cue));
      links.add(new Attribution.Link(actor.orElseThrow(), words, false));
    }
    return links;
  }

  /** "has seen a cable in which the envoy says": the document that a clause on it speaks of. */
  private List<Attribution.Link> vessel(int verb) {
    List<Attribution.Link> links = new ArrayList<>();
    papers
        .holding(verb)
        .ifPresent(
            paper -> {
              links.addAll(publishers(syntax.head(verb)));
              links.add(paper);
            });
    return links;
  }

  private Span caseSpan(int nominal, Quote fallback) {
    int c = syntax.child(nominal, "case");
    return c >= 0 ? syntax.word(c).span() : fallback.span().orElseThrow();
  }

  /** "had reported, from declassified files, that": on what a report rests. */
  private List<Attribution.Link> basis(Heads.Match<Cue> match, int source) {
    Cue.Kind kind = match.value().kind();
    if (kind != Cue.Kind.REPORT && kind != Cue.Kind.SAY || syntax.isPossessive(source)) {
      return List.of();
    }
    List<Integer> obliques = new ArrayList<>(syntax.children(match.head(), "obl"));
    for (int c : syntax.children(match.head(), "advmod")) {
      if (syntax.child(c, "fixed") >= 0) {
        obliques.addAll(syntax.children(c, "obl"));
      }
    }
    for (int c : obliques) {
      Optional<Actor> actor = mentions.actor(c).filter(Actor::isMaterial);
      if (actor.isPresent() && syntax.hasPreposition(c, WordClass.BASIS)) {
        Quote words = Quote.of(syntax.text(), syntax.word(syntax.child(c, "case")).span());
        return List.of(new Attribution.Link(actor.get(), words, false));
      }
    }
    return List.of();
  }

  /** "At the Pentagon, Anna Hill said": a bare name, or an official, of the house spoken in. */
  private void seated(int source, int verb, List<Attribution.Link> links) {
    int last = links.size() - 1;
    if (last < 0) {
      return;
    }
    Actor speaker = links.get(last).actor();
    boolean open = speaker.id().isEmpty() && (speaker.isPerson() || !speaker.known());
    for (int c : syntax.children(verb, "obl")) {
      Optional<Actor> house =
          open && c < Math.max(source, verb) && syntax.hasPreposition(c, WordClass.SEAT)
              ? mentions.actor(c).filter(a -> a.isState() && a.isHouse() && !mentions.isPlace(c))
              : Optional.empty();
      if (house.isPresent()) {
        Attribution.Link link = links.get(last);
        links.set(
            last, new Attribution.Link(speaker.officialOf(house.get()), link.cue(), link.denies()));
      }
    }
  }

  /** An official of no state in a statement that a state's own medium publishes speaks for it. */
  private List<Attribution.Link> stateOf(List<Attribution.Link> links) {
    int last = links.size() - 1;
    if (last < 2 || links.get(1).actor().kind() != SourceKind.DOCUMENT) {
      return links;
    }
    Attribution.Link link = links.get(last);
    boolean open =
        link.actor().id().isEmpty()
            && (link.actor().kind() == SourceKind.OFFICIAL
                || link.actor().kind() == SourceKind.GOVERNMENT);
    Optional<String> state =
        links.get(0).actor().kind() == SourceKind.STATE_MEDIA && open
            ? links.get(0).actor().id().flatMap(syntax.pack().terms()::stateOf)
            : Optional.empty();
    state.ifPresent(
        s ->
            links.set(
                last, new Attribution.Link(link.actor().withId(s), link.cue(), link.denies())));
    return links;
  }

  /**
   * The links of a source phrase: "reports seen by the Times" gives the Times, then the reports.
   */
  List<Attribution.Link> chain(int source, Quote cue, Cue.Kind kind) {
    for (int c : syntax.children(source, "acl")) {
      for (Heads.Match<Cue> inner : syntax.pack().cues().at(syntax, c)) {
        int cited = inner.value().kind() == Cue.Kind.CITE && taken(c) < 0 ? cited(c, inner) : -1;
        if (cited >= 0) {
          List<Attribution.Link> links = new ArrayList<>();
          mentions.actor(source).ifPresent(a -> links.add(new Attribution.Link(a, cue, false)));
          mentions
              .actor(cited)
              .ifPresent(
                  a -> links.add(new Attribution.Link(a, Attribution.words(syntax, inner), false)));
          return links;
        }
      }
    }
    List<Attribution.Link> links = new ArrayList<>(publishers(source));
    int author = papers.author(source);
    if (author >= 0 && links.isEmpty()) {
      links.addAll(publishers(author));
      for (int c : links.isEmpty() ? syntax.children(author, "nmod") : List.<Integer>of()) {
        links.addAll(publishers(c));
      }
    }
    speaker(source).ifPresent(a -> links.add(new Attribution.Link(a, cue, kind == Cue.Kind.DENY)));
    papers.link(author).ifPresent(links::add);
    return links;
  }

  /** "seen by the Times", "que publie l'agence": who brought what a noun names to the public. */
  private List<Attribution.Link> publishers(int noun) {
    List<Integer> clauses = new ArrayList<>(syntax.children(noun, "acl"));
    syntax.children(noun, "appos").forEach(c -> clauses.addAll(syntax.children(c, "acl")));
    clauses.addAll(papers.participles(noun));
    if (syntax.has(noun, "nsubj")) {
      // "Cité par l'agence, le ministre a dit"
      syntax.children(syntax.head(noun), "advcl").stream()
          .filter(c -> c < noun && subjects.isPassive(c))
          .forEach(clauses::add);
    }
    List.copyOf(clauses).forEach(c -> clauses.addAll(syntax.children(c, "xcomp")));
    int has = syntax.has(noun, "obj") ? syntax.head(noun) : -1;
    if (has >= 0) {
      clauses.add(has); // "Reuters has seen documents that"
    }
    for (int c : clauses) {
      for (Heads.Match<Cue> inner : syntax.pack().cues().at(syntax, c)) {
        boolean passive = subjects.isPassive(c) || syntax.has(c, "amod");
        int agent = passive ? Attributions.agent(syntax, c) : subjects.subject(c, 0);
        agent =
            agent < 0 || agent == noun || mentions.actor(agent).isEmpty() ? papers.lying(c) : agent;
        boolean relative = agent >= 0 && syntax.word(agent).feature("PronType").equals("Rel");
        boolean other = agent >= 0 && agent != noun && !relative && !mentions.isPronoun(agent);
        boolean undergone = passive || taken(c) >= 0;
        Optional<Actor> actor = other ? mentions.actor(agent) : Optional.empty();
        boolean brings =
            switch (inner.value().kind()) {
              case SEE -> c != has || actor.filter(Actor::isPress).isPresent();
              case QUOTE -> c != has;
              case CITE -> undergone;
              case REPORT, SAY ->
                  undergone && actor.filter(a -> a.isPress() || isStudy(a, noun)).isPresent();
              default -> false;
            };
        if (actor.isPresent() && brings) {
          Quote words = Attribution.words(syntax, inner);
          return List.of(new Attribution.Link(actor.get(), words, false));
        }
      }
    }
    return List.of();
  }

  /** "images analysées par un institut": a body that brought a document to light. */
  private boolean isStudy(Actor actor, int noun) {
    return actor.kind() == SourceKind.ORGANISATION
        && actor.id().isPresent()
        && mentions.actor(noun).filter(a -> a.kind() == SourceKind.DOCUMENT).isPresent();
  }

  /** The relative pronoun that is the object of a clause; -1 where none is. */
  private int taken(int verb) {
    int object = syntax.child(verb, "obj");
    boolean relative =
        object >= 0
            && object < verb
            && (syntax.word(object).feature("PronType").equals("Rel")
                || syntax.isWord(object, WordClass.RELATIVE));
    return relative ? object : -1;
  }

  /** Whether a verb says of a noun who published, saw or cites it: "a note that Reuters saw". */
  boolean publishes(int verb) {
    return syntax.word(verb).relation().startsWith("acl")
        && taken(verb) >= 0
        && syntax.child(verb, "ccomp") < 0
        && syntax.child(verb, "xcomp") < 0;
  }

  /** Whom a citing verb cites: its object, or the complement of its preposition. */
  int cited(int verb, Heads.Match<Cue> match) {
    if (subjects.isPassive(verb)) {
      return -1;
    }
    int object = syntax.child(verb, "obj");
    if (object >= 0 && !match.holds(object)) {
      return object;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "obl") && !match.holds(c) && syntax.hasPreposition(c, WordClass.CITED)) {
        return c;
      }
    }
    return -1;
  }

  /** The actor, or a person of whom nothing is known. */
  private Optional<Actor> speaker(int source) {
    if (mentions.isPlace(source)) {
      return Optional.empty();
    }
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
}

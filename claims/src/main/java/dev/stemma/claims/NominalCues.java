package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the statements of nouns and adjectives: "the claim that", "is certain that", "is false".
 */
final class NominalCues {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Contents contents;
  private final Chains chains;
  private final Judgements judgements;
  private final Told told;

  NominalCues(
      Syntax syntax, Subjects subjects, Mentions mentions, Contents contents, Chains chains) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.contents = contents;
    this.chains = chains;
    this.judgements = new Judgements(syntax);
    this.told = new Told(syntax);
  }

  /** The statement of a noun that says something; empty where it names no source or content. */
  Optional<Attribution> noun(Heads.Match<Cue> match) {
    int noun = match.head();
    Cue.Kind kind = match.value().kind();
    BitSet content = new BitSet();
    int source = -1;
    for (int c : syntax.children(noun)) {
      String relation = syntax.word(c).relation();
      boolean clause = told.isContent(c);
      boolean actor = mentions.actor(c).isPresent();
      boolean author =
          actor
              && (relation.equals("nmod:poss")
                  || syntax.hasPreposition(c, WordClass.AGENT)
                  || syntax.hasPreposition(c, WordClass.AUTHOR)
                  || relation.equals("compound"));
      if (clause) {
        contents.add(content, c);
      } else if (author && source < 0) {
        source = c;
      } else if (relation.equals("amod") && syntax.hasTerm(c, Term.Kind.ADJECTIVE) && source < 0) {
        source = c;
      } else if (relation.startsWith("nmod")
          && !actor
          && syntax.hasPreposition(c, WordClass.TOPIC)) {
        contents.add(content, c);
      } else if (relation.equals("det") && syntax.word(c).feature("Poss").equals("Yes")) {
        source = c;
      }
    }
    if (source < 0 && syntax.has(noun, "nsubj") && syntax.isVerb(syntax.head(noun))) {
      source = Origins.source(syntax, subjects, syntax.head(noun)); // "was first made by"
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
      adjectiveActor(syntax, source)
          .ifPresent(
              a ->
                  links.add(
                      new Attribution.Link(
                          a, Attribution.words(syntax, match), kind == Cue.Kind.DENY)));
    } else {
      links.addAll(chains.links(source, match, Attribution.words(syntax, match)));
    }
    return Optional.of(Attribution.of(syntax, match, kind, links, content, source));
  }

  /** The state of an adjective: "Iranian". */
  static Optional<Actor> adjectiveActor(Syntax syntax, int word) {
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

  /** The statement of an adjective; empty where it names no source or content. */
  Optional<Attribution> adjective(Heads.Match<Cue> match) {
    int adjective = match.head();
    BitSet content = new BitSet();
    for (int c : syntax.children(adjective)) {
      if (syntax.has(c, "ccomp")
          || syntax.has(c, "xcomp")
              && syntax.child(c, "mark") >= 0
              && !syntax.word(c).feature("VerbForm").equals("Inf")) {
        contents.add(content, c);
      } else if (syntax.has(c, "parataxis") && c > adjective) {
        contents.add(content, c);
      }
    }
    int over = content.isEmpty() && syntax.has(adjective, "xcomp") ? syntax.head(adjective) : -1;
    for (int c : over < 0 ? List.<Integer>of() : syntax.children(over, "ccomp")) {
      if (c > adjective && syntax.child(c, "mark") >= 0) {
        contents.add(content, c); // "s'est dit convaincu, jeudi, que"
      }
    }
    if (match.value().kind() == Cue.Kind.DENY) {
      return dismissal(match);
    }
    Optional<Judgements.Judged> judged = judgements.of(adjective);
    if (judged.isPresent()) {
      judged.get().told().forEach(i -> contents.add(content, i));
      return Optional.of(judgement(match, judged.get(), content));
    }
    int source = subjects.subject(adjective, 0);
    if (content.isEmpty() || source < 0) {
      return Optional.empty();
    }
    return Optional.of(
        Attribution.of(
            syntax,
            match,
            match.value().kind(),
            chains.links(source, match, Attribution.words(syntax, match)),
            content,
            source));
  }

  /** The verb of denying above a noun: "dismissed as baseless claims that"; -1 where none is. */
  private int denying(int noun) {
    int verb = syntax.head(noun);
    boolean under = verb >= 0 && (syntax.has(noun, "obl") || syntax.has(noun, "obj"));
    return under
            && Attributions.cues(syntax, verb).stream()
                .anyMatch(m -> m.value().kind() == Cue.Kind.DENY)
        ? verb
        : -1;
  }

  /** "the charge is baseless", "called the reports false": what is said of is denied. */
  private Optional<Attribution> dismissal(Heads.Match<Cue> match) {
    int adjective = match.head();
    int head = syntax.head(adjective);
    BitSet content = new BitSet();
    List<Attribution.Link> links = new ArrayList<>();
    int source = -1;
    if (syntax.has(adjective, "amod") && head >= 0 && contents.isSpeech(head)) {
      int verb = denying(head);
      if (verb >= 0 && syntax.has(head, "obj")) {
        return Optional.empty();
      }
      contents.add(content, head);
      source = verb < 0 || subjects.isPassive(verb) ? -1 : subjects.subject(verb, 0);
      if (source >= 0) {
        links.addAll(chains.links(source, match, Attribution.words(syntax, match)));
      }
    } else if (judgements.of(adjective).isPresent()) {
      Judgements.Judged judged = judgements.of(adjective).get();
      judged.told().forEach(i -> contents.add(content, i));
      return Optional.of(judgement(match, judged, content));
    } else if (syntax.child(adjective, "nsubj") >= 0
        && contents.isSpeech(syntax.child(adjective, "nsubj"))) {
      contents.add(content, syntax.child(adjective, "nsubj"));
    }
    content.clear(adjective);
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(Attribution.of(syntax, match, Cue.Kind.DENY, links, content, source));
  }

  /** "called the report that … nonsense", "is a lie": a noun of dismissal, said of a report. */
  Optional<Attribution> called(int noun) {
    boolean plain = syntax.isNoun(noun) || syntax.upos(noun).equals("ADV");
    Optional<Heads.Match<Cue>> match =
        syntax.pack().cues().at(syntax, noun).stream()
            .filter(m -> plain && m.value().pos().equals("adj") && m.parts().isEmpty())
            .filter(m -> m.value().kind() == Cue.Kind.DENY)
            .findFirst();
    if (match.isEmpty()) {
      return Optional.empty();
    }
    BitSet content = new BitSet();
    int subject = syntax.child(noun, "cop") < 0 ? -1 : syntax.child(noun, "nsubj");
    if (subject >= 0 && judgements.isTold(subject)) {
      contents.add(content, subject);
      return Optional.of(
          Attribution.of(syntax, match.get(), Cue.Kind.DENY, List.of(), content, -1));
    }
    Optional<Judgements.Judged> judged = judgements.named(noun);
    judged.ifPresent(j -> j.told().forEach(i -> contents.add(content, i)));
    return judged.map(j -> judgement(match.get(), j, content));
  }

  /** "found credible the claims that", "called them false": whoever judges says so. */
  private Attribution judgement(Heads.Match<Cue> match, Judgements.Judged judged, BitSet content) {
    content.clear(match.head());
    int source = subjects.subject(judged.verb(), 0);
    List<Attribution.Link> links =
        source < 0 ? List.of() : chains.links(source, match, Attribution.words(syntax, match));
    Attribution found = Attribution.of(syntax, match, match.value().kind(), links, content, source);
    return Negation.negated(syntax, judged.verb()) ? found.doubted() : found;
  }
}

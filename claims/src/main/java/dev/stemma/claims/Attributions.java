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

/**
 * Finds the attributed statements of a sentence: speech, thought, document and media cues with
 * their source and content, whichever stands first.
 */
final class Attributions {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Contents contents;
  private final Chains chains;

  Attributions(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.contents = new Contents(syntax, subjects, mentions);
    this.chains = new Chains(syntax, subjects, mentions);
  }

  /** All statements of the sentence, the widest first. */
  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      List<Attribution> readings =
          cues(syntax, i).stream()
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

  static List<Heads.Match<Cue>> cues(Syntax syntax, int i) {
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
    boolean passive = subjects.isPassive(verb);
    int source = source(verb, passive);
    BitSet content = contents.content(match, kind, source);
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
      links.addAll(chains.links(source, match, words(syntax, match)));
    }
    return Optional.of(attribution(match, kind, links, content, source));
  }

  /** A plain noun that can neither speak nor show ("the plan adds that"). */
  private boolean inanimate(int source, Cue.Kind kind) {
    return kind != Cue.Kind.SHOW && mentions.actor(source).isEmpty() && !syntax.isNominal(source);
  }

  /** The agent of a passive; -1 where it has none. */
  static int agent(Syntax syntax, int verb) {
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("obl:agent")
          || (syntax.has(c, "obl") && syntax.hasPreposition(c, WordClass.AGENT))) {
        return c;
      }
    }
    return -1;
  }

  private int source(int verb, boolean passive) {
    if (passive) {
      return agent(syntax, verb);
    }
    int inverted = contents.inverted(verb);
    if (inverted >= 0) {
      return inverted;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("nsubj")
          || syntax.word(c).relation().equals("expl:subj")) {
        boolean expletive = syntax.word(c).relation().equals("expl:subj");
        if (!expletive || mentions.isPronoun(c)) {
          int resolved = subjects.subject(verb, 0);
          return resolved >= 0 && !expletive ? resolved : c;
        }
      }
    }
    return subjects.subject(verb, 0);
  }

  /** "was quoted by AP", "AP citing officials": chain words around another statement. */
  private Optional<Attribution> quoting(Heads.Match<Cue> match) {
    int verb = match.head();
    Cue.Kind kind = match.value().kind();
    boolean passive = subjects.isPassive(verb);
    if (passive && syntax.child(verb, "xcomp") < 0 && syntax.child(verb, "advcl") < 0) {
      return Optional.empty();
    }
    BitSet content = new BitSet();
    if (passive) {
      for (int c : syntax.children(verb)) {
        if (syntax.has(c, "xcomp") || syntax.has(c, "advcl")) {
          contents.add(content, c);
        }
      }
      int agent = source(verb, true);
      int speaker = syntax.child(verb, "nsubj");
      List<Attribution.Link> links = new ArrayList<>();
      if (agent >= 0) {
        links.addAll(chains.links(agent, match, words(syntax, match)));
      }
      if (speaker >= 0) {
        links.addAll(chains.links(speaker, match, words(syntax, match)));
      }
      content.clear(verb);
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(
              attribution(match, Cue.Kind.SAY, links, content, speaker >= 0 ? speaker : agent));
    }
    int object = chains.cited(verb, match);
    boolean free =
        syntax.has(verb, "advcl")
            || syntax.has(verb, "acl")
            || syntax.has(verb, "parataxis")
            || syntax.has(verb, "obl");
    if (kind == Cue.Kind.CITE && object >= 0 && free && mentions.actor(object).isPresent()) {
      contents.clauseAround(verb, content);
      syntax.subtreeOf(verb).forEach(content::clear);
      List<Attribution.Link> links =
          new ArrayList<>(chains.links(object, match, words(syntax, match)));
      return content.isEmpty()
          ? Optional.empty()
          : Optional.of(attribution(match, kind, links, content, object));
    }
    return Optional.empty();
  }

  private Optional<Attribution> noun(Heads.Match<Cue> match) {
    int noun = match.head();
    Cue.Kind kind = match.value().kind();
    BitSet content = new BitSet();
    int source = -1;
    for (int c : syntax.children(noun)) {
      String relation = syntax.word(c).relation();
      boolean marked =
          syntax.children(c, "mark").stream().anyMatch(m -> syntax.isWord(m, WordClass.CONTENT));
      boolean clause =
          (relation.startsWith("acl") || relation.equals("ccomp") || relation.equals("xcomp"))
              && (marked || relation.equals("ccomp"));
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
          .ifPresent(
              a -> links.add(new Attribution.Link(a, words(syntax, match), kind == Cue.Kind.DENY)));
    } else {
      links.addAll(chains.links(source, match, words(syntax, match)));
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
        contents.add(content, c);
      } else if (syntax.has(c, "parataxis") && c > adjective) {
        contents.add(content, c);
      }
    }
    if (match.value().kind() == Cue.Kind.DENY) {
      return dismissal(match);
    }
    int source = subjects.subject(adjective, 0);
    if (content.isEmpty() || source < 0) {
      return Optional.empty();
    }
    return Optional.of(
        attribution(
            match,
            match.value().kind(),
            chains.links(source, match, words(syntax, match)),
            content,
            source));
  }

  /** "the charge is baseless", "called the reports false": what is said of is denied. */
  private Optional<Attribution> dismissal(Heads.Match<Cue> match) {
    int adjective = match.head();
    int head = syntax.head(adjective);
    BitSet content = new BitSet();
    List<Attribution.Link> links = new ArrayList<>();
    int source = -1;
    if (syntax.has(adjective, "amod") && head >= 0 && contents.isSpeech(head)) {
      contents.add(content, head);
    } else if (syntax.has(adjective, "xcomp") && head >= 0 && syntax.child(head, "obj") >= 0) {
      contents.add(content, syntax.child(head, "obj"));
      source = subjects.subject(head, 0);
      if (source >= 0) {
        links.addAll(chains.links(source, match, words(syntax, match)));
      }
    } else if (syntax.child(adjective, "nsubj") >= 0
        && contents.isSpeech(syntax.child(adjective, "nsubj"))) {
      contents.add(content, syntax.child(adjective, "nsubj"));
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
              && syntax
                  .pack()
                  .grammar()
                  .has(WordClass.FEEBLE, syntax.pack().spelling().folded(syntax.word(at).form()));
      if (plain && (!animate || !(at == 0 || syntax.upos(at - 1).equals("PUNCT")))) {
        continue;
      }
      if (!animate && m.to() - m.from() == 1 && !syntax.isNominal(head)) {
        continue;
      }
      BitSet content = new BitSet();
      contents.clauseAround(head, content);
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
      List<Attribution.Link> links = new ArrayList<>(chains.chain(head, cue, kind));
      return Optional.of(
          new Attribution(
              syntax.number(),
              kind,
              links,
              m.from(),
              content,
              false,
              false,
              List.of(syntax.nounPhrases().span(head)),
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
    List<Span> sourceSpans = source < 0 ? List.of() : List.of(syntax.nounPhrases().span(source));
    return new Attribution(
        syntax.number(),
        kind,
        links,
        match.head(),
        content,
        Negation.negated(syntax, match.head()),
        isPast(match.head()),
        sourceSpans,
        List.of(cueSpan(syntax, match)),
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

  private static Span cueSpan(Syntax syntax, Heads.Match<Cue> match) {
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

  static Quote words(Syntax syntax, Heads.Match<Cue> match) {
    return Quote.of(syntax.text(), cueSpan(syntax, match));
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

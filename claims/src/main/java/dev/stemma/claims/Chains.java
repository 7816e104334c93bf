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

  Chains(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
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
      if (!hearer) {
        continue;
      }
      Optional<Actor> actor = mentions.actor(c);
      boolean media =
          actor
                  .filter(
                      a ->
                          (a.kind() == SourceKind.MEDIA || a.kind() == SourceKind.STATE_MEDIA)
                              && a.id().isPresent())
                  .isPresent()
              && (syntax.preposition(c).isEmpty() || syntax.hasPreposition(c, WordClass.HEARER));
      boolean document =
          actor.filter(a -> a.kind() == SourceKind.DOCUMENT).isPresent()
              && syntax.hasPreposition(c, WordClass.VESSEL);
      if (media || document) {
        Span case_ = caseSpan(c, cue);
        links.add(new Attribution.Link(actor.orElseThrow(), Quote.of(syntax.text(), case_), false));
      } else if (syntax.has(c, "obl") && syntax.hasPreposition(c, WordClass.WITHIN)) {
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
  List<Attribution.Link> chain(int source, Quote cue, Cue.Kind kind) {
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
              .ifPresent(
                  a -> links.add(new Attribution.Link(a, Attribution.words(syntax, inner), false)));
          return links;
        }
        int agent =
            subjects.isPassive(c) ? Attributions.agent(syntax, c) : syntax.child(c, "nsubj");
        boolean relative = agent >= 0 && syntax.word(agent).feature("PronType").equals("Rel");
        if (agent >= 0 && agent != source && !relative) {
          mentions
              .actor(agent)
              .ifPresent(
                  a -> links.add(new Attribution.Link(a, Attribution.words(syntax, inner), false)));
          break;
        }
      }
    }
    speaker(source).ifPresent(a -> links.add(new Attribution.Link(a, cue, kind == Cue.Kind.DENY)));
    return links;
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

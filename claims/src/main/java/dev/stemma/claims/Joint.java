package dev.stemma.claims;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Speakers joined by "and" who are of two bodies: "an officer and a Western diplomat said", "Moscow
 * and Pyongyang deny". Each is an origin of its own, so what they say is claimed once for each; two
 * of one body, or of none that is known, are one source.
 */
final class Joint {
  private final Syntax syntax;
  private final Mentions mentions;

  Joint(Syntax syntax, Mentions mentions) {
    this.syntax = syntax;
    this.mentions = mentions;
  }

  /** A claim as the other speakers of its statement make it; none where one alone speaks. */
  List<Claim> others(Claim claim, int word, List<Attribution> attributions) {
    List<Claim> found = new ArrayList<>();
    int last = claim.sources().size() - 1;
    for (Attribution a : last < 0 ? List.<Attribution>of() : attributions) {
      boolean speaks =
          (a.covers(word) || a.cue() == word)
              && !a.links().isEmpty()
              && Authority.source(a.links().get(a.links().size() - 1))
                  .words()
                  .equals(claim.sources().get(last).words());
      Optional<Integer> head = speaks ? head(claim.sources().get(last).words()) : Optional.empty();
      if (head.isPresent()) {
        Attribution.Link link = a.links().get(a.links().size() - 1);
        boolean denies = claim.polarity() == Polarity.DENIED;
        for (Actor other : beside(head.get(), a.cue(), link.actor(), denies)) {
          found.add(by(claim, new Attribution.Link(other, link.cue(), link.denies())));
        }
        return found;
      }
    }
    return found;
  }

  private Optional<Integer> head(Quote words) {
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.isNoun(i) && words.span().equals(Optional.of(syntax.nounPhrases().span(i)))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The actors of other bodies that are joined to a speaker. */
  private List<Actor> beside(int speaker, int cue, Actor first, boolean denies) {
    List<Integer> joined = new ArrayList<>(syntax.coordinated(speaker));
    if (syntax.has(speaker, "conj")) {
      // the parser may join all speakers to what they say: "…, an officer and a diplomat told"
      syntax.children(syntax.head(speaker), "conj").stream()
          .filter(c -> c > speaker && c < cue && isBesideAnd(c))
          .forEach(joined::add);
    }
    List<Actor> others = new ArrayList<>(byOwners(speaker, first));
    for (int i : joined) {
      Optional<Actor> other =
          i == speaker || !syntax.isNoun(i) || mentions.isPronoun(i)
              ? Optional.empty()
              : mentions.actor(i).filter(a -> isOther(a, first) && speaksAlone(a, first, denies));
      if (other.isPresent() && others.stream().allMatch(o -> isOther(o, other.get()))) {
        others.add(other.get());
      }
    }
    return others;
  }

  /**
   * "U.S. and European officials", "the ministers of Oman and Qatar": those of the other states or
   * blocs that one noun joins.
   */
  private List<Actor> byOwners(int speaker, Actor first) {
    boolean several =
        first.plural() && (first.isPerson() || first.kind() == SourceKind.INTELLIGENCE);
    List<Actor> others = new ArrayList<>();
    for (int c : several ? syntax.children(speaker) : List.<Integer>of()) {
      boolean modifier = syntax.has(c, "amod") || syntax.has(c, "compound");
      for (int part : modifier ? syntax.coordinated(c) : List.<Integer>of()) {
        syntax.terms(part, Term.Kind.ADJECTIVE).stream()
            .limit(1)
            .map(m -> first.withId(m.value().value()))
            .filter(a -> isOther(a, first) && others.stream().allMatch(o -> isOther(o, a)))
            .forEach(others::add);
      }
    }
    Set<String> owners = mentions.affiliation().joined(speaker);
    boolean apart = several && first.id().filter(owners::contains).isPresent();
    for (String owner : apart ? owners : Set.<String>of()) {
      Actor other = first.withId(owner);
      if (isOther(other, first)) {
        others.add(other);
      }
    }
    return others;
  }

  private boolean isBesideAnd(int noun) {
    return syntax.child(noun, "cc") >= 0;
  }

  /** Whether two are known to be of different bodies. */
  private static boolean isOther(Actor a, Actor b) {
    return a.known() && b.known() && !a.id().equals(b.id());
  }

  /** States may announce together what they did together; people, and those who deny, do not. */
  private static boolean speaksAlone(Actor a, Actor b, boolean denies) {
    return a.isPerson() && b.isPerson()
        || denies && !a.isPress() && !b.isPress() && a.id().isPresent() && b.id().isPresent();
  }

  private static Claim by(Claim claim, Attribution.Link link) {
    List<Source> sources = new ArrayList<>(claim.sources());
    sources.set(sources.size() - 1, Authority.source(link));
    return claim.from(
        sources, new Reason("sources", Rule.JOINED_SPEAKER, "", link.actor().words()));
  }
}

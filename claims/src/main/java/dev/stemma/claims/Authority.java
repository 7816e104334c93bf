package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The chain of authority of one claim, and what its cues do to certainty and polarity.
 *
 * @param sources nearest to the reader first
 * @param certainty what the attributing verbs give
 * @param marker the words that give it
 * @param denies whether the chain denies the content
 * @param retracts whether a cue makes it no assertion ("did not confirm that")
 * @param kinds the cues passed, widest first
 * @param reasons why
 */
record Authority(
    List<Source> sources,
    Certainty certainty,
    Optional<Quote> marker,
    boolean denies,
    boolean retracts,
    List<Cue.Kind> kinds,
    List<Reason> reasons) {
  Authority {
    sources = List.copyOf(sources);
    kinds = List.copyOf(kinds);
    reasons = List.copyOf(reasons);
  }

  /** Reads the chain over a candidate from the statements that hold its predicate, widest first. */
  static Authority of(Syntax syntax, Candidate candidate, List<Attribution> attributions) {
    List<Source> sources = new ArrayList<>();
    List<Cue.Kind> kinds = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    Certainty certainty = Certainty.STATED;
    Optional<Quote> marker = Optional.empty();
    boolean denies = false;
    boolean retracts = false;
    Set<String> deniers = new HashSet<>();
    for (Attribution a : inOrder(attributions)) {
      if (!covers(candidate, a)) {
        continue;
      }
      if (isOperator(syntax, candidate, a)
          || a.kind() == Cue.Kind.DENY && Given.holds(syntax, candidate.match().head(), a.cue())) {
        continue;
      }
      kinds.add(a.kind());
      for (Attribution.Link link : isHearsay(syntax, a) ? List.<Attribution.Link>of() : a.links()) {
        Source source = source(link);
        if (sources.stream().noneMatch(s -> same(s, source))) {
          sources.add(source);
          reasons.add(new Reason("sources", Rule.ATTRIBUTION, a.fact().place(), link.cue()));
        }
      }
      Certainty given =
          perfect(syntax, candidate) && a.kind() == Cue.Kind.PROMISE
              ? Certainty.STATED
              : isConfirmed(syntax, a) ? Certainty.STATED : certainty(a);
      if (Modality.rank(given) > Modality.rank(certainty)) {
        certainty = given;
        marker =
            a.cueSpans().isEmpty()
                ? Optional.empty()
                : Optional.of(Quote.of(syntax.text(), a.cueSpans().get(0)));
      }
      if (a.kind() == Cue.Kind.DENY) {
        Set<String> who =
            a.links().stream().flatMap(l -> l.actor().id().stream()).collect(Collectors.toSet());
        boolean again = denies && !a.negated() && who.stream().anyMatch(deniers::contains);
        deniers.addAll(who);
        denies = again || denies ^ !a.negated();
        retracts |= a.negated();
      } else if (a.negated()) {
        denies ^= a.kind() == Cue.Kind.THINK;
        retracts |= a.kind() != Cue.Kind.THINK && a.kind() != Cue.Kind.DOUBT;
      }
      retracts |= a.kind() == Cue.Kind.ASK;
    }
    return new Authority(sources, certainty, marker, denies, retracts, kinds, reasons);
  }

  /**
   * "the paper, citing officials": whom a report cites stands behind it. "He said that …, according
   * to the agency": the press stands before whom it reports.
   */
  static List<Attribution> inOrder(List<Attribution> attributions) {
    List<Attribution> ordered = new ArrayList<>(attributions);
    ordered.sort(
        Comparator.comparing((Attribution a) -> a.kind() == Cue.Kind.CITE)
            .thenComparing(a -> !(reportsPress(a) || holds(a, attributions))));
    return ordered;
  }

  /** "an official said …, according to the transcript": the paper holds what was said. */
  private static boolean holds(Attribution a, List<Attribution> others) {
    boolean paper =
        a.fact().columns().getOrDefault("pos", "").equals("prep")
            && !a.links().isEmpty()
            && a.links().get(a.links().size() - 1).actor().kind() == SourceKind.DOCUMENT;
    return paper
        && others.stream()
            .anyMatch(
                o -> !o.equals(a) && o.cue() >= 0 && a.covers(o.cue()) && !o.links().isEmpty());
  }

  private static boolean reportsPress(Attribution a) {
    String pos = a.fact().columns().getOrDefault("pos", "");
    boolean press =
        !a.links().isEmpty()
            && (a.links().get(0).actor().kind() == SourceKind.MEDIA
                || a.links().get(0).actor().kind() == SourceKind.STATE_MEDIA);
    return press && (pos.equals("prep") || pos.equals("phrase"));
  }

  /** "plans to sell" is read as an operator already, and names no source of its own. */
  private static boolean isOperator(Syntax syntax, Candidate candidate, Attribution a) {
    boolean thought = a.kind() == Cue.Kind.THINK || a.kind() == Cue.Kind.SAY;
    return thought
        && a.cue() >= 0
        && candidate.modality().path().indexOf(a.cue()) > 0
        && !syntax.hasThatClause(a.cue())
        && syntax.pack().operators().at(syntax, a.cue()).stream()
            .anyMatch(m -> m.value().stage().isPresent());
  }

  /** "the transfer was confirmed": no hearsay, though nobody is named who did. */
  private static boolean isConfirmed(Syntax syntax, Attribution a) {
    return a.links().isEmpty() && a.cue() >= 0 && syntax.isWord(a.cue(), WordClass.ECHO);
  }

  /** "swore that it had sold nothing": no promise. */
  private static boolean perfect(Syntax syntax, Candidate candidate) {
    return syntax.children(candidate.match().head(), "aux").stream()
        .anyMatch(c -> syntax.isWord(c, WordClass.PERFECT));
  }

  /** "aurait demandé des missiles": others say that somebody asked; he is not their source. */
  private static boolean isHearsay(Syntax syntax, Attribution a) {
    return a.kind() == Cue.Kind.DEMAND
        && a.cue() >= 0
        && (syntax.word(a.cue()).feature("Mood").equals("Cnd")
            || syntax.children(a.cue(), "aux").stream()
                .anyMatch(c -> syntax.word(c).feature("Mood").equals("Cnd")));
  }

  private static boolean covers(Candidate candidate, Attribution a) {
    int word = candidate.match().head();
    if (a.covers(word) && a.cue() != word) {
      return true;
    }
    boolean blame = candidate.match().value().type() == ClaimType.ACCUSATION;
    boolean own = blame && candidate.match().holds(a.cue());
    boolean above =
        candidate.modality().path().contains(a.cue()) && !candidate.match().holds(a.cue());
    return a.cue() >= 0 && (own || above);
  }

  static boolean same(Source a, Source b) {
    return a.words().text().equals(b.words().text())
        || (a.id().isPresent() && a.id().equals(b.id()) && a.kind() == b.kind());
  }

  static Source source(Attribution.Link link) {
    Actor actor = link.actor();
    Optional<Boolean> named =
        actor.kind() == SourceKind.OFFICIAL ? Optional.of(actor.named()) : Optional.empty();
    return new Source(actor.words(), actor.kind(), actor.id(), Optional.of(link.cue()), named);
  }

  private static Certainty certainty(Attribution a) {
    if (a.links().isEmpty()) {
      return switch (a.kind()) {
        case THINK -> Certainty.ASSESSED;
        case SAY, REPORT, ACCUSE, QUOTE ->
            a.source().isEmpty() ? Certainty.REPORTED : Certainty.STATED;
        default -> Certainty.STATED;
      };
    }
    return switch (a.kind()) {
      case THINK -> Certainty.ASSESSED;
      case PROMISE -> Certainty.EXPECTED;
      case DOUBT -> Certainty.UNCLEAR;
      default -> Certainty.STATED;
    };
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Gives the claims before a sentence the source that it names for them: those in the document's own
 * voice take it as theirs; what had a source already is claimed once more where somebody says it
 * again.
 */
final class Retold {
  /** Code points between neighbouring sentences: blanks, line ends, a quotation mark. */
  private static final int GAP = 4;

  /** Code points from a claim to where it is said again. */
  private static final int NEAR = 240;

  private final Syntax syntax;
  private final Backings backings;

  Retold(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.backings = new Backings(syntax, subjects, mentions);
  }

  /** The claim that this sentence makes again, if any; claims before it may be given a source. */
  Optional<Claim> of(List<Claim> earlier, List<Attribution> attributions) {
    Optional<Backings.Backing> found = earlier.isEmpty() ? Optional.empty() : backings.find();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Backings.Backing backing = found.get();
    List<Source> sources = sources(backing, attributions);
    Claim last = earlier.get(earlier.size() - 1);
    int distance = syntax.span().begin() - last.evidence().end();
    if (distance <= GAP && !backing.again()) {
      earlier.replaceAll(
          c ->
              c.evidence().equals(last.evidence()) && c.sources().isEmpty()
                  ? with(c, sources, backing)
                  : c);
      return Optional.empty();
    }
    return backing.again() && distance <= NEAR
        ? again(earlier, backing, sources)
        : Optional.empty();
  }

  private Optional<Claim> again(
      List<Claim> earlier, Backings.Backing backing, List<Source> sources) {
    Claim last = earlier.get(earlier.size() - 1);
    Source speaker = sources.get(sources.size() - 1);
    return earlier.stream()
        .filter(c -> c.evidence().equals(last.evidence()) && c.polarity() != Polarity.DENIED)
        .filter(c -> c.sources().stream().noneMatch(s -> Authority.same(s, speaker)))
        .max(Comparator.comparingInt(c -> c.roles().size()))
        .map(c -> again(c, backing, sources));
  }

  private Claim again(Claim target, Backings.Backing backing, List<Source> sources) {
    Claim claim = with(target, sources, backing);
    return new Claim(
        claim.type(),
        syntax.span(),
        claim.roles(),
        claim.stage(),
        sources,
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        claim.polarity(),
        Optional.empty(),
        claim.reasons());
  }

  private Claim with(Claim claim, List<Source> sources, Backings.Backing backing) {
    Quote cue = Quote.of(syntax.text(), syntax.word(backing.word()).span());
    return claim.from(sources, new Reason("sources", Rule.SENTENCE_BEHIND, "", cue));
  }

  /** The links of a backing, then those whom its sentence cites. */
  private static List<Source> sources(Backings.Backing backing, List<Attribution> attributions) {
    List<Source> sources = new ArrayList<>();
    backing.links().forEach(link -> add(sources, Authority.source(link)));
    for (Attribution a : attributions) {
      boolean cited = a.kind() == Cue.Kind.CITE && a.covers(backing.word());
      a.links().stream()
          .filter(link -> cited)
          .forEach(link -> add(sources, Authority.source(link)));
    }
    return sources;
  }

  private static void add(List<Source> sources, Source source) {
    if (sources.stream().noneMatch(s -> Authority.same(s, source))) {
      sources.add(source);
    }
  }
}

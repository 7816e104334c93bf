package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Denials that point back ("Moscow dismissed the report", "Téhéran dément", "the claim is baseless,
 * he said"): they deny the claim made just before, in whose words they have none of their own.
 */
final class Denials {
  private static final int REACH = 4;

  /** Code points between neighbouring sentences: blanks, line ends, a quotation mark. */
  private static final int GAP = 4;

  /** Code points from a claim to where its origin is named. */
  private static final int NEAR = 240;

  private final Syntax syntax;
  private final Dismissals dismissals;
  private final Mentions mentions;
  private final Origins origins;

  Denials(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.dismissals = new Dismissals(syntax, subjects);
    this.mentions = mentions;
    this.origins = new Origins(syntax, subjects, mentions, dismissals);
  }

  /** The denial, or repetition, of an earlier claim that this sentence makes; empty if none. */
  Optional<Claim> find(List<Claim> earlier, List<Attribution> attributions) {
    for (Dismissals.Dismissal dismissal : dismissals.find()) {
      int word = dismissal.word();
      Optional<Actor> denier =
          actor(dismissal.denier()).or(() -> speaker(word, attributions)).filter(a -> !a.isPress());
      Optional<Claim> target = denier.flatMap(d -> target(earlier, d));
      if (denier.isPresent() && target.isPresent()) {
        Quote cue = Quote.of(syntax.text(), syntax.word(word).span());
        return Optional.of(
            again(
                target.get(), word, Polarity.DENIED, chain(denier.get(), cue, word, attributions)));
      }
    }
    for (int i = 0; i < syntax.size(); i++) {
      int who = dismissals.echo(i);
      Optional<Actor> witness = who < 0 ? Optional.empty() : actor(who).filter(Actor::isState);
      Optional<Claim> target =
          witness.flatMap(
              w ->
                  earlier.stream()
                      .filter(c -> isAdjacent(c) || isNear(c, earlier, w))
                      .filter(c -> !isOwn(c, w))
                      .findFirst());
      if (target.isPresent()) {
        Quote cue = Quote.of(syntax.text(), syntax.word(i).span());
        return Optional.of(
            again(
                target.get(),
                i,
                target.get().polarity(),
                chain(witness.orElseThrow(), cue, i, attributions)));
      }
    }
    Optional<Origins.Origin> origin = origins.find();
    Optional<Claim> told = origin.flatMap(o -> told(earlier));
    return told.map(t -> toldBy(t, origin.orElseThrow()));
  }

  /** The fullest claim of the last sentence that made any, if it stands near. */
  private Optional<Claim> told(List<Claim> earlier) {
    Optional<Claim> last =
        earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(earlier.size() - 1));
    return last.filter(l -> syntax.span().begin() - l.evidence().end() <= NEAR)
        .flatMap(
            l ->
                earlier.stream()
                    .filter(c -> c.evidence().equals(l.evidence()))
                    .filter(c -> c.polarity() != Polarity.DENIED)
                    .max(Comparator.comparingInt(c -> c.roles().size())));
  }

  private Claim toldBy(Claim target, Origins.Origin origin) {
    Attribution.Link last = origin.links().get(origin.links().size() - 1);
    Source speaker = Authority.source(last);
    List<Source> sources = new ArrayList<>();
    for (Attribution.Link link : origin.links()) {
      Source source = Authority.source(link);
      if (!Authority.same(source, speaker)) {
        sources.add(source);
      }
    }
    sources.add(speaker);
    return again(target, origin.word(), target.polarity(), sources);
  }

  private Optional<Actor> actor(int word) {
    return word < 0
        ? Optional.empty()
        : mentions
            .actor(word)
            .filter(a -> a.kind() != SourceKind.DOCUMENT)
            .map(
                a ->
                    syntax.isVerb(word)
                        ? a.withWords(Quote.of(syntax.text(), syntax.word(word).span()))
                        : a)
            .or(() -> both(word));
  }

  /** "Beide Länder bestreiten das": the two that were spoken of. */
  private Optional<Actor> both(int word) {
    boolean two =
        syntax.isWord(word, WordClass.PAIRED)
            && syntax.children(word).stream().anyMatch(c -> syntax.isWord(c, WordClass.BOTH));
    return two ? Optional.of(mentions.body(word, Optional.empty())) : Optional.empty();
  }

  private static Optional<Actor> speaker(int word, List<Attribution> attributions) {
    return attributions.stream()
        .filter(a -> a.covers(word) && !a.links().isEmpty() && a.kind() != Cue.Kind.CITE)
        .min(
            Comparator.comparing((Attribution a) -> a.kind() == Cue.Kind.THINK)
                .thenComparingInt(Attribution::size))
        .map(a -> a.links().get(a.links().size() - 1).actor());
  }

  /**
   * The latest affirmed claim near by that has the denier in it; else one right before; else what
   * the same denier denied already.
   */
  private Optional<Claim> target(List<Claim> earlier, Actor denier) {
    Optional<Claim> adjacent = Optional.empty();
    Optional<Claim> denied = Optional.empty();
    int seen = 0;
    Span last = syntax.span();
    for (int i = earlier.size() - 1; i >= 0 && seen <= REACH; i--) {
      Claim claim = earlier.get(i);
      if (!claim.evidence().equals(last)) {
        seen++;
        last = claim.evidence();
      }
      boolean concerned = denier.id().filter(id -> names(claim, id)).isPresent();
      boolean own = isOwn(claim, denier);
      if (seen > REACH || own && claim.polarity() != Polarity.DENIED) {
        continue;
      }
      if (claim.polarity() == Polarity.DENIED) {
        denied = denied.isEmpty() && own ? Optional.of(claim) : denied;
      } else if (concerned) {
        return Optional.of(claim);
      } else if (adjacent.isEmpty() && isAdjacent(claim)) {
        adjacent = Optional.of(claim);
      }
    }
    return adjacent.isPresent() ? adjacent : denied;
  }

  /** Whether a claim is the last one, and the witness takes part in it. */
  private static boolean isNear(Claim claim, List<Claim> earlier, Actor witness) {
    boolean last = claim.evidence().equals(earlier.get(earlier.size() - 1).evidence());
    return last && witness.id().filter(id -> names(claim, id)).isPresent();
  }

  private boolean isAdjacent(Claim claim) {
    return syntax.span().begin() - claim.evidence().end() <= GAP;
  }

  private static boolean isOwn(Claim claim, Actor actor) {
    return claim.sources().stream().anyMatch(s -> s.id().isPresent() && s.id().equals(actor.id()));
  }

  private static boolean names(Claim claim, String id) {
    for (Map.Entry<Role, List<Filler>> entry : claim.roles().entrySet()) {
      for (Filler filler : entry.getValue()) {
        if (filler instanceof Filler.Party p && p.id().filter(id::equals).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private Claim again(Claim target, int word, Polarity polarity, List<Source> sources) {
    Quote cue = Quote.of(syntax.text(), syntax.word(word).span());
    boolean denies = polarity == Polarity.DENIED && target.polarity() != Polarity.DENIED;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "type",
            denies ? "denial of the claim before" : "repeats the claim before",
            "",
            Quote.of(syntax.text(), target.evidence())));
    reasons.add(new Reason("polarity", "words that deny or repeat", "", cue));
    return new Claim(
        target.type(),
        syntax.span(),
        target.roles(),
        target.stage(),
        sources,
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        polarity,
        Optional.empty(),
        reasons);
  }

  /** Those through whom the words came, then who speaks them. */
  private static List<Source> chain(
      Actor speaker, Quote cue, int word, List<Attribution> attributions) {
    List<Source> sources = new ArrayList<>();
    for (Attribution a : Authority.inOrder(attributions)) {
      for (Attribution.Link link :
          a.covers(word) || a.cue() == word ? a.links() : List.<Attribution.Link>of()) {
        Source source = Authority.source(link);
        boolean himself = link.actor().words().equals(speaker.words());
        if (!himself && sources.stream().noneMatch(s -> Authority.same(s, source))) {
          sources.add(source);
        }
      }
    }
    Source last = Authority.source(new Attribution.Link(speaker, cue, false));
    sources.removeIf(s -> Authority.same(s, last));
    sources.add(last);
    return sources;
  }
}

package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Denials that point back ("Moscow dismissed the report", "Téhéran dément", "the claim is baseless,
 * he said"): they deny the claim made just before, in whose words they have none of their own.
 */
final class Denials {
  /** Code points from a claim to where its origin is named. */
  private static final int NEAR = 240;

  private final Syntax syntax;
  private final Dismissals dismissals;
  private final Nothings nothings;
  private final Mentions mentions;
  private final Origins origins;

  /** Denials of which nothing before says what they deny. */
  private final List<Open> open = new ArrayList<>();

  Denials(Syntax syntax, Subjects subjects, Mentions mentions, Tales tales) {
    this.syntax = syntax;
    Pointers pointers = new Pointers(syntax);
    this.dismissals = new Dismissals(syntax, subjects);
    this.nothings = new Nothings(syntax, subjects, mentions, pointers);
    this.mentions = mentions;
    this.origins = new Origins(syntax, subjects, mentions, pointers, tales);
  }

  /**
   * A claim of the sentence itself.
   *
   * @param word its predicate
   */
  record Own(Claim claim, int word) {}

  /** The verb that names the origin of what was told before: its arguments are no parties. */
  boolean namesOrigin(int word) {
    return origins.find().filter(o -> o.word() == word).isPresent();
  }

  /**
   * The denials of what was claimed before, in earlier sentences or this one, that this sentence
   * makes; where it makes neither them nor claims of its own, the repetition of a claim.
   */
  List<Claim> find(List<Claim> earlier, List<Own> own, List<Attribution> attributions) {
    List<Claim> found = new ArrayList<>();
    List<Dismissals.Dismissal> all = new ArrayList<>(dismissals.find());
    all.addAll(nothings.find());
    for (Dismissals.Dismissal dismissal : all) {
      int word = dismissal.word();
      Optional<Actor> denier =
          actor(dismissal.denier()).or(() -> speaker(word, attributions)).filter(a -> !a.isPress());
      boolean done =
          denier.isPresent()
              && (found.stream().anyMatch(c -> Targets.isOwn(c, denier.get()))
                  || own.stream()
                      .anyMatch(
                          o ->
                              o.claim().polarity() == Polarity.DENIED
                                  && Targets.isOwn(o.claim(), denier.get())));
      if (denier.isEmpty() || done) {
        continue;
      }
      Quote cue = Quote.of(syntax.text(), syntax.word(word).span());
      List<Attribution> around = dismissal.denier() < 0 ? attributions : beside(attributions, own);
      List<Source> chain = chain(denier.get(), cue, word, isAside(word) ? List.of() : around);
      List<Claim> targets = targets(earlier, own, word).of(denier.get(), dismissal.deal());
      for (Claim target : targets) {
        found.add(again(target, word, Polarity.DENIED, chain));
      }
      if (targets.isEmpty() && !isAside(word) && dismissals.isFree(word)) {
        open.add(new Open(denier.get(), word, chain, dismissal.deal()));
      }
    }
    if (!found.isEmpty() || !own.isEmpty()) {
      return found;
    }
    return repetition(earlier, attributions).map(List::of).orElse(List.of());
  }

  /** The statements that do not hold the sentence's own claims: whose they are denies nothing. */
  private static List<Attribution> beside(List<Attribution> attributions, List<Own> own) {
    return attributions.stream()
        .filter(a -> own.stream().noneMatch(o -> a.covers(o.word())))
        .toList();
  }

  /**
   * A denial that nothing before it explains.
   *
   * @param word the word that denies
   */
  private record Open(Actor denier, int word, List<Source> chain, boolean deal) {}

  /** Whether something is denied of which nothing was said before. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** The denials of what is claimed only behind this sentence. */
  List<Claim> ahead(List<Claim> later) {
    List<Claim> found = new ArrayList<>();
    for (Open o : open) {
      boolean told =
          later.stream()
              .limit(1)
              .anyMatch(c -> c.polarity() == Polarity.DENIED && Targets.isOwn(c, o.denier()));
      for (Claim target : told ? List.<Claim>of() : Targets.behind(later, o.denier(), o.deal())) {
        found.add(again(target, o.word(), Polarity.DENIED, o.chain()));
      }
    }
    return found;
  }

  /**
   * What a denial may mean: the claims before, and those that stand before it or around it here.
   */
  private Targets targets(List<Claim> earlier, List<Own> own, int word) {
    boolean aside = isAside(word);
    List<Claim> all = new ArrayList<>(aside ? List.of() : earlier);
    for (Own claim : own) {
      boolean before = claim.word() < word || aside;
      if (before && !syntax.dominates(word, claim.word()) || isCharge(claim.word())) {
        all.add(claim.claim());
      }
    }
    return new Targets(syntax, all);
  }

  /** "“Absurd,” replied Minsk, accused of having sold jets": what a speaker is accused of. */
  private boolean isCharge(int word) {
    int charge = syntax.has(word, "xcomp") || syntax.has(word, "advcl") ? syntax.head(word) : -1;
    return charge >= 0
        && (syntax.has(charge, "acl") || syntax.has(charge, "advcl"))
        && syntax.pack().cues().at(syntax, charge).stream()
            .anyMatch(m -> m.value().kind() == Cue.Kind.ACCUSE);
  }

  /** "despite denials by Kigali": said in passing, of what the clause itself tells. */
  private boolean isAside(int word) {
    return syntax.isNoun(word) && !syntax.preposition(word).isEmpty() && nothings.isNoun(word);
  }

  private Optional<Claim> repetition(List<Claim> earlier, List<Attribution> attributions) {
    Targets targets = new Targets(syntax, earlier);
    for (int i = 0; i < syntax.size(); i++) {
      int who = dismissals.echo(i);
      Optional<Actor> witness = who < 0 ? Optional.empty() : actor(who).filter(Actor::isState);
      Optional<Claim> target =
          witness.flatMap(
              w ->
                  earlier.stream()
                      .filter(c -> targets.isAdjacent(c) || isNear(c, earlier, w))
                      .filter(c -> !Targets.isOwn(c, w))
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
    if (word >= 0 && syntax.upos(word).equals("ADJ")) {
      return NominalCues.adjectiveActor(syntax, word);
    }
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

  /** Who says a word, last of the chain. */
  static Optional<Actor> speaker(int word, List<Attribution> attributions) {
    return attributions.stream()
        .filter(a -> a.covers(word) && !a.links().isEmpty() && a.kind() != Cue.Kind.CITE)
        .min(
            Comparator.comparing((Attribution a) -> a.kind() == Cue.Kind.THINK)
                .thenComparingInt(Attribution::size))
        .map(a -> a.links().get(a.links().size() - 1).actor());
  }

  /** Whether a claim is the last one, and the witness takes part in it. */
  private static boolean isNear(Claim claim, List<Claim> earlier, Actor witness) {
    boolean last = claim.evidence().equals(earlier.get(earlier.size() - 1).evidence());
    return last && witness.id().filter(id -> Targets.names(claim, id)).isPresent();
  }

  private Claim again(Claim target, int word, Polarity polarity, List<Source> sources) {
    Quote cue = Quote.of(syntax.text(), syntax.word(word).span());
    boolean denies = polarity == Polarity.DENIED && target.polarity() != Polarity.DENIED;
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "type",
            denies ? Rule.DENIAL_BEFORE : Rule.REPEATS_BEFORE,
            "",
            Quote.of(syntax.text(), target.evidence())));
    reasons.add(new Reason("polarity", Rule.DENYING_WORDS, "", cue));
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

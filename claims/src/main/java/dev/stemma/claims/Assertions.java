package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes claims of candidates: the chain of authority, certainty, polarity, stage and time of each.
 */
final class Assertions {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Pack pack;
  private final Document document;
  private final Set<String> publisher;

  Assertions(Pack pack, Document document) {
    this.pack = pack;
    this.document = document;
    this.publisher = document.publisher().map(pack.terms()::outlets).orElse(Set.of());
  }

  /**
   * One claim; two where somebody denies what another is named as saying ("Iran denied US reports
   * that…").
   */
  List<Claim> claims(Syntax syntax, Candidate candidate, List<Attribution> attributions) {
    int word = candidate.match().head();
    List<Attribution> over = attributions.stream().filter(a -> a.covers(word)).toList();
    if (over.stream().anyMatch(a -> blamesItsSource(candidate, a))) {
      return List.of();
    }
    for (Attribution denial : over) {
      boolean denies =
          denial.kind() == Cue.Kind.DENY
              && !denial.negated()
              && (!denial.links().isEmpty()
                  || over.stream().anyMatch(a -> a.covers(denial.cue()) && !a.links().isEmpty()));
      List<Attribution> inner =
          over.stream()
              .filter(a -> !a.equals(denial) && denial.covers(a.cue()) && !a.links().isEmpty())
              .filter(a -> a.fact().columns().getOrDefault("pos", "").equals("noun"))
              .toList();
      if (denies && !inner.isEmpty()) {
        List<Attribution> outside = new ArrayList<>(over);
        outside.removeAll(inner);
        return List.of(claim(syntax, candidate, outside), claim(syntax, candidate, inner));
      }
    }
    return List.of(claim(syntax, candidate, attributions));
  }

  /** "If the president is to be believed, Ouagadougou blamed him": the pronoun is another. */
  private static boolean blamesItsSource(Candidate candidate, Attribution a) {
    boolean phrase =
        candidate.match().value().type() == ClaimType.ACCUSATION
            && a.fact().columns().getOrDefault("pos", "").equals("phrase")
            && !a.links().isEmpty();
    Optional<String> source =
        phrase ? a.links().get(a.links().size() - 1).actor().id() : Optional.empty();
    return source.filter(Roles.ids(candidate.roles(), Role.ACCUSED)::contains).isPresent();
  }

  private Claim claim(Syntax syntax, Candidate candidate, List<Attribution> attributions) {
    int word = candidate.match().head();
    List<Reason> reasons = new ArrayList<>();
    Predicate predicate = candidate.match().value();
    reasons.add(
        new Reason(
            "type",
            Rule.PREDICATE,
            predicate.fact().place(),
            Quote.of(syntax.text(), syntax.word(word).span())));
    reasons.addAll(candidate.reasons());
    reasons.addAll(candidate.modality().reasons());
    Authority authority = Authority.of(syntax, candidate, attributions);
    reasons.addAll(authority.reasons());
    Certainty certainty = candidate.modality().certainty();
    Optional<Quote> marker = candidate.modality().marker();
    String lexicon = candidate.modality().lexicon();
    boolean staged =
        predicate.type() == ClaimType.TRANSFER || predicate.type() == ClaimType.SANCTION;
    Optional<Stage> step = staged ? Optional.empty() : candidate.modality().stage();
    if (step.filter(s -> s == Stage.SOUGHT).isPresent()
        && !past(syntax, candidate)
        && Modality.rank(Certainty.EXPECTED) > Modality.rank(certainty)) {
      certainty = Certainty.EXPECTED;
      lexicon = "lay";
      marker =
          Optional.of(
              Quote.of(
                  syntax.text(),
                  syntax
                      .word(candidate.modality().path().get(candidate.modality().path().size() - 1))
                      .span()));
    }
    if (Modality.rank(authority.certainty()) > Modality.rank(certainty)) {
      certainty = authority.certainty();
      marker = authority.marker();
      lexicon = "lay";
    }
    boolean halted = step.filter(s -> s == Stage.HALTED).isPresent();
    boolean denied = (candidate.modality().denied() || halted) != authority.denies();
    Optional<Stage> stage = Stages.stage(syntax, candidate, authority);
    List<Source> sources = new ArrayList<>(authority.sources());
    sources.removeIf(this::isPublisher);
    if (predicate.type() == ClaimType.ACCUSATION) {
      accuser(syntax, candidate, sources);
    }
    Optional<Interval> found =
        pack.times().of(syntax, candidate.modality().path(), attributions, document.published());
    boolean ahead = certainty == Certainty.EXPECTED;
    Optional<Interval> time = ahead ? found.map(this::ahead) : found;
    String holder =
        sources.isEmpty() ? "the document" : sources.get(sources.size() - 1).words().text();
    String vocabulary = lexicon;
    return new Claim(
        predicate.type(),
        syntax.span(),
        candidate.roles(),
        stage,
        sources,
        certainty,
        marker.map(m -> new Marker(m, vocabulary, holder)),
        Yardstick.range(certainty, vocabulary, sources),
        denied ? Polarity.DENIED : Polarity.AFFIRMED,
        time,
        reasons);
  }

  /** "will arrive in July", said in June: the July to come, not the one that was. */
  private Interval ahead(Interval time) {
    boolean open = time.begin().isEmpty() || time.end().isEmpty() || document.published().isEmpty();
    boolean named = looksBack(time.words().text());
    if (open || named || !time.end().get().isBefore(document.published().get())) {
      return time;
    }
    boolean day = time.begin().equals(time.end());
    boolean near = time.end().get().isAfter(document.published().get().minusDays(7));
    if (day && near) {
      return new Interval(
          time.words(), time.begin().map(d -> d.plusDays(7)), time.end().map(d -> d.plusDays(7)));
    }
    return new Interval(
        time.words(), time.begin().map(d -> d.plusYears(1)), time.end().map(d -> d.plusYears(1)));
  }

  /** Whether a time expression says of itself that it is past, or names its year. */
  private boolean looksBack(String words) {
    String low = words.toLowerCase(Locale.ROOT);
    return YEAR.matcher(low).find()
        || pack.grammar().words(WordClass.PAST).stream().anyMatch(low::contains);
  }

  /** The document's own publisher stands in no chain: it is the channel of all that is in it. */
  private boolean isPublisher(Source source) {
    boolean press = source.kind() == SourceKind.MEDIA || source.kind() == SourceKind.STATE_MEDIA;
    return press && source.id().filter(publisher::contains).isPresent();
  }

  /** Whether the outermost operator stands in the past: "sought to" is no expectation. */
  private static boolean past(Syntax syntax, Candidate candidate) {
    List<Integer> path = candidate.modality().path();
    return syntax.word(path.get(path.size() - 1)).feature("Tense").equals("Past");
  }

  /** Who blames is the source of the blame. */
  private static void accuser(Syntax syntax, Candidate candidate, List<Source> sources) {
    Quote cue = Quote.of(syntax.text(), syntax.word(candidate.match().head()).span());
    for (Filler filler : candidate.roles().getOrDefault(Role.ACCUSER, List.of())) {
      Optional<String> id = filler instanceof Filler.Party p ? p.id() : Optional.empty();
      boolean listed =
          sources.stream()
              .anyMatch(
                  s ->
                      s.words().text().equals(filler.words().text())
                          || id.isPresent() && s.id().equals(id));
      if (!listed) {
        sources.add(
            new Source(
                filler.words(), SourceKind.GOVERNMENT, id, Optional.of(cue), Optional.empty()));
      }
    }
  }
}

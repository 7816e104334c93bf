package dev.stemma.claims;

import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Reason;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import dev.stemma.evidence.Statement;
import dev.stemma.reading.Reading;
import dev.stemma.reading.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a document's statements and claims from its trees. Thread-safe: a reading is worked through
 * with a memory of its own.
 */
public final class ClaimReader {
  private final Pack pack;

  /** Makes a reader that works with the given language data. */
  public ClaimReader(Pack pack) {
    this.pack = pack;
  }

  /**
   * What a document says.
   *
   * @param statements every attributed statement, in text order
   * @param claims in text order
   * @param silent sentences that gave no claim, and why
   */
  public record Findings(List<Statement> statements, List<Claim> claims, List<Silent> silent) {
    public Findings {
      statements = List.copyOf(statements);
      claims = List.copyOf(claims);
      silent = List.copyOf(silent);
    }
  }

  /** A sentence without a claim: where it stands, and why. */
  public record Silent(Span sentence, String why) {}

  /** Finds the statements and claims of a reading. */
  public Findings read(Reading reading) {
    Passage passage = new Passage(reading);
    for (int i = 0; i < reading.sentences().size(); i++) {
      Sentence sentence = reading.sentences().get(i);
      if (sentence.parsed()) {
        passage.sentence(new Syntax(reading.document().text(), sentence, i, pack));
      } else {
        passage.skipped(sentence);
      }
    }
    return passage.findings();
  }

  /** Where the document names goods: weapons, munitions, parts; in text order. */
  public List<Span> items(Reading reading) {
    Set<Span> found = new TreeSet<>(Comparator.comparing(Span::begin).thenComparing(Span::end));
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (sentence.parsed()) {
        Syntax syntax = new Syntax(reading.document().text(), sentence, s, pack);
        Mentions mentions = new Mentions(syntax, new Clauses(syntax), new Memory());
        for (int i = 0; i < syntax.size(); i++) {
          mentions.goods(i, false).forEach(item -> item.words().span().ifPresent(found::add));
        }
      }
    }
    return List.copyOf(found);
  }

  /** The state of one document's reading. */
  private final class Passage {
    private final Reading reading;
    private final Memory memory = new Memory();
    private final Quotations quotations;
    private final StatementLog log;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Silent> silent = new ArrayList<>();

    Passage(Reading reading) {
      this.reading = reading;
      this.quotations = new Quotations(reading.document().text());
      this.log = new StatementLog(quotations);
    }

    Findings findings() {
      return new Findings(log.statements(), claims, silent);
    }

    void skipped(Sentence sentence) {
      silent.add(new Silent(sentence.span(), "no word that could state a claim or name a source"));
      quotations.pass();
      log.pass();
    }

    void sentence(Syntax syntax) {
      Clauses clauses = new Clauses(syntax);
      Mentions mentions = new Mentions(syntax, clauses, memory);
      register(syntax, clauses, mentions);
      List<Attribution> attributions =
          new ArrayList<>(new Attributions(syntax, clauses, mentions).find());
      Optional<Attribution> carried = quotations.carry(syntax, attributions);
      log.add(syntax, attributions, carried);
      carried.ifPresent(attributions::add);
      for (Attribution a : attributions) {
        if (!a.links().isEmpty()) {
          memory.speaker(a.links().get(a.links().size() - 1).actor());
        }
      }
      List<Candidate> candidates = candidates(syntax, clauses, mentions, attributions);
      List<Claim> found = new ArrayList<>();
      for (Candidate candidate : new Selection(syntax, attributions).best(candidates)) {
        found.addAll(claims(syntax, candidate, attributions));
      }
      if (found.isEmpty()) {
        new Denials(syntax, clauses, mentions).find(claims, attributions).ifPresent(found::add);
      }
      claims.addAll(found);
      found.forEach(memory::holders);
      found.forEach(memory::sanction);
      if (found.isEmpty()) {
        silent.add(new Silent(syntax.span(), why(candidates, syntax)));
      }
      remember(syntax, mentions, found);
    }

    private String why(List<Candidate> candidates, Syntax syntax) {
      if (!candidates.isEmpty()) {
        return "a question, condition or remark without concrete actors";
      }
      for (int i = 0; i < syntax.size(); i++) {
        if (!predicates(syntax, i).isEmpty()) {
          return "\"" + syntax.word(i).form() + "\" lacks the actors or goods that a claim needs";
        }
      }
      return "no word that states a claim";
    }

    private void register(Syntax syntax, Clauses clauses, Mentions mentions) {
      for (int i = 0; i < syntax.size(); i++) {
        boolean part = syntax.has(i, "flat") || syntax.has(i, "compound");
        if (syntax.isNoun(i) && !part) {
          mentions.actor(i).filter(Actor::known).ifPresent(memory::mention);
        } else if (syntax.hasTerm(i, Term.Kind.ADJECTIVE)) {
          syntax.terms(i, Term.Kind.ADJECTIVE).stream()
              .limit(1)
              .toList()
              .forEach(m -> adjective(syntax, m.from(), m));
        }
      }
      for (int i = 0; i < syntax.size(); i++) {
        if (syntax.head(i) < 0) {
          int subject = clauses.subject(i, 0);
          if (subject >= 0 && !mentions.isPronoun(subject)) {
            mentions
                .actor(subject)
                .filter(a -> a.known() && a.kind() != SourceKind.DOCUMENT)
                .ifPresent(memory::subject);
          }
        }
      }
    }

    private void adjective(Syntax syntax, int i, Phrases.Match<Term> m) {
      if (m.value().value().equals("PRK") || m.value().value().equals("KOR")) {
        boolean north = m.value().value().equals("PRK");
        memory.mention(
            new Actor(
                Quote.of(syntax.text(), syntax.word(i).span()),
                Optional.of(m.value().value()),
                SourceKind.GOVERNMENT,
                false,
                true,
                north ? "korea-north" : "korea-south",
                false));
      }
    }

    private void remember(Syntax syntax, Mentions mentions, List<Claim> found) {
      List<Filler.Item> goods = new ArrayList<>();
      for (Claim claim : found) {
        for (Filler filler : claim.fillers(Role.ITEMS)) {
          if (filler instanceof Filler.Item item
              && goods.stream().noneMatch(g -> g.words().equals(item.words()))) {
            goods.add(item);
          }
        }
      }
      if (goods.isEmpty()) {
        for (int i = 0; i < syntax.size(); i++) {
          if (syntax.isNoun(i) && !syntax.has(i, "compound")) {
            goods.addAll(mentions.goods(i, false));
          }
        }
        if (goods.size() > 2) {
          goods = goods.subList(goods.size() - 1, goods.size());
        }
      }
      memory.goods(goods);
    }

    private List<Heads.Match<Predicate>> predicates(Syntax syntax, int i) {
      return pack.predicates().at(syntax, i).stream()
          .filter(m -> !otherwiseReflexive(syntax, m))
          .filter(
              m ->
                  switch (m.value().pos()) {
                    case "verb" -> syntax.isVerb(i) && !syntax.word(i).relation().startsWith("aux");
                    case "noun" -> syntax.isNoun(i);
                    default ->
                        syntax.upos(i).equals("ADJ")
                            || syntax.upos(i).equals("VERB")
                            || syntax.upos(i).equals("ADV")
                            || !m.parts().isEmpty();
                  })
          .toList();
    }

    /** "se rendre" is not "rendre": a reflexive verb is an entry of its own. */
    private boolean otherwiseReflexive(Syntax syntax, Heads.Match<Predicate> match) {
      for (int c : syntax.children(match.head())) {
        boolean reflexive =
            (syntax.word(c).relation().equals("expl:comp")
                    || syntax.word(c).relation().equals("expl:pv"))
                && syntax.isWord(c, Set.of("se"));
        if (reflexive && !match.holds(c)) {
          return true;
        }
      }
      return false;
    }

    private List<Candidate> candidates(
        Syntax syntax, Clauses clauses, Mentions mentions, List<Attribution> attributions) {
      List<Candidate> found = new ArrayList<>();
      Fillers fillers = new Fillers(syntax, mentions, memory);
      Recall recall = new Recall(syntax, clauses, mentions, memory, attributions);
      Modalities modalities = new Modalities(syntax, clauses);
      for (int i = 0; i < syntax.size(); i++) {
        for (Heads.Match<Predicate> match : predicates(syntax, i)) {
          Optional<Fillers.Filled> filled = fillers.fill(match, clauses.of(match));
          if (filled.isEmpty()) {
            continue;
          }
          Completion.complete(syntax, mentions, match, filled.get());
          boolean recalled = recall.complete(match, filled.get());
          int at = i;
          boolean past = attributions.stream().anyMatch(a -> a.past() && a.covers(at));
          Candidate candidate =
              new Candidate(
                  match,
                  filled.get().roles(),
                  modalities.of(match, past),
                  recalled,
                  filled.get().reasons());
          if (enough(candidate)) {
            found.add(candidate);
          }
        }
      }
      return Completion.holders(found);
    }

    private boolean enough(Candidate candidate) {
      Map<Role, List<Filler>> roles = candidate.roles();
      int parties = roles.getOrDefault(Role.PARTIES, List.of()).size();
      return Roles.enough(candidate.match().value().type(), roles.keySet(), parties)
          && Completion.plausible(candidate);
    }

    /**
     * One claim; two where somebody denies what another is named as saying ("Iran denied US reports
     * that…").
     */
    private List<Claim> claims(Syntax syntax, Candidate candidate, List<Attribution> attributions) {
      int word = candidate.match().head();
      List<Attribution> over = attributions.stream().filter(a -> a.covers(word)).toList();
      for (Attribution denial : over) {
        boolean denies =
            denial.kind() == Cue.Kind.DENY && !denial.negated() && !denial.links().isEmpty();
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

    private Claim claim(Syntax syntax, Candidate candidate, List<Attribution> attributions) {
      int word = candidate.match().head();
      List<Reason> reasons = new ArrayList<>();
      Predicate predicate = candidate.match().value();
      reasons.add(
          new Reason(
              "type",
              "predicate",
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
                        .word(
                            candidate.modality().path().get(candidate.modality().path().size() - 1))
                        .span()));
      }
      if (Modality.rank(authority.certainty()) > Modality.rank(certainty)) {
        certainty = authority.certainty();
        marker = authority.marker();
        lexicon = "lay";
      }
      boolean halted = step.filter(s -> s == Stage.HALTED).isPresent();
      boolean denied = (candidate.modality().denied() || halted) != authority.denies();
      Optional<Stage> stage =
          Stages.stage(predicate, candidate.modality(), authority, candidate.roles());
      List<Source> sources = new ArrayList<>(authority.sources());
      if (predicate.type() == ClaimType.ACCUSATION) {
        accuser(syntax, candidate, sources);
      }
      Optional<Interval> time =
          pack.times()
              .of(
                  syntax,
                  candidate.modality().path(),
                  attributions,
                  reading.document().published());
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

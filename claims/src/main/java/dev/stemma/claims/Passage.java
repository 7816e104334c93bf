package dev.stemma.claims;

import dev.stemma.claims.ClaimReader.Findings;
import dev.stemma.claims.ClaimReader.Silent;
import dev.stemma.evidence.Claim;
import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Role;
import dev.stemma.evidence.SourceKind;
import dev.stemma.reading.Reading;
import dev.stemma.reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of one document's reading. */
final class Passage {
  private final Pack pack;
  private final Document document;
  private final Assertions assertions;
  private final Memory memory = new Memory();
  private final Quotations quotations;
  private final StatementLog log;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Silent> silent = new ArrayList<>();
  private final Ahead ahead = new Ahead();

  Passage(Pack pack, Reading reading) {
    this.pack = pack;
    this.document = reading.document();
    this.assertions = new Assertions(pack, reading.document());
    this.quotations = new Quotations(reading.document().text());
    this.log = new StatementLog(quotations);
  }

  Findings findings() {
    ahead.resolve(claims, silent);
    return new Findings(log.statements(), claims, silent);
  }

  /** A sentence without a tree, and its place in the document: it is only looked at for names. */
  void skipped(Sentence sentence, int number) {
    silent.add(new Silent(sentence.span(), Message.of(Silence.NO_CLAIM_OR_SOURCE)));
    quotations.pass();
    log.pass();
    for (String id : pack.terms().names(document.text().slice(sentence.span()))) {
      if (pack.sorts().is(id, Sorts.STATE) || pack.sorts().is(id, Sorts.GROUP)) {
        memory.roll().name(id, number);
      }
    }
  }

  void sentence(Syntax syntax) {
    Subjects subjects = new Subjects(syntax);
    Mentions mentions = new Mentions(syntax, subjects, memory);
    register(syntax, subjects, mentions);
    List<Attribution> attributions =
        new ArrayList<>(new Attributions(syntax, subjects, mentions).find());
    Optional<Attribution> carried = quotations.carry(syntax, attributions);
    log.add(syntax, attributions, carried);
    carried.ifPresent(attributions::add);
    for (Attribution a : attributions) {
      if (!a.links().isEmpty()) {
        Actor speaker = a.links().get(a.links().size() - 1).actor();
        memory.speaker(speaker);
        if (speaker.named() && speaker.known()) {
          memory.mention(speaker);
        }
      }
    }
    Denials denials = new Denials(syntax, subjects, mentions, memory.tales());
    List<Candidate> partial = new ArrayList<>();
    List<Candidate> candidates = candidates(syntax, subjects, mentions, attributions, partial);
    candidates.removeIf(c -> denials.namesOrigin(c.match().head()));
    List<Denials.Own> own = asserted(syntax, mentions, attributions, candidates);
    if (own.isEmpty()) {
      resume(syntax, mentions, attributions, partial).forEach(own::add);
    }
    List<Claim> found = new ArrayList<>(own.stream().map(Denials.Own::claim).toList());
    found.addAll(denials.find(claims, own, attributions));
    if (denials.isOpen()) {
      ahead.add(syntax, denials, claims.size() + found.size());
    }
    if (found.isEmpty()) {
      new Retold(syntax, subjects, mentions).of(claims, attributions).ifPresent(found::add);
    }
    claims.addAll(found);
    found.forEach(memory::holders);
    found.forEach(memory::sanction);
    found.forEach(c -> memory.deed(c, syntax.number()));
    if (found.isEmpty()) {
      silent.add(new Silent(syntax.span(), why(candidates, syntax)));
    }
    memory.wares().remember(syntax, mentions, found);
    memory.tales().remember(syntax);
    mentions.remember();
  }

  private List<Denials.Own> asserted(
      Syntax syntax,
      Mentions mentions,
      List<Attribution> attributions,
      List<Candidate> candidates) {
    List<Denials.Own> own = new ArrayList<>();
    for (Candidate candidate : new Selection(syntax, attributions).best(candidates)) {
      for (Claim claim : assertions.claims(syntax, candidate, attributions)) {
        own.add(new Denials.Own(claim, candidate.match().head()));
      }
    }
    Joint joint = new Joint(syntax, mentions);
    List<Denials.Own> all = new ArrayList<>(new Grounds(syntax).sourced(own));
    for (Denials.Own one : List.copyOf(all)) {
      joint
          .others(one.claim(), one.word(), attributions)
          .forEach(c -> all.add(new Denials.Own(c, one.word())));
    }
    return all;
  }

  /** Denials whose words leave open what was claimed before. */
  private List<Denials.Own> resume(
      Syntax syntax, Mentions mentions, List<Attribution> attributions, List<Candidate> partial) {
    Resumption resumption = new Resumption(claims);
    List<Candidate> whole = new ArrayList<>();
    for (Candidate candidate : partial) {
      if (isOfOther(syntax, mentions, candidate.match().head())) {
        continue;
      }
      Optional<Actor> speaker = Denials.speaker(candidate.match().head(), attributions);
      resumption
          .complete(candidate, speaker)
          .filter(c -> speaker.isPresent() && Plausibility.holds(c, memory.wares().isArmed()))
          .ifPresent(whole::add);
    }
    return asserted(syntax, mentions, attributions, whole).stream()
        .filter(own -> own.claim().polarity() == Polarity.DENIED)
        .toList();
  }

  /** "De preuve, il n'en a livré aucune": what stands before the clause is what it is about. */
  private static boolean isOfOther(Syntax syntax, Mentions mentions, int verb) {
    return syntax.children(verb).stream()
        .anyMatch(
            c ->
                c < verb
                    && syntax.isNoun(c)
                    && syntax.pack().isGenitive(syntax.preposition(c))
                    && mentions.things().goods(c, true).isEmpty()
                    && mentions.actor(c).filter(a -> !a.isMaterial()).isEmpty());
  }

  private Message why(List<Candidate> candidates, Syntax syntax) {
    if (!candidates.isEmpty()) {
      return Message.of(Silence.REMARK);
    }
    for (int i = 0; i < syntax.size(); i++) {
      if (!new Predicates(syntax).at(i).isEmpty()) {
        return Message.of(Silence.LACKS_ACTORS, syntax.word(i).form());
      }
    }
    return Message.of(Silence.NO_WORD);
  }

  private void register(Syntax syntax, Subjects subjects, Mentions mentions) {
    memory.turn();
    for (int i = 0; i < syntax.size(); i++) {
      boolean part = syntax.has(i, "flat") || syntax.has(i, "compound");
      if (syntax.isNoun(i) && !part) {
        mentions.firms().named(i).ifPresent(id -> memory.firm(id, syntax.number()));
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
        int verb = told(syntax, i);
        int subject = subjects.subject(verb, 0);
        if (subject >= 0 && !mentions.isPronoun(subject)) {
          mentions
              .actor(subject)
              .filter(a -> a.known() && a.kind() != SourceKind.DOCUMENT)
              .filter(a -> a.kind() != SourceKind.INTELLIGENCE || !shows(syntax, verb))
              .ifPresent(memory::subject);
        }
      }
    }
  }

  /** "Iran sells drones, Washington said": who acts in what is told is who was spoken of. */
  private static int told(Syntax syntax, int root) {
    int clause = syntax.child(root, "ccomp");
    int speaker = syntax.child(root, "nsubj");
    boolean before = clause >= 0 && clause < root && syntax.isVerb(clause);
    boolean named = speaker >= 0 && syntax.isNoun(speaker);
    return before && named && syntax.child(clause, "nsubj") >= 0 ? clause : root;
  }

  /** "American intelligence shows that": what shows is something to read, and nobody. */
  private static boolean shows(Syntax syntax, int verb) {
    return syntax.pack().cues().at(syntax, verb).stream()
        .anyMatch(m -> m.value().kind() == Cue.Kind.SHOW);
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

  private List<Candidate> candidates(
      Syntax syntax,
      Subjects subjects,
      Mentions mentions,
      List<Attribution> attributions,
      List<Candidate> partial) {
    List<Candidate> found = new ArrayList<>();
    Clauses clauses = new Clauses(syntax, subjects);
    Fillers fillers = new Fillers(syntax, mentions, memory);
    Recall recall = new Recall(syntax, subjects, mentions, memory, attributions);
    Modalities modalities = new Modalities(syntax, subjects);
    Predicates predicates = new Predicates(syntax);
    Lodged lodged = new Lodged(syntax, mentions, memory);
    Makers makers = new Makers(syntax, mentions, new PartyFillers(syntax, mentions, memory));
    for (int i = 0; i < syntax.size(); i++) {
      for (Heads.Match<Predicate> match : predicates.at(i)) {
        List<Argument> arguments = clauses.of(match);
        Optional<Fillers.Filled> filled = fillers.fill(match, arguments);
        boolean inside = match.value().is(Frame.Trait.INSIDE);
        if (filled.isEmpty() || inside && !lodged.complete(match, arguments, filled.get())) {
          continue;
        }
        lodged.bound(match, arguments, filled.get());
        Completion.complete(syntax, mentions, makers, match, filled.get());
        boolean recalled = recall.complete(match, filled.get());
        int at = i;
        boolean said = attributions.stream().anyMatch(a -> a.covers(at));
        boolean past = attributions.stream().anyMatch(a -> a.past() && a.covers(at));
        Candidate candidate =
            new Candidate(
                match,
                filled.get().roles(),
                modalities.of(match, said, past),
                recalled,
                filled.get().reasons());
        boolean other =
            match.value().type() == ClaimType.TRANSFER
                && !filled.get().roles().containsKey(Role.ITEMS)
                && isOfOther(syntax, mentions, i);
        if (enough(candidate) && !other) {
          found.add(candidate);
        } else {
          partial.add(candidate);
        }
      }
    }
    return Holders.complete(found);
  }

  private boolean enough(Candidate candidate) {
    Map<Role, List<Filler>> roles = candidate.roles();
    int parties = roles.getOrDefault(Role.PARTIES, List.of()).size();
    return Roles.enough(candidate.match().value().type(), roles.keySet(), parties)
        && Plausibility.holds(candidate, memory.wares().isArmed());
  }
}

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Denials that point back ("Moscow dismissed the report", "Téhéran dément", "the claim is baseless,
 * he said"): they deny the claim made just before, in whose words they have none of their own.
 */
final class Denials {
  private static final int REACH = 3;

  /** Code points between neighbouring sentences: blanks, line ends, a quotation mark. */
  private static final int GAP = 4;

  private static final Set<String> POINTERS =
      Set.of(
          "it",
          "this",
          "that",
          "these",
          "those",
          "them",
          "cela",
          "ça",
          "ceci",
          "le",
          "les",
          "la",
          "l'",
          "en",
          "tout",
          "everything",
          "any");

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;

  Denials(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
  }

  /** The denial of an earlier claim that this sentence makes; empty where it makes none. */
  Optional<Claim> find(List<Claim> earlier, List<Attribution> attributions) {
    for (int i = 0; i < syntax.size(); i++) {
      if (!isDenial(i) || Negation.negated(syntax, i)) {
        continue;
      }
      Optional<Actor> denier = denier(i, attributions);
      Optional<Claim> target = denier.flatMap(d -> target(earlier, d));
      if (denier.isPresent() && target.isPresent()) {
        return Optional.of(denied(target.get(), denier.get(), i));
      }
    }
    return Optional.empty();
  }

  private boolean isDenial(int i) {
    for (Heads.Match<Cue> match : syntax.pack().cues().at(syntax, i)) {
      Cue cue = match.value();
      if (cue.kind() != Cue.Kind.DENY) {
        continue;
      }
      if (cue.pos().equals("verb") && syntax.isVerb(i) && pointsBack(i, match)) {
        return true;
      }
      if (cue.pos().equals("adj")
          && (syntax.upos(i).equals("ADJ") || syntax.isVerb(i) || syntax.isNoun(i))
          && ofSpeech(i)) {
        return true;
      }
    }
    return false;
  }

  /** A verb of denying whose object is nothing, a pronoun, or an earlier report without content. */
  private boolean pointsBack(int verb, Heads.Match<Cue> match) {
    boolean passive = subjects.isPassive(verb);
    for (int c : syntax.children(verb)) {
      if (match.holds(c)) {
        continue;
      }
      boolean clause = syntax.has(c, "ccomp") || syntax.has(c, "xcomp") || syntax.has(c, "csubj");
      boolean object = passive ? syntax.has(c, "nsubj") : syntax.has(c, "obj");
      if (clause || object && !isPointer(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPointer(int word) {
    return syntax.upos(word).equals("PRON") && syntax.isWord(word, POINTERS) || isSpeech(word);
  }

  /** "the report", "ces accusations": speech, whose content stands elsewhere. */
  private boolean isSpeech(int word) {
    if (!syntax.isNoun(word)) {
      return false;
    }
    boolean speech =
        syntax.hasTerm(word, Term.Kind.TITLE)
                && syntax.terms(word, Term.Kind.TITLE).get(0).value().source()
                    == SourceKind.DOCUMENT
            || syntax.pack().cues().at(syntax, word).stream()
                .anyMatch(m -> m.value().pos().equals("noun"));
    boolean content =
        syntax.children(word).stream()
            .anyMatch(
                c ->
                    syntax.has(c, "acl") && syntax.child(c, "mark") >= 0 || syntax.has(c, "ccomp"));
    return speech && !content;
  }

  /** "the allegations are baseless". */
  private boolean ofSpeech(int adjective) {
    int subject = subjects.subject(adjective, 0);
    int noun = syntax.has(adjective, "amod") ? syntax.head(adjective) : subject;
    return noun >= 0 && (isPointer(noun) || isSpeech(noun));
  }

  private Optional<Actor> denier(int word, List<Attribution> attributions) {
    if (syntax.isVerb(word)) {
      int agent = subjects.isPassive(word) ? agent(word) : subjects.subject(word, 0);
      Optional<Actor> actor = agent < 0 ? Optional.empty() : mentions.actor(agent);
      if (actor.isPresent() && actor.get().kind() != SourceKind.DOCUMENT) {
        return actor;
      }
    }
    for (Attribution a : attributions) {
      if (a.covers(word) && !a.links().isEmpty()) {
        return Optional.of(a.links().get(a.links().size() - 1).actor());
      }
    }
    return Optional.empty();
  }

  private int agent(int verb) {
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("obl:agent")
          || syntax.hasPreposition(c, WordClass.AGENT)) {
        return c;
      }
    }
    return -1;
  }

  /** The latest affirmed claim near by that has the denier in it, else one right before. */
  private Optional<Claim> target(List<Claim> earlier, Actor denier) {
    Optional<Claim> latest = Optional.empty();
    int seen = 0;
    Span last = syntax.span();
    for (int i = earlier.size() - 1; i >= 0 && seen <= REACH; i--) {
      Claim claim = earlier.get(i);
      if (!claim.evidence().equals(last)) {
        seen++;
        last = claim.evidence();
      }
      boolean own =
          claim.sources().stream().anyMatch(s -> s.id().isPresent() && s.id().equals(denier.id()));
      if (claim.polarity() == Polarity.DENIED || own || seen > REACH) {
        continue;
      }
      if (denier.id().filter(id -> names(claim, id)).isPresent()) {
        return Optional.of(claim);
      }
      boolean adjacent = syntax.span().begin() - claim.evidence().end() <= GAP;
      if (latest.isEmpty() && adjacent) {
        latest = Optional.of(claim);
      }
    }
    return latest;
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

  private Claim denied(Claim target, Actor denier, int word) {
    Quote cue = Quote.of(syntax.text(), syntax.word(word).span());
    Optional<Boolean> named =
        denier.kind() == SourceKind.OFFICIAL ? Optional.of(denier.named()) : Optional.empty();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        new Reason(
            "type", "denial of the claim before", "", Quote.of(syntax.text(), target.evidence())));
    reasons.add(new Reason("polarity", "verb or adjective of denying", "", cue));
    return new Claim(
        target.type(),
        syntax.span(),
        target.roles(),
        target.stage(),
        List.of(new Source(denier.words(), denier.kind(), denier.id(), Optional.of(cue), named)),
        Certainty.STATED,
        Optional.empty(),
        Optional.empty(),
        Polarity.DENIED,
        Optional.empty(),
        reasons);
  }
}

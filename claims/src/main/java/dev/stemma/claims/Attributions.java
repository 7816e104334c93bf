package dev.stemma.claims;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the attributed statements of a sentence: speech, thought, document and media cues with
 * their source and content, whichever stands first.
 */
final class Attributions {
  /** What somebody may decline to do with what he knows. */
  private static final Set<Cue.Kind> TOLD =
      Set.of(Cue.Kind.SAY, Cue.Kind.REPORT, Cue.Kind.ADMIT, Cue.Kind.DENY, Cue.Kind.THINK);

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Contents contents;
  private final Chains chains;
  private final NominalCues nominal;
  private final PhraseCues phrases;
  private final Citations citations;
  private final Untruths untruths;

  Attributions(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.contents = new Contents(syntax, subjects, mentions);
    this.chains = new Chains(syntax, subjects, mentions);
    this.nominal = new NominalCues(syntax, subjects, mentions, contents, chains);
    this.phrases = new PhraseCues(syntax, mentions, contents, chains);
    this.citations = new Citations(syntax, subjects, mentions, contents, chains);
    this.untruths = new Untruths(syntax, contents);
  }

  /** All statements of the sentence, the widest first. */
  List<Attribution> find() {
    List<Attribution> found = new ArrayList<>();
    for (int i = 0; i < syntax.size(); i++) {
      List<Attribution> readings =
          cues(syntax, i).stream()
              .map(
                  match ->
                      switch (match.value().pos()) {
                        case "verb" -> verb(match);
                        case "noun" -> nominal.noun(match);
                        default -> nominal.adjective(match);
                      })
              .flatMap(Optional::stream)
              .toList();
      readings.stream()
          .filter(a -> !a.links().isEmpty())
          .findFirst()
          .or(() -> readings.stream().findFirst())
          .ifPresent(found::add);
      mistaken(i).ifPresent(found::add);
      Reticence.of(syntax, i).ifPresent(found::add);
      untruths.of(i).ifPresent(found::add);
      nominal.called(i).ifPresent(found::add);
      phrases.phrase(i).map(this::orMissing).ifPresent(found::add);
      phrases.view(i).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(a -> -a.size()));
    return found;
  }

  static List<Heads.Match<Cue>> cues(Syntax syntax, int i) {
    String upos = syntax.upos(i);
    return syntax.pack().cues().at(syntax, i).stream()
        .filter(m -> keepsParticle(syntax, m))
        .filter(
            m ->
                switch (m.value().pos()) {
                  case "verb" ->
                      upos.equals("VERB") || (upos.equals("AUX") && !m.parts().isEmpty());
                  case "noun" -> upos.equals("NOUN");
                  case "adj" ->
                      upos.equals("ADJ")
                          || upos.equals("VERB")
                          || upos.equals("NOUN") && !m.parts().isEmpty();
                  default -> false;
                })
        .toList();
  }

  /**
   * "Kigali nie avoir fourni des drones": a verb of denying that the parser took for an adverb of
   * the infinitive behind it.
   */
  private Optional<Attribution> mistaken(int i) {
    int below = syntax.child(i, "xcomp");
    int verb = syntax.head(i) > i ? syntax.head(i) : below;
    boolean beside =
        syntax.upos(i).equals("ADV")
            && verb > i
            && syntax.children(verb, "aux").stream()
                .anyMatch(c -> c > i && syntax.word(c).feature("VerbForm").equals("Inf"));
    int subject = beside ? syntax.child(verb, "nsubj") : -1;
    subject = beside && subject < 0 ? syntax.child(i, "nsubj") : subject;
    if (subject >= 0 && verb == below && syntax.isWord(subject, WordClass.RELATIVE)) {
      subject = syntax.head(i); // "Pékin, qui nie avoir vendu"
    }
    if (subject < 0 || subject > i || mentions.actor(subject).isEmpty()) {
      return Optional.empty();
    }
    int source = subject;
    return syntax.pack().cues().at(syntax, i).stream()
        .filter(m -> m.value().pos().equals("verb") && m.value().kind() == Cue.Kind.DENY)
        .findFirst()
        .map(
            m -> {
              BitSet content = new BitSet();
              contents.add(content, verb);
              syntax.nounPhrases().words(source).forEach(content::clear);
              content.clear(i);
              return Attribution.of(
                  syntax,
                  m,
                  Cue.Kind.DENY,
                  chains.links(source, m, Attribution.words(syntax, m)),
                  content,
                  source);
            });
  }

  /** "carried out the attack" is not "carried": a particle makes another word. */
  private static boolean keepsParticle(Syntax syntax, Heads.Match<Cue> match) {
    return syntax.children(match.head()).stream()
        .allMatch(
            c ->
                !syntax.word(c).relation().equals("compound:prt")
                    || match.holds(c)
                    || match.value().fact().forms("word").stream()
                        .anyMatch(w -> w.startsWith(syntax.word(c).lemma())));
  }

  private Optional<Attribution> verb(Heads.Match<Cue> match) {
    int verb = match.head();
    Cue.Kind kind = match.value().kind();
    if (kind == Cue.Kind.CITE || kind == Cue.Kind.SEE || kind == Cue.Kind.QUOTE) {
      return kind == Cue.Kind.QUOTE || kind == Cue.Kind.CITE
          ? citations.of(match)
          : Optional.empty();
    }
    if ((kind == Cue.Kind.SAY || kind == Cue.Kind.REPORT) && chains.publishes(verb)) {
      return Optional.empty();
    }
    boolean passive = subjects.isPassive(verb);
    boolean impersonal =
        syntax.children(verb).stream().anyMatch(c -> syntax.word(c).relation().equals("expl"));
    int source = impersonal ? origin(verb) : -1;
    source = source < 0 ? source(verb, passive) : source;
    boolean nobody = source < 0 && !passive || source >= 0 && mentions.isNobody(source);
    int origin = nobody ? origin(verb) : -1;
    source = origin >= 0 ? origin : source;
    source = source < 0 && !passive ? before(verb) : source;
    BitSet content = contents.content(match, kind, source);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    if (source < 0 && !passive) {
      return Optional.empty();
    }
    if (source >= 0 && !mentions.isPronoun(source) && inanimate(source, kind)) {
      return Optional.empty();
    }
    List<Attribution.Link> links = new ArrayList<>();
    if (source >= 0) {
      links.addAll(chains.links(source, match, Attribution.words(syntax, match)));
    }
    boolean speech = kind == Cue.Kind.DENY && isQuoted(verb, content);
    Attribution found =
        Attribution.of(syntax, match, speech ? Cue.Kind.SAY : kind, links, content, source);
    boolean neither =
        kind == Cue.Kind.DENY
            && syntax.children(verb, "cc").stream().anyMatch(c -> syntax.isWord(c, WordClass.NOR));
    boolean withheld = neither || TOLD.contains(kind) && Reticence.withholds(syntax, verb);
    Attribution told = withheld ? found.doubted() : found;
    return Optional.of(kind == Cue.Kind.SHOW ? orDenial(found, verb) : told);
  }

  /** "gibt es nach Erkenntnissen der Kommission keinen Beleg": so says who looked. */
  private Attribution orMissing(Attribution phrase) {
    for (int i = 0; phrase.kind() == Cue.Kind.SHOW && i < syntax.size(); i++) {
      BitSet matter = phrase.covers(i) ? Proofs.missing(syntax, i) : new BitSet();
      if (!matter.isEmpty()) {
        return phrase.denying(matter);
      }
    }
    return phrase;
  }

  /** "found no evidence that": who looked says that it was not so. */
  private Attribution orDenial(Attribution shown, int verb) {
    int object = syntax.child(verb, "obj");
    BitSet matter =
        object < 0 || shown.links().isEmpty() ? new BitSet() : Proofs.missing(syntax, object);
    boolean able =
        !syntax.has(verb, "xcomp")
            && syntax.children(verb, "aux").stream()
                .noneMatch(c -> syntax.hasTerm(c, Term.Kind.CERTAINTY));
    for (int i = matter.nextSetBit(0); i >= 0; i = matter.nextSetBit(i + 1)) {
      if (syntax.has(i, "ccomp") && matter.get(syntax.head(i))) {
        syntax.subtreeOf(i).forEach(matter::clear); // "no evidence that he knew that"
      }
    }
    return matter.isEmpty() || !able ? shown : shown.denying(matter);
  }

  /** Whether a cue has only words in quotation marks to attribute, none that it governs. */
  private boolean isQuoted(int verb, BitSet content) {
    return !contents.inquits().inQuotes(verb)
        && content.stream().allMatch(contents.inquits()::inQuotes)
        && content.stream().noneMatch(i -> syntax.head(i) == verb && !syntax.has(i, "parataxis"));
  }

  /** A plain noun that can neither speak nor show ("the plan adds that"). */
  private boolean inanimate(int source, Cue.Kind kind) {
    return kind != Cue.Kind.SHOW && mentions.actor(source).isEmpty() && !syntax.isNominal(source);
  }

  /** The agent of a passive; -1 where it has none. */
  static int agent(Syntax syntax, int verb) {
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("obl:agent")
          || (syntax.has(c, "obl") && syntax.hasPreposition(c, WordClass.AGENT))) {
        return c;
      }
    }
    return -1;
  }

  /** "heißt es aus Kreisen der Regierung": who says what an impersonal verb says. */
  private int origin(int verb) {
    return syntax.children(verb, "obl").stream()
        .filter(c -> syntax.hasPreposition(c, WordClass.ORIGIN) && mentions.actor(c).isPresent())
        .findFirst()
        .orElse(-1);
  }

  /**
   * "…, an officer and a diplomat told the agency": a speaker between a mark and its verb that the
   * parser took for a part of what is said; -1 where none stands there.
   */
  private int before(int verb) {
    int mark = verb - 1;
    while (mark > 0 && !syntax.upos(mark).equals("PUNCT")) {
      mark--;
    }
    if (mark <= 0 || syntax.child(verb, "ccomp") < 0 || syntax.child(verb, "ccomp") > mark) {
      return -1;
    }
    for (int i = mark + 1; i < verb; i++) {
      boolean outside = syntax.head(i) < mark || syntax.head(i) > verb;
      if (outside && syntax.isNoun(i)) {
        return mentions.actor(i).filter(Actor::known).isPresent() ? i : -1;
      }
    }
    return -1;
  }

  private int source(int verb, boolean passive) {
    if (passive) {
      return agent(syntax, verb);
    }
    int inverted = contents.inverted(verb);
    inverted = inverted < 0 ? behindQuotation(verb) : inverted;
    if (inverted >= 0) {
      return inverted;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.word(c).relation().equals("nsubj")
          || syntax.word(c).relation().equals("expl:subj")) {
        boolean expletive = syntax.word(c).relation().equals("expl:subj");
        if (!expletive || mentions.isPronoun(c)) {
          int resolved = subjects.subject(verb, 0);
          return resolved >= 0 && !expletive ? resolved : c;
        }
      }
    }
    return subjects.subject(verb, 0);
  }

  /** "« Des mensonges », a répliqué Li Wen": the parser takes what is quoted for a subject too. */
  private int behindQuotation(int verb) {
    List<Integer> all = syntax.children(verb, "nsubj");
    int last = all.isEmpty() ? -1 : all.get(all.size() - 1);
    boolean two = all.size() > 1 && last > verb && contents.inquits().inQuotes(all.get(0));
    return two && !contents.inquits().inQuotes(last) && mentions.actor(last).isPresent()
        ? last
        : -1;
  }
}

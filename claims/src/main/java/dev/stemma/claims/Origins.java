package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is said to be the origin of what was told before: "the claim originated with a
 * colonel", "the news goes back to Reuters", "was first published by the Times".
 */
final class Origins {
  /** What somebody does with a report who does not stand behind it. */
  private static final Set<Cue.Kind> RESERVED =
      Set.of(Cue.Kind.DENY, Cue.Kind.DOUBT, Cue.Kind.ASK, Cue.Kind.DEMAND);

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Pointers pointers;
  private final Tales tales;
  private final Chains chains;

  Origins(Syntax syntax, Subjects subjects, Mentions mentions, Pointers pointers, Tales tales) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.pointers = pointers;
    this.tales = tales;
    this.chains = new Chains(syntax, subjects, mentions);
  }

  /**
   * An origin.
   *
   * @param word the verb that names it
   * @param links those through whom it spoke, then the origin itself
   */
  record Origin(int word, List<Attribution.Link> links) {}

  /** The first of the sentence; empty if none. */
  Optional<Origin> find() {
    for (int i = 0; i < syntax.size(); i++) {
      int source = syntax.isVerb(i) && isReport(i) ? source(syntax, subjects, i) : -1;
      if (source >= 0 && mentions.actor(source).filter(Origins::isKnown).isPresent()) {
        Quote cue = Quote.of(syntax.text(), syntax.word(i).span());
        List<Attribution.Link> links = spoken(source, i, cue);
        if (!links.isEmpty()) {
          return Optional.of(new Origin(i, links));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isKnown(Actor actor) {
    return actor.known() && actor.kind() != SourceKind.UNSPECIFIED;
  }

  /** Neither negated nor only possible. */
  private static boolean isPlain(Syntax syntax, int verb) {
    return !Negation.negated(syntax, verb)
        && syntax.children(verb, "aux").stream()
            .noneMatch(c -> syntax.hasTerm(c, Term.Kind.CERTAINTY));
  }

  /** Whether the subject is a report that was told before. */
  private boolean isReport(int verb) {
    int subject = syntax.child(verb, "nsubj");
    return subject >= 0
        && (tales.isMeant(syntax, subject)
            || mentions.naming().definite(subject) && pointers.isSpeech(subject));
  }

  /** From whom a report comes that is the subject of a verb; -1 where the verb does not tell. */
  static int source(Syntax syntax, Subjects subjects, int verb) {
    if (!isPlain(syntax, verb)) {
      return -1;
    }
    if (subjects.isPassive(verb)) {
      return publishes(syntax, verb) ? Attributions.agent(syntax, verb) : -1;
    }
    boolean back =
        syntax.isWord(verb, WordClass.RETURN)
            && syntax.children(verb).stream().anyMatch(c -> syntax.isWord(c, WordClass.BACK));
    return back || syntax.isWord(verb, WordClass.SPRING)
        ? syntax.children(verb, "obl").stream()
            .filter(c -> back || syntax.hasPreposition(c, WordClass.WELL))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /**
   * The links of who is the origin of a report: those to whom, or in which, he spoke of it, then he
   * himself, and who wrote what he is, if he is a document.
   */
  private List<Attribution.Link> spoken(int source, int verb, Quote cue) {
    List<Attribution.Link> links = new ArrayList<>();
    List<Integer> hearers = new ArrayList<>(syntax.children(verb, "obl"));
    for (int talk : syntax.children(source, "acl")) {
      boolean speaks =
          syntax.isWord(talk, WordClass.MENTION)
              || syntax.pack().cues().at(syntax, talk).stream()
                  .anyMatch(m -> m.value().kind() == Cue.Kind.SAY);
      for (int c : speaks ? syntax.children(talk) : List.<Integer>of()) {
        if (syntax.has(c, "obl") || syntax.has(c, "obj") || syntax.has(c, "iobj")) {
          hearers.add(c);
        }
      }
    }
    hearers.remove((Integer) source);
    hearers.forEach(c -> links.addAll(chains.through(c, cue)));
    links.addAll(chains.chain(source, cue, Cue.Kind.SAY));
    List<Optional<String>> seen = new ArrayList<>();
    links.removeIf(
        link -> {
          boolean twice = link.actor().isPress() && seen.contains(link.actor().id());
          seen.add(link.actor().id());
          return twice;
        });
    return links;
  }

  /** "was first spread by", "was published by". */
  private static boolean publishes(Syntax syntax, int verb) {
    List<Cue.Kind> kinds =
        syntax.pack().cues().at(syntax, verb).stream().map(m -> m.value().kind()).toList();
    boolean first = syntax.children(verb).stream().anyMatch(c -> syntax.isWord(c, WordClass.FIRST));
    return kinds.stream().noneMatch(RESERVED::contains)
        && (first || kinds.contains(Cue.Kind.REPORT));
  }
}

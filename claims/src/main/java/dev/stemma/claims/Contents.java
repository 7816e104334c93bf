package dev.stemma.claims;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which words of a sentence a cue attributes: its clause, a quotation, what it is set into.
 */
final class Contents {
  private static final Set<String> CLAUSAL = Set.of("ccomp", "xcomp", "csubj");

  private static final Set<Cue.Kind> NOMINAL_CONTENT =
      Set.of(
          Cue.Kind.DENY,
          Cue.Kind.ADMIT,
          Cue.Kind.PROMISE,
          Cue.Kind.DEMAND,
          Cue.Kind.WARN,
          Cue.Kind.ACCUSE);

  private final Syntax syntax;
  private final Subjects subjects;
  private final Mentions mentions;
  private final Inquits inquits;

  Contents(Syntax syntax, Subjects subjects, Mentions mentions) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.mentions = mentions;
    this.inquits = new Inquits(syntax, subjects);
  }

  /**
   * ", poursuit Londres,": a speaker behind an inserted verb that the parser took for its object.
   */
  int inverted(int verb) {
    int first = verb;
    while (first > 0 && syntax.head(first - 1) == verb && syntax.has(first - 1, "aux")) {
      first--;
    }
    boolean finite = first < verb || !syntax.word(verb).feature("VerbForm").matches("Ger|Part");
    boolean inserted = finite && first > 0 && syntax.upos(first - 1).equals("PUNCT");
    if (!inserted || syntax.child(verb, "nsubj") >= 0 || syntax.child(verb, "expl:subj") >= 0) {
      return -1;
    }
    int object = syntax.child(verb, "obj");
    boolean next = object > verb && object <= verb + 4 && syntax.isNoun(object);
    return next && mentions.actor(object).filter(a -> a.known()).isPresent() ? object : -1;
  }

  BitSet content(Heads.Match<Cue> match, Cue.Kind kind, int source) {
    int verb = match.head();
    BitSet content = new BitSet();
    if (isReflexive(match)) {
      return content;
    }
    if (source >= 0 && source == inverted(verb) && syntax.head(verb) >= 0) {
      add(content, syntax.head(verb));
      syntax.subtreeOf(verb).forEach(content::clear);
      return content;
    }
    if (source >= 0 && Inquits.INSERTED.contains(kind)) {
      BitSet around = inquits.inquit(verb, source);
      if (!around.isEmpty()) {
        return around;
      }
    }
    for (int c : syntax.children(verb)) {
      if (match.holds(c)) {
        continue;
      }
      boolean clause =
          CLAUSAL.stream().anyMatch(r -> syntax.has(c, r)) && c != source && !phase(verb, c);
      boolean relation =
          (kind == Cue.Kind.ACCUSE || kind == Cue.Kind.WARN || kind == Cue.Kind.DENY)
              && (syntax.has(c, "advcl") || syntax.has(c, "obl"))
              && (syntax.hasPreposition(c, WordClass.CHARGE)
                  || syntax.children(c, "mark").stream()
                      .anyMatch(m -> syntax.isWord(m, WordClass.CHARGE)));
      boolean whereby =
          NOMINAL_CONTENT.contains(kind)
              && syntax.has(c, "advcl")
              && syntax.children(c).stream().anyMatch(m -> syntax.isWord(m, WordClass.WHEREBY));
      boolean idea =
          kind == Cue.Kind.DENY
              && syntax.has(c, "obl")
              && syntax.isNoun(c)
              && syntax.preposition(c).isEmpty()
              && syntax.children(c, "acl").stream().anyMatch(a -> syntax.child(a, "mark") >= 0);
      boolean denied =
          kind == Cue.Kind.DENY
              && (isCalled(verb, c)
                  || isIndirect(verb, c)
                  || match.holds(syntax.child(c, "case")) && isSpeech(c));
      if (clause || relation || whereby || idea || denied) {
        add(content, c);
      }
    }
    for (int part : match.parts()) {
      for (int c : syntax.children(part)) {
        if (syntax.has(c, "acl") || syntax.has(c, "ccomp") || syntax.has(c, "xcomp")) {
          add(content, c);
        }
      }
    }
    for (int c : content.isEmpty() ? syntax.children(verb, "advcl") : List.<Integer>of()) {
      // "reported, citing officials, that": the parser may hang the clause on who is cited
      if (Attributions.cues(syntax, c).stream().anyMatch(m -> m.value().kind() == Cue.Kind.CITE)) {
        syntax.children(c, "ccomp").forEach(clause -> add(content, clause));
      }
    }
    if (content.isEmpty() && kind != Cue.Kind.DENY) {
      what(verb, content);
    }
    if (content.isEmpty() && kind != Cue.Kind.DENY) {
      inquits.around(verb, content);
    }
    if (content.isEmpty()) {
      inquits.quotes(verb, content);
    }
    if (content.isEmpty()) {
      for (int c : syntax.children(verb)) {
        boolean object = subjects.isPassive(verb) ? syntax.has(c, "nsubj") : syntax.has(c, "obj");
        boolean takes = NOMINAL_CONTENT.contains(kind) || statesClaim(c);
        if (object
            && takes
            && !match.holds(c)
            && mentions.actor(c).filter(a -> !isSpeech(c)).isEmpty()) {
          add(content, c);
        }
      }
    }
    if (content.isEmpty() && kind == Cue.Kind.SAY) {
      // "fait état de livraisons", "spricht von einer Lieferung", "notified Congress of a sale"
      boolean hearer = syntax.child(verb, "obj") >= 0 || syntax.child(verb, "iobj") >= 0;
      syntax.children(verb, "obl").stream()
          .filter(c -> c > verb && statesClaim(c) && !isSpeech(c))
          .filter(
              c ->
                  !match.parts().isEmpty()
                      || hearer && syntax.pack().isGenitive(syntax.preposition(c)))
          .forEach(c -> add(content, c));
    }
    for (int part : content.isEmpty() ? match.parts() : List.<Integer>of()) {
      // "put the number of tanks that Poland delivered at 300"
      syntax.children(part, "nmod").stream().filter(this::isWithDeed).forEach(c -> add(content, c));
    }
    if (content.isEmpty() && syntax.has(verb, "amod")) {
      add(content, syntax.head(verb));
    }
    content.clear(verb);
    if (source >= 0 && !content.isEmpty()) {
      syntax.nounPhrases().words(source).forEach(content::clear);
    }
    return content;
  }

  /** "dismissed as 'fabricated' a report that": the parser may hang the object on the word "as". */
  private boolean isCalled(int verb, int noun) {
    int as = syntax.child(noun, "case");
    boolean dismissed =
        syntax.hasPreposition(noun, WordClass.AS)
            && syntax.children(noun, "compound").stream()
                .flatMap(c -> syntax.pack().cues().at(syntax, c).stream())
                .anyMatch(m -> m.value().kind() == Cue.Kind.DENY);
    if (syntax.has(noun, "obl") && isSpeech(noun) && dismissed) {
      return true; // "dismissed as fantasy reports that"
    }
    return syntax.has(noun, "obl")
        && isSpeech(noun)
        && syntax.children(verb, "xcomp").stream()
            .anyMatch(x -> as >= 0 && as < x && x < noun && syntax.upos(x).equals("ADJ"));
  }

  /**
   * "wies den Vorwurf zurück, es habe geliefert": what was said, behind the noun that says so; not
   * "…, es habe nichts geliefert", which is the denier's own.
   */
  private boolean isIndirect(int verb, int clause) {
    if (!syntax.has(clause, "parataxis") || clause < verb || Negation.negated(syntax, clause)) {
      return false;
    }
    boolean told =
        syntax.children(verb).stream()
            .anyMatch(
                c -> (syntax.has(c, "obj") || syntax.has(c, "obl")) && isSpeech(c) && c < clause);
    int first = syntax.subtreeOf(clause).get(0);
    return told
        && Told.inMood(syntax, clause)
        && syntax.children(clause, "punct").stream()
            .noneMatch(c -> c <= first && !syntax.word(c).form().equals(","));
  }

  /** "la livraison se poursuit": a reflexive verb is no cue unless listed so. */
  private boolean isReflexive(Heads.Match<Cue> match) {
    return syntax.children(match.head(), "expl").stream()
        .anyMatch(c -> syntax.isWord(c, WordClass.REFLEXIVE) && !match.holds(c));
  }

  /** "announced the delivery": the noun states a claim, or is speech itself. */
  private boolean statesClaim(int word) {
    return syntax.isNoun(word)
        && (!syntax.pack().predicates().at(syntax, word).isEmpty()
            || !syntax.pack().operators().at(syntax, word).isEmpty()
            || isSpeech(word)
            || isWithDeed(word));
  }

  /** "le nombre de chars livrés par Varsovie": goods with what was done with them. */
  private boolean isWithDeed(int word) {
    return syntax.children(syntax.governed(word), "acl").stream()
        .anyMatch(c -> !syntax.pack().predicates().at(syntax, c).isEmpty());
  }

  boolean isSpeech(int word) {
    return !Attributions.cues(syntax, word).isEmpty();
  }

  /** "continued to fire": a phase verb with an infinitive attributes nothing. */
  private boolean phase(int verb, int complement) {
    return syntax.has(complement, "xcomp")
        && syntax.pack().operators().at(syntax, verb).stream()
            .anyMatch(
                m ->
                    m.value().pos().equals("verb")
                        && m.value().certainty().isEmpty()
                        && m.value().stage().isEmpty()
                        && !m.value().denies());
  }

  /** What an inquit is set into, and what stands in quotation marks. */
  Inquits inquits() {
    return inquits;
  }

  void add(BitSet content, int head) {
    syntax.subtreeOf(head).forEach(content::set);
  }

  /** "reported what Kigali tells Paris: that it has": what a pronoun opens and a clause says. */
  private void what(int verb, BitSet content) {
    int object = syntax.child(verb, "obj");
    boolean outer = object > verb && isWhat(object);
    int pronoun = outer ? object : syntax.head(verb);
    if (pronoun < 0 || !isWhat(pronoun) || syntax.head(pronoun) < 0) {
      return;
    }
    for (int c : syntax.children(pronoun, "acl")) {
      boolean that =
          syntax.children(c, "mark").stream().anyMatch(m -> syntax.isWord(m, WordClass.CONTENT));
      if (outer || c > verb && that) {
        add(content, c);
      }
    }
    for (int c : syntax.children(syntax.head(pronoun))) {
      if (c > Math.max(verb, pronoun) && (syntax.has(c, "parataxis") || syntax.has(c, "ccomp"))) {
        add(content, c);
      }
    }
  }

  private boolean isWhat(int word) {
    return syntax.upos(word).equals("PRON") && syntax.child(word, "acl") >= 0;
  }
}

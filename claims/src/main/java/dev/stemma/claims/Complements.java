package dev.stemma.claims;

import static dev.stemma.claims.Argument.INDIRECT;
import static dev.stemma.claims.Argument.OBJECT;
import static dev.stemma.claims.Argument.POSSESSOR;
import static dev.stemma.claims.Argument.SUBJECT;

import dev.stemma.evidence.ClaimType;
import java.util.List;
import java.util.stream.IntStream;

/** The objects and obliques of a predicate's words, and what is attached to those. */
final class Complements {
  private final Syntax syntax;
  private final Subjects subjects;

  Complements(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /** Objects and obliques of a word; those of its objects too, as second choice. */
  void of(int word, Heads.Match<Predicate> match, Arguments found) {
    boolean passive = syntax.isVerb(word) && subjects.isPassive(word);
    for (int c : syntax.children(word)) {
      if (match.holds(c) || isSource(c) || isSecondObject(word, c)) {
        continue;
      }
      String relation = syntax.word(c).relation();
      int head = subjects.resolveRelative(c, word);
      if (relation.equals("obl:agent")) {
        boolean bare = syntax.isNoun(c) && syntax.preposition(c).isEmpty() && isDative(c);
        found.add(bare ? INDIRECT : SUBJECT, head, true);
      } else if (relation.equals("obj")) {
        found.add(OBJECT, head, true);
        attachments(head, found);
      } else if (relation.equals("ccomp") && syntax.isVerb(word)) {
        smallClause(c, found);
      } else if (relation.equals("advmod")) {
        // "à cause des sanctions", "auprès de Paris": a complex preposition taken for an adverb
        for (int o : syntax.children(c, "obl")) {
          int simple = syntax.child(o, "case");
          String preposition = syntax.preposition(o);
          if (has(c, "fixed") || simple >= 0 && !syntax.keys(simple).contains(preposition)) {
            found.add(preposition, o, true);
          }
        }
      } else if (relation.equals("iobj")) {
        found.add(INDIRECT, head, true);
      } else if (relation.equals("obl")
          || relation.equals("nmod")
          || relation.equals("xcomp") && syntax.isNominal(c)) {
        String preposition = syntax.preposition(c);
        boolean agent = passive && syntax.hasPreposition(c, WordClass.AGENT);
        int worth = worth(word, c);
        if (worth >= 0) {
          found.add(OBJECT, worth, true);
        } else if (!preposition.isEmpty()) {
          found.add(agent ? SUBJECT : preposition, head, true);
          attachments(head, match.value().type() != ClaimType.TRANSFER || isGoods(head), found);
        } else if (syntax.isNoun(c) && isDative(c)) {
          found.add(INDIRECT, head, true);
        } else if (isBareObject(word, c, passive)) {
          found.add(OBJECT, head, false);
          attachments(head, found);
        }
      } else if (relation.equals("nsubj:pass") || (relation.equals("nsubj") && passive)) {
        attachments(head, found);
      } else if (relation.equals("nmod:poss") && syntax.isNoun(word)) {
        found.add(POSSESSOR, head, true);
      } else if (relation.equals("advcl") && !syntax.isVerb(c) && syntax.isNominal(c)) {
        found.add(syntax.preposition(c), head, true);
      }
    }
  }

  /** "exporté pour deux millions d'euros de drones": the goods, named behind their price; or -1. */
  private int worth(int verb, int sum) {
    boolean money =
        IntStream.concat(IntStream.of(sum), syntax.children(sum, "nmod").stream().mapToInt(i -> i))
            .anyMatch(i -> syntax.pack().numbers().currency(syntax, i).isPresent());
    return money && !has(verb, "obj")
        ? syntax.subtreeOf(sum).stream().filter(i -> i > sum && isGoods(i)).findFirst().orElse(-1)
        : -1;
  }

  /** "found rifles hidden in a lorry": what is found, which the participle has as its subject. */
  private void smallClause(int participle, Arguments found) {
    int subject = syntax.child(participle, "nsubj");
    boolean bare =
        subject >= 0
            && syntax.word(subject).relation().equals("nsubj:pass")
            && syntax.children(participle).stream()
                .noneMatch(
                    c -> syntax.word(c).relation().startsWith("aux") || syntax.has(c, "mark"));
    if (bare && subject < participle) {
      found.add(OBJECT, subject, true);
      attachments(subject, found);
    }
  }

  /** "the news made the rounds that Serbia had sold shells": no pronoun of the rounds. */
  private boolean isSecondObject(int verb, int pronoun) {
    return syntax.has(pronoun, "obj")
        && subjects.resolveRelative(pronoun, verb) != pronoun
        && hasObjectAfter(syntax, verb, pronoun);
  }

  private static boolean hasObjectAfter(Syntax syntax, int verb, int pronoun) {
    return syntax.children(verb, "obj").stream().anyMatch(o -> o > pronoun && syntax.isNoun(o));
  }

  /** Whether a clause that was taken for a relative one says what its noun is about. */
  static boolean isContent(Syntax syntax, int verb) {
    return syntax.children(verb, "obj").stream()
        .anyMatch(
            c ->
                syntax.isWord(c, WordClass.RELATIVE)
                    && c < verb
                    && hasObjectAfter(syntax, verb, c));
  }

  /** A dative without a preposition; the tagger takes that of a name or group for another case. */
  private boolean isDative(int noun) {
    String grammaticalCase = syntax.word(noun).feature("Case");
    return grammaticalCase.equals("Dat")
        || grammaticalCase.equals("Nom") && syntax.hasTerm(noun, Term.Kind.NAME)
        || syntax.children(noun, "det").stream()
                .anyMatch(d -> syntax.isWord(d, WordClass.DATIVE) && d == noun - 1)
            && (syntax.hasTerm(noun, Term.Kind.TITLE)
                || !syntax
                    .pack()
                    .sorts()
                    .ofNoun(syntax.pack().spelling().keys(syntax.word(noun)))
                    .isEmpty());
  }

  /** "tire sur la ville des missiles": an object that the parser took for an adverbial. */
  private boolean isBareObject(int verb, int noun, boolean passive) {
    return !passive && noun > verb && syntax.isVerb(verb) && syntax.child(verb, "obj") < 0;
  }

  /** A preposition phrase on the object may belong to the verb ("bought shells from Iran"). */
  void attachments(int noun, Arguments found) {
    attachments(noun, true, found);
  }

  /**
   * As above; without {@code owned}, what joins by a genitive stays with its noun ("bought shells
   * for its batteries of the east").
   */
  private void attachments(int noun, boolean owned, Arguments found) {
    for (int c : syntax.children(noun)) {
      if (syntax.hasPreposition(c, WordClass.AGENT)) {
        found.add(syntax.preposition(c), c, false);
      }
    }
    for (int c : syntax.children(noun)) {
      if (syntax.has(c, "conj") && syntax.isNoun(c)) {
        attachments(c, owned, found);
      } else if (syntax.has(c, "acl") && syntax.isVerb(c) && !has(c, "mark")) {
        aimedAt(c, found);
        coming(c, found);
      } else if (syntax.upos(c).equals("ADJ") && !syntax.hasTerm(c, Term.Kind.ADJECTIVE)) {
        for (int deeper : syntax.children(c, "obl")) {
          found.add(syntax.preposition(deeper), deeper, false);
        }
      }
      if (syntax.has(c, "nmod") && !syntax.word(c).relation().equals("nmod:poss")) {
        String preposition = syntax.preposition(c);
        boolean loose = syntax.pack().isGenitive(preposition) || isElsewhere(c, noun);
        boolean kept = owned || isGoods(c) || !loose;
        if (!preposition.isEmpty() && kept) {
          found.add(preposition, c, false);
        }
        for (int deeper : syntax.children(c)) {
          boolean part = syntax.pack().numbers().isContainer(syntax, noun);
          if (part && syntax.has(deeper, "acl")) {
            coming(deeper, found);
          }
          if (syntax.has(deeper, "nmod")
              && !isElsewhere(deeper, c)
              && (part || !syntax.pack().isGenitive(syntax.preposition(deeper)))) {
            found.add(syntax.preposition(deeper), deeper, false);
          }
        }
      }
    }
  }

  /** "d'après un diplomate": who says so takes no part in it. */
  private boolean isSource(int nominal) {
    return syntax.children(nominal, "case").stream()
            .flatMap(k -> syntax.terms(k, Term.Kind.CUE).stream())
            .anyMatch(m -> m.to() - m.from() > 1 && m.to() <= nominal)
        || syntax.terms(nominal, Term.Kind.CUE).stream()
            .anyMatch(m -> m.to() - m.from() > 1 && m.from() < nominal);
  }

  /** "for its war in Ukraine": where something else is does not say where the goods come from. */
  private boolean isElsewhere(int place, int noun) {
    return syntax.hasPreposition(place, WordClass.PLACE)
        && syntax.hasPreposition(noun, WordClass.PURPOSE);
  }

  private boolean isGoods(int noun) {
    return syntax.hasTerm(noun, Term.Kind.ITEM) || syntax.hasTerm(noun, Term.Kind.DESIGNATION);
  }

  /** "moteurs venus de Chine", "shells bound for Tripoli": where the goods come from, or go. */
  private void coming(int participle, Arguments found) {
    boolean bound = syntax.isWord(participle, WordClass.BOUND);
    for (int c :
        bound || syntax.isWord(participle, WordClass.SPRING)
            ? syntax.children(participle)
            : List.<Integer>of()) {
      if (!syntax.has(c, "obl") || syntax.hasPreposition(c, WordClass.AGENT)) {
        continue;
      }
      if (bound) {
        found.add(WordClass.DESTINATION, c, false);
      } else {
        found.add(syntax.preposition(c), c, false);
      }
    }
  }

  /**
   * "conteneurs de moteurs venus de Chine sont arrivés": where the goods of a subject come from.
   */
  void originOf(int goods, Arguments found) {
    for (int c : syntax.children(goods)) {
      if (syntax.has(c, "acl")) {
        coming(c, found);
      } else if (syntax.has(c, "nmod") && syntax.pack().numbers().isContainer(syntax, goods)) {
        syntax.children(c, "acl").forEach(d -> coming(d, found));
      }
    }
  }

  private boolean has(int word, String relation) {
    return syntax.child(word, relation) >= 0;
  }

  /** "sanctions targeting banks", "les sanctions imposées à Téhéran": at whom the object aims. */
  private void aimedAt(int participle, Arguments found) {
    boolean sanction =
        syntax.pack().predicates().at(syntax, participle).stream()
            .anyMatch(m -> m.value().type() == ClaimType.SANCTION);
    if (!sanction) {
      return;
    }
    int object = syntax.child(participle, "obj");
    if (object >= 0) {
      found.add(WordClass.OPPONENT, object, false);
    }
    for (int c : syntax.children(participle, "obl")) {
      if (!syntax.hasPreposition(c, WordClass.AGENT) && !syntax.preposition(c).isEmpty()) {
        found.add(syntax.preposition(c), c, false);
      }
    }
  }
}

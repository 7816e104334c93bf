package dev.stemma.claims;

import static dev.stemma.claims.Argument.ADJECTIVE;
import static dev.stemma.claims.Argument.COMPOUND;
import static dev.stemma.claims.Argument.HEAD;
import static dev.stemma.claims.Argument.INDIRECT;
import static dev.stemma.claims.Argument.OBJECT;
import static dev.stemma.claims.Argument.POSSESSOR;
import static dev.stemma.claims.Argument.SUBJECT;

import dev.stemma.evidence.ClaimType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Undoes the surface of clauses: passives, relative and participial clauses, control and raising,
 * shared subjects and objects of coordination, complements of nominalisations. What comes out are
 * deep functions.
 */
final class Clauses {
  private static final int MAX_DEPTH = 6;

  private final Syntax syntax;

  Clauses(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The arguments of a predicate: its head word and the further words of a multi-word one. */
  List<Argument> of(Heads.Match<Predicate> match) {
    List<Argument> found = new ArrayList<>();
    int head = match.head();
    String pos = match.value().pos();
    if (pos.equals("noun")) {
      ClaimType type = match.value().type();
      nominal(head, type == ClaimType.SANCTION, found);
      if (type == ClaimType.LOSS || type == ClaimType.SHORTAGE) {
        syntax.children(head, "nmod").stream()
            .filter(c -> syntax.pack().isGenitive(syntax.preposition(c)))
            .forEach(c -> owners(c, 1, found));
      }
      carrier(head, found);
    } else if (pos.equals("adj")) {
      adjectival(head, found);
    } else {
      verbal(head, match, found);
    }
    if (match.value().type() == ClaimType.SEIZURE) {
      bound(found);
    }
    for (int part : match.parts()) {
      complements(part, match, found);
      if (syntax.isNoun(part)) {
        modifiers(part, found);
      }
    }
    List<Argument> expanded = new ArrayList<>();
    for (Argument a : found) {
      if (match.holds(a.head())) {
        continue;
      }
      int governed = syntax.governed(a.head());
      String function =
          governed == a.head() || isCore(a.function())
              ? a.function()
              : syntax.preposition(governed);
      for (int part : syntax.coordinated(governed)) {
        expanded.add(new Argument(function, part, a.direct()));
      }
    }
    return expanded;
  }

  private static boolean isCore(String function) {
    return Set.of(SUBJECT, OBJECT, INDIRECT).contains(function);
  }

  /** Whether a verb stands in the passive. */
  boolean isPassive(int verb) {
    if (syntax.child(verb, "aux:pass") >= 0 || syntax.child(verb, "nsubj:pass") >= 0) {
      return true;
    }
    if (syntax.child(verb, "expl:pass") >= 0) {
      return true;
    }
    boolean auxiliary = syntax.child(verb, "aux") >= 0;
    boolean past =
        syntax.word(verb).feature("VerbForm").equals("Part")
            && !syntax.word(verb).feature("Tense").equals("Pres");
    boolean modifies =
        syntax.has(verb, "acl") || syntax.has(verb, "amod") || syntax.has(verb, "advcl");
    if (past && !auxiliary && (modifies && !syntax.word(verb).relation().equals("acl:relcl"))) {
      return true;
    }
    if (past && !auxiliary && syntax.has(verb, "conj") && syntax.isVerb(syntax.head(verb))) {
      return isPassive(syntax.head(verb)) && syntax.child(verb, "nsubj") < 0;
    }
    return past && !auxiliary && (syntax.child(verb, "obl:agent") >= 0 || smallClause(verb) >= 0);
  }

  /** "reported 17 drones shot down", "voit ses avoirs gelés": the object undergoes what follows. */
  private int smallClause(int participle) {
    int head = syntax.head(participle);
    boolean complement = syntax.has(participle, "ccomp") || syntax.has(participle, "xcomp");
    int object = head < 0 ? -1 : syntax.child(head, "obj");
    boolean between = object > head && object < participle;
    return complement && between && syntax.child(participle, "nsubj") < 0 ? object : -1;
  }

  private void verbal(int verb, Heads.Match<Predicate> match, List<Argument> found) {
    boolean passive = isPassive(verb);
    complements(verb, match, found);
    boolean hasSubject = false;
    int last = lastSubject(verb);
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "nsubj") && !match.holds(c) && (c > verb || c >= last)) {
        boolean deepObject = passive || syntax.word(c).relation().equals("nsubj:pass");
        add(found, deepObject ? OBJECT : SUBJECT, resolveRelative(c, verb), true);
        hasSubject = true;
      }
    }
    if (!hasSubject) {
      int subject = understoodSubject(verb, 0);
      if (subject >= 0) {
        add(found, passive ? OBJECT : SUBJECT, subject, true);
      }
    }
    relativeGap(verb, passive, found);
    sharedObject(verb, found);
    partitive(verb, found);
    owners(found);
  }

  /** French "en": "il en a livré dix". */
  private void partitive(int verb, List<Argument> found) {
    for (int c : syntax.children(verb)) {
      if (isPartitive(c) && found.stream().noneMatch(a -> a.head() == c)) {
        add(found, OBJECT, c, false);
      }
    }
  }

  /** Whether a word is the French pronoun "en". */
  boolean isPartitive(int word) {
    return syntax.upos(word).equals("PRON")
        && syntax
            .pack()
            .grammar()
            .hasForm(WordClass.PARTITIVE, syntax.word(word).form().replaceFirst("^-", ""));
  }

  /** "downed a Russian jet", "Ukraine's stocks dwindle": whose the goods are. */
  private void owners(List<Argument> found) {
    for (Argument a : List.copyOf(found)) {
      if (a.function().equals(OBJECT) || a.function().equals(SUBJECT)) {
        owners(a.head(), 0, found);
      }
    }
  }

  private void owners(int noun, int depth, List<Argument> found) {
    for (int c : syntax.children(noun)) {
      boolean possessor =
          syntax.has(c, "nmod:poss")
              || syntax.has(c, "det") && syntax.word(c).feature("Poss").equals("Yes");
      boolean genitive = syntax.has(c, "nmod") && syntax.pack().isGenitive(syntax.preposition(c));
      if (possessor || genitive) {
        add(found, POSSESSOR, c, false);
      } else if (syntax.hasTerm(c, Term.Kind.ADJECTIVE)
          || (syntax.has(c, "compound") && syntax.hasTerm(c, Term.Kind.NAME))) {
        add(found, ADJECTIVE, c, false);
      }
      if (genitive && depth < 2 && !syntax.hasTerm(c, Term.Kind.NAME)) {
        owners(c, depth + 1, found);
      }
    }
  }

  /** "rifles bound for Yemen", "des fusils destinés au Yémen": where seized goods were going. */
  private void bound(List<Argument> found) {
    for (Argument a : List.copyOf(found)) {
      for (int c :
          a.function().equals(OBJECT) ? syntax.children(a.head(), "acl") : List.<Integer>of()) {
        for (int o : syntax.children(c, "obl")) {
          if (!syntax.hasPreposition(o, WordClass.AGENT) && syntax.child(c, "obj") < 0) {
            named(WordClass.DESTINATION, o, false, found);
          }
        }
      }
    }
  }

  private static void add(List<Argument> found, String function, int head, boolean direct) {
    if (head >= 0) {
      found.add(new Argument(function, head, direct));
    }
  }

  /** An argument under the name that the language's frames give to a function. */
  private void named(WordClass function, int head, boolean direct, List<Argument> found) {
    for (String name : syntax.pack().grammar().words(function)) {
      add(found, name, head, direct);
    }
  }

  /** Objects and obliques of a word; those of its objects too, as second choice. */
  private void complements(int word, Heads.Match<Predicate> match, List<Argument> found) {
    boolean passive = syntax.isVerb(word) && isPassive(word);
    for (int c : syntax.children(word)) {
      if (match.holds(c)) {
        continue;
      }
      String relation = syntax.word(c).relation();
      int head = resolveRelative(c, word);
      if (relation.equals("obl:agent")) {
        add(found, SUBJECT, head, true);
      } else if (relation.equals("obj")) {
        add(found, OBJECT, head, true);
        attachments(head, found);
      } else if (relation.equals("advmod") && has(c, "fixed")) {
        // "à cause des sanctions": a complex preposition that the parser made an adverb
        for (int o : syntax.children(c, "obl")) {
          add(found, syntax.preposition(o), o, true);
        }
      } else if (relation.equals("iobj")) {
        add(found, INDIRECT, head, true);
      } else if (relation.equals("obl")
          || relation.equals("nmod")
          || relation.equals("xcomp") && syntax.isNominal(c)) {
        String preposition = syntax.preposition(c);
        boolean agent = passive && syntax.hasPreposition(c, WordClass.AGENT);
        if (!preposition.isEmpty()) {
          add(found, agent ? SUBJECT : preposition, head, true);
          attachments(head, found);
        } else if (isBareObject(word, c, passive)) {
          add(found, OBJECT, head, false);
          attachments(head, found);
        }
      } else if (relation.equals("nsubj:pass") || (relation.equals("nsubj") && passive)) {
        attachments(head, found);
      } else if (relation.equals("nmod:poss") && syntax.isNoun(word)) {
        add(found, POSSESSOR, head, true);
      } else if (relation.equals("advcl") && !syntax.isVerb(c) && syntax.isNominal(c)) {
        add(found, syntax.preposition(c), head, true);
      }
    }
  }

  /** "tire sur la ville des missiles": an object that the parser took for an adverbial. */
  private boolean isBareObject(int verb, int noun, boolean passive) {
    return !passive && noun > verb && syntax.isVerb(verb) && syntax.child(verb, "obj") < 0;
  }

  /** A preposition phrase on the object may belong to the verb ("bought shells from Iran"). */
  private void attachments(int noun, List<Argument> found) {
    for (int c : syntax.children(noun)) {
      if (syntax.hasPreposition(c, WordClass.AGENT)) {
        found.add(new Argument(syntax.preposition(c), c, false));
      }
    }
    for (int c : syntax.children(noun)) {
      if (syntax.has(c, "conj") && syntax.isNoun(c)) {
        attachments(c, found);
      } else if (syntax.has(c, "acl") && syntax.isVerb(c) && !has(c, "mark")) {
        aimedAt(c, found);
      } else if (syntax.upos(c).equals("ADJ") && !syntax.hasTerm(c, Term.Kind.ADJECTIVE)) {
        for (int deeper : syntax.children(c, "obl")) {
          found.add(new Argument(syntax.preposition(deeper), deeper, false));
        }
      }
      if (syntax.has(c, "nmod") && !syntax.word(c).relation().equals("nmod:poss")) {
        String preposition = syntax.preposition(c);
        if (!preposition.isEmpty()) {
          found.add(new Argument(preposition, c, false));
        }
        for (int deeper : syntax.children(c)) {
          boolean part = syntax.pack().numbers().isContainer(syntax, noun);
          if (syntax.has(deeper, "nmod")
              && (part || !syntax.pack().isGenitive(syntax.preposition(deeper)))) {
            found.add(new Argument(syntax.preposition(deeper), deeper, false));
          }
        }
      }
    }
  }

  private boolean has(int word, String relation) {
    return syntax.child(word, relation) >= 0;
  }

  /** "sanctions targeting banks", "les sanctions imposées à Téhéran": at whom the object aims. */
  private void aimedAt(int participle, List<Argument> found) {
    boolean sanction =
        syntax.pack().predicates().at(syntax, participle).stream()
            .anyMatch(m -> m.value().type() == ClaimType.SANCTION);
    if (!sanction) {
      return;
    }
    int object = syntax.child(participle, "obj");
    if (object >= 0) {
      named(WordClass.OPPONENT, object, false, found);
    }
    for (int c : syntax.children(participle, "obl")) {
      if (!syntax.hasPreposition(c, WordClass.AGENT) && !syntax.preposition(c).isEmpty()) {
        found.add(new Argument(syntax.preposition(c), c, false));
      }
    }
  }

  private boolean statesClaim(int noun) {
    return syntax.pack().predicates().at(syntax, noun).stream()
        .anyMatch(m -> m.value().pos().equals("noun"));
  }

  /** For a relative pronoun of the clause of {@code verb}, the noun that it stands for. */
  private int resolveRelative(int word, int verb) {
    boolean relative =
        syntax.word(word).feature("PronType").equals("Rel")
            || syntax.isWord(word, WordClass.RELATIVE);
    if (!relative
        || !syntax.upos(word).equals("PRON")
            && !syntax.upos(word).equals("DET")
            && !syntax.upos(word).equals("SCONJ")) {
      return word;
    }
    for (int at = verb; at >= 0; at = syntax.head(at)) {
      if (syntax.word(at).relation().equals("acl:relcl")) {
        return syntax.head(at);
      }
    }
    return word;
  }

  /** "the drones Iran supplied": the noun fills the object that the clause lacks. */
  private void relativeGap(int verb, boolean passive, List<Argument> found) {
    if (!syntax.word(verb).relation().equals("acl:relcl") || passive) {
      return;
    }
    boolean marked =
        syntax.subtreeOf(verb).stream()
            .anyMatch(
                i ->
                    syntax.word(i).feature("PronType").equals("Rel")
                        && syntax.distanceUp(i, verb) <= 2
                        && i < verb
                        && !syntax.has(i, "mark"));
    boolean hasObject = found.stream().anyMatch(a -> a.function().equals(OBJECT) && a.direct());
    boolean hasSubject = syntax.child(verb, "nsubj") >= 0;
    if (!marked && !hasObject && hasSubject) {
      add(found, OBJECT, syntax.head(verb), true);
    }
  }

  /** "bought and received shells": the first verb shares the object of the second. */
  private void sharedObject(int verb, List<Argument> found) {
    if (found.stream().anyMatch(a -> a.function().equals(OBJECT))) {
      return;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "conj")
          && syntax.isVerb(c)
          && syntax.child(c, "obj") >= 0
          && c - verb <= 4) {
        add(found, OBJECT, syntax.child(c, "obj"), true);
        return;
      }
    }
  }

  /** The subject of a verb that has none of its own; -1 where grammar does not say. */
  int understoodSubject(int verb, int depth) {
    if (depth > MAX_DEPTH) {
      return -1;
    }
    int head = syntax.head(verb);
    String relation = syntax.word(verb).relation();
    if (head < 0) {
      return -1;
    }
    int undergoing = smallClause(verb);
    if (undergoing >= 0 && isPassive(verb)) {
      return undergoing;
    }
    switch (relation) {
      case "conj" -> {
        return syntax.isVerb(head) || syntax.upos(head).equals("ADJ")
            ? subject(head, depth + 1)
            : -1;
      }
      case "acl" -> {
        boolean participle =
            syntax.word(verb).feature("VerbForm").equals("Part")
                || syntax.word(verb).feature("VerbForm").equals("Ger")
                    && syntax.child(verb, "mark") < 0;
        return participle
                && syntax.child(verb, "mark") < 0
                && syntax.children(verb, "case").isEmpty()
            ? head
            : nounSubject(head, depth + 1);
      }
      case "amod" -> {
        return head;
      }
      case "acl:relcl" -> {
        boolean passive = isPassive(verb);
        return syntax.child(verb, "nsubj") < 0 && (passive || syntax.child(verb, "obj") >= 0)
            ? head
            : -1;
      }
      case "xcomp", "ccomp", "advcl", "parataxis", "csubj", "obl", "nmod", "obj" -> {
        return controlled(verb, head, relation, depth + 1);
      }
      default -> {
        return -1;
      }
    }
  }

  private int controlled(int verb, int head, String relation, int depth) {
    if (!syntax.isVerb(head) && !syntax.upos(head).equals("ADJ") && !syntax.isNoun(head)) {
      return -1;
    }
    boolean finite =
        syntax.word(verb).feature("VerbForm").equals("Fin") && syntax.child(verb, "mark") >= 0;
    if (finite) {
      return -1;
    }
    boolean byObject =
        syntax.pack().operators().at(syntax, head).stream()
                .anyMatch(m -> m.value().controller().equals("obj"))
            || syntax.pack().cues().at(syntax, head).stream()
                .anyMatch(
                    m ->
                        m.value().kind() == Cue.Kind.ACCUSE || m.value().kind() == Cue.Kind.DEMAND);
    if (relation.equals("xcomp") || byObject) {
      for (String function : List.of("obj", "iobj", "nsubj:pass")) {
        for (int c : syntax.children(head)) {
          boolean passiveSubject =
              function.equals("nsubj:pass") && syntax.has(c, "nsubj") && isPassive(head);
          if ((syntax.word(c).relation().equals(function) || passiveSubject) && !isReflexive(c)) {
            boolean objectControl =
                byObject || function.equals("obj") && !syntax.has(head, "support");
            if (objectControl) {
              return resolveRelative(c, head);
            }
          }
        }
      }
      if (byObject) {
        for (int c : syntax.children(head, "obl")) {
          if (syntax.hasPreposition(c, WordClass.ADDRESSEE)) {
            return c;
          }
        }
      }
    }
    if (isPassive(head) && byObject && (syntax.has(head, "acl") || syntax.has(head, "amod"))) {
      return syntax.head(head);
    }
    return subject(head, depth);
  }

  private boolean isReflexive(int word) {
    return syntax.pack().grammar().hasForm(WordClass.REFLEXIVE, syntax.word(word).form());
  }

  /** Of several subjects before a verb, as absolute clauses leave them, the one next to it. */
  private int lastSubject(int verb) {
    int found = syntax.child(verb, "nsubj");
    for (int c : syntax.children(verb, "nsubj")) {
      found = c < verb ? c : found;
    }
    return found;
  }

  /** The surface subject of a verb or predicate, understood where needed. */
  int subject(int verb, int depth) {
    int own = lastSubject(verb);
    if (own >= 0) {
      return resolveRelative(own, verb);
    }
    if (syntax.isNoun(verb) && syntax.child(verb, "cop") < 0) {
      return nounSubject(verb, depth);
    }
    return understoodSubject(verb, depth + 1);
  }

  /**
   * Who does what a noun names: its possessor, agent or adjective, else the subject of its verb.
   */
  private int nounSubject(int noun, int depth) {
    if (depth > MAX_DEPTH) {
      return -1;
    }
    for (int c : syntax.children(noun)) {
      if (syntax.has(c, "nmod:poss") || syntax.hasPreposition(c, WordClass.AGENT)) {
        return c;
      }
      if (syntax.hasTerm(c, Term.Kind.ADJECTIVE)
          || (syntax.has(c, "compound") && syntax.hasTerm(c, Term.Kind.NAME))) {
        return c;
      }
      if (syntax.upos(c).equals("DET") && syntax.word(c).feature("Poss").equals("Yes")) {
        return c;
      }
    }
    for (int c : syntax.children(noun)) {
      if (syntax.has(c, "nmod")
          && syntax.pack().isGenitive(syntax.preposition(c))
          && syntax.hasTerm(c, Term.Kind.NAME)) {
        return c;
      }
    }
    int verb = syntax.head(noun);
    if (verb >= 0 && syntax.isVerb(verb) && (syntax.has(noun, "obj") || syntax.has(noun, "obl"))) {
      return subject(verb, depth + 1);
    }
    if (verb >= 0 && syntax.isNoun(verb) && syntax.has(noun, "nmod")) {
      return nounSubject(verb, depth + 1);
    }
    return -1;
  }

  /** "faces ammunition shortages": what modifies the noun of a predicate of several words. */
  private void modifiers(int noun, List<Argument> found) {
    for (int c : syntax.children(noun)) {
      boolean adjective = syntax.hasTerm(c, Term.Kind.ADJECTIVE);
      if (syntax.has(c, "compound") || syntax.has(c, "amod") && (adjective || syntax.isNoun(c))) {
        add(found, adjective ? ADJECTIVE : COMPOUND, c, true);
      }
    }
  }

  private void nominal(int noun, boolean measure, List<Argument> found) {
    int subject = syntax.child(noun, "nsubj");
    if (subject >= 0 && syntax.hasPreposition(noun, WordClass.UNDER)) {
      add(found, HEAD, resolveRelative(subject, noun), true);
    } else if (syntax.head(noun) >= 0 && syntax.hasPreposition(noun, WordClass.UNDER)) {
      int head = syntax.head(noun);
      int object = syntax.child(head, "obj");
      int under = object >= 0 ? object : subject(head, 0);
      add(found, HEAD, syntax.isVerb(head) ? under : head, true);
    }
    for (int c : syntax.children(noun)) {
      String relation = syntax.word(c).relation();
      if (relation.equals("nmod:poss")) {
        add(found, POSSESSOR, c, true);
      } else if (relation.equals("nmod")
          || relation.equals("obl")
          || relation.equals("obl:agent")) {
        String preposition = syntax.preposition(c);
        if (preposition.isEmpty()) {
          add(found, COMPOUND, c, true);
        } else {
          add(found, preposition, c, true);
          if (measure || !statesClaim(c)) {
            attachments(c, found);
          }
        }
      } else if (relation.equals("amod") && syntax.hasTerm(c, Term.Kind.ADJECTIVE)) {
        add(found, ADJECTIVE, c, true);
      } else if (relation.equals("det") && syntax.word(c).feature("Poss").equals("Yes")) {
        add(found, POSSESSOR, c, true);
      } else if (relation.equals("compound")
          || relation.equals("nmod:desc")
          || (relation.equals("amod") && syntax.isNoun(c))) {
        add(found, syntax.hasTerm(c, Term.Kind.ADJECTIVE) ? ADJECTIVE : COMPOUND, c, true);
      } else if (relation.equals("acl") && syntax.isWord(c, WordClass.CAUSAL)) {
        syntax.children(c, "obl").forEach(o -> add(found, "cause", o, true));
      } else if (relation.equals("acl") && syntax.child(c, "obj") < 0 && isPassive(c)) {
        complementsOfParticiple(c, found);
      }
    }
  }

  /** "deliveries made by Iran to Russia". */
  private void complementsOfParticiple(int participle, List<Argument> found) {
    boolean support =
        syntax.pack().operators().at(syntax, participle).stream()
            .anyMatch(m -> m.value().support());
    for (int c : syntax.children(participle)) {
      if (syntax.word(c).relation().equals("obl:agent")
          || syntax.hasPreposition(c, WordClass.AGENT)) {
        named(WordClass.AGENT, c, true, found);
      } else if (support && syntax.has(c, "obl") && !syntax.preposition(c).isEmpty()) {
        add(found, syntax.preposition(c), c, true);
      }
    }
  }

  /** A noun that is the object of a verb may find its parts beside it. */
  private void carrier(int noun, List<Argument> found) {
    int verb = syntax.head(noun);
    if (verb < 0 || !syntax.isVerb(verb)) {
      return;
    }
    boolean object =
        syntax.has(noun, "obj")
            || syntax.word(noun).relation().equals("nsubj:pass")
            || (syntax.has(noun, "obl"));
    boolean takes =
        syntax.pack().operators().at(syntax, verb).stream()
            .anyMatch(m -> m.value().support() || m.value().controller().equals("subj"));
    if (object && takes) {
      int subject =
          syntax.word(noun).relation().equals("nsubj:pass") ? agent(verb) : subject(verb, 0);
      add(found, SUBJECT, subject, false);
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "obl") && c > noun && c != noun && !syntax.preposition(c).isEmpty()) {
        add(found, syntax.preposition(c), c, false);
      }
      if (syntax.has(c, "iobj")) {
        add(found, INDIRECT, c, false);
      }
    }
  }

  private int agent(int verb) {
    return syntax.child(verb, "obl:agent");
  }

  private void adjectival(int adjective, List<Argument> found) {
    int head = syntax.head(adjective);
    if (head >= 0 && (syntax.has(adjective, "amod") || syntax.has(adjective, "acl"))) {
      add(found, HEAD, head, true);
      add(found, SUBJECT, head, true);
    }
    boolean adverbial = syntax.has(adjective, "advmod") || syntax.has(adjective, "advcl");
    int subject =
        adverbial && head >= 0 && syntax.isVerb(head) ? subject(head, 0) : subject(adjective, 0);
    if (subject >= 0) {
      add(found, SUBJECT, subject, true);
    }
    for (int c : syntax.children(adjective)) {
      if (syntax.has(c, "obl") || syntax.has(c, "nmod")) {
        add(found, syntax.preposition(c), c, true);
      } else if (syntax.has(c, "compound") || syntax.has(c, "obj")) {
        add(found, COMPOUND, c, true);
      }
    }
  }
}

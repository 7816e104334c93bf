package dev.stemma.claims;

import static dev.stemma.claims.Argument.COMPOUND;
import static dev.stemma.claims.Argument.INDIRECT;
import static dev.stemma.claims.Argument.OBJECT;
import static dev.stemma.claims.Argument.SUBJECT;

import dev.stemma.evidence.ClaimType;
import dev.stemma.evidence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Undoes the surface of clauses and gives the arguments of predicates in deep functions: those of
 * verbs here, with {@link Subjects}, {@link Complements} and {@link Ownership}; those of nouns and
 * adjectives by {@link Nominals}.
 */
final class Clauses {
  private final Syntax syntax;
  private final Subjects subjects;
  private final Complements complements;
  private final Nominals nominals;
  private final Ownership ownership;
  private final Cargo cargo;

  Clauses(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
    this.complements = new Complements(syntax, subjects);
    this.nominals = new Nominals(syntax, subjects, complements);
    this.ownership = new Ownership(syntax);
    this.cargo = new Cargo(syntax, subjects);
  }

  /** The arguments of a predicate: its head word and the further words of a multi-word one. */
  List<Argument> of(Heads.Match<Predicate> match) {
    Arguments found = new Arguments(syntax.pack().grammar());
    switch (match.value().pos()) {
      case "noun" -> nominal(match, found);
      case "adj" -> nominals.adjectival(match.head(), found);
      default -> verbal(match, found);
    }
    if (match.value().type() == ClaimType.SEIZURE) {
      cargo.unload(found);
      bound(found);
    }
    for (int part : match.parts()) {
      complements.of(part, match, found);
      if (syntax.isNoun(part)) {
        nominals.modifiers(part, found);
      }
    }
    return expanded(match, found);
  }

  /** Each argument with what is coordinated with it; not the predicate's own words. */
  private List<Argument> expanded(Heads.Match<Predicate> match, Arguments found) {
    List<Argument> expanded = new ArrayList<>();
    for (Argument a : found.all()) {
      if (match.holds(a.head())) {
        if (a.function().equals(COMPOUND) && !syntax.inside(a.head()).isEmpty()) {
          expanded.add(a);
        }
        continue;
      }
      if (isSeat(match.value().frame(), a, found)) {
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
      for (int c : governed == a.head() ? List.<Integer>of() : syntax.children(a.head(), "conj")) {
        int other = syntax.governed(c);
        if (other != c) { // "en provenance de Chine et à destination de la Russie"
          expanded.add(new Argument(syntax.preposition(other), other, a.direct()));
        }
      }
    }
    return expanded;
  }

  /** "through a trader in Dubai": where those are through whom goods go, not where these go. */
  private boolean isSeat(Frame frame, Argument place, Arguments found) {
    return !place.direct()
        && syntax.hasPreposition(place.head(), WordClass.PLACE)
        && found.all().stream()
            .filter(a -> frame.roles(a.function()).contains(Role.INTERMEDIARY))
            .anyMatch(a -> a.head() == syntax.head(place.head()));
  }

  private static boolean isCore(String function) {
    return Set.of(SUBJECT, OBJECT, INDIRECT).contains(function);
  }

  private void nominal(Heads.Match<Predicate> match, Arguments found) {
    int head = match.head();
    ClaimType type = match.value().type();
    if (type == ClaimType.SHORTAGE) {
      // "faces shortages in the east": who faces them lacks, not where
      found.add(SUBJECT, nominals.bearer(head), true);
    }
    nominals.nominal(head, type == ClaimType.SANCTION, found);
    if (type == ClaimType.LOSS || type == ClaimType.SHORTAGE) {
      syntax.children(head, "nmod").stream()
          .filter(c -> syntax.pack().isGenitive(syntax.preposition(c)))
          .forEach(c -> ownership.owners(c, 1, found));
    }
    nominals.carrier(head, found);
  }

  private void verbal(Heads.Match<Predicate> match, Arguments found) {
    int verb = match.head();
    boolean reflexive =
        match.value().type() == ClaimType.TRANSFER
            && match.parts().stream().anyMatch(p -> syntax.isWord(p, WordClass.REFLEXIVE));
    boolean passive = !reflexive && subjects.isPassive(verb);
    complements.of(verb, match, found);
    // "Munition ist nach Russland gelangt": what takes no object has no passive
    boolean transitive =
        !match.value().frame().roles(OBJECT).isEmpty()
            || !syntax.children(verb, "aux:pass").isEmpty();
    boolean hasSubject = false;
    int last = subjects.lastSubject(verb);
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "nsubj") && !match.holds(c) && (c > verb || c >= last)) {
        boolean deepObject =
            transitive && (passive || !reflexive && syntax.word(c).relation().equals("nsubj:pass"));
        found.add(deepObject ? OBJECT : SUBJECT, subjects.resolveRelative(c, verb), true);
        hasSubject = true;
      }
    }
    if (!hasSubject) {
      int subject = subjects.understoodSubject(verb, 0);
      if (subject >= 0) {
        found.add(passive && transitive ? OBJECT : SUBJECT, subject, true);
      }
    }
    int longer = Negation.ends(syntax, verb);
    for (int c : longer < 0 ? List.<Integer>of() : syntax.children(longer)) {
      if (syntax.isNoun(c)) {
        found.add(OBJECT, c, true); // "ne fournirait plus d'armes"
      }
    }
    for (Argument a : found.of(SUBJECT)) {
      for (int c : syntax.children(a.head(), "nmod")) {
        if (syntax.hasPreposition(c, WordClass.PROVENANCE)) {
          found.add(syntax.preposition(c), c, false);
        }
      }
      complements.originOf(a.head(), found);
    }
    relativeGap(verb, passive, found);
    sharedObject(verb, found);
    partitive(verb, found);
    for (Argument a : found.all()) {
      boolean target = match.value().frame().roles(OBJECT).contains(Role.TARGET);
      if (a.function().equals(OBJECT) && !target || a.function().equals(SUBJECT)) {
        ownership.owners(a.head(), 0, found);
      }
    }
  }

  /** French "en": "il en a livré dix". */
  private void partitive(int verb, Arguments found) {
    for (int c : syntax.children(verb)) {
      if (isPartitive(c) && found.all().stream().noneMatch(a -> a.head() == c)) {
        found.add(OBJECT, c, false);
      }
    }
  }

  /** Whether a word is the French pronoun "en". */
  private boolean isPartitive(int word) {
    return syntax.upos(word).equals("PRON")
        && syntax
            .pack()
            .grammar()
            .hasForm(WordClass.PARTITIVE, syntax.word(word).form().replaceFirst("^-", ""));
  }

  /**
   * "rifles bound for Yemen", "des fusils destinés au Yémen": where seized goods were going, or
   * came from.
   */
  private void bound(Arguments found) {
    for (Argument a : found.of(OBJECT)) {
      List<Integer> participles = new ArrayList<>(syntax.children(a.head(), "acl"));
      if (syntax.pack().numbers().isContainer(syntax, a.head())) {
        syntax
            .children(a.head(), "nmod")
            .forEach(c -> participles.addAll(syntax.children(c, "acl")));
      }
      for (int c : participles) {
        for (int o : syntax.children(c, "obl")) {
          if (syntax.isWord(c, WordClass.SPRING)
              || syntax.hasPreposition(o, WordClass.AGENT)
              || syntax.child(c, "obj") >= 0) {
            continue;
          }
          if (syntax.hasPreposition(o, WordClass.WHENCE)) {
            found.add(syntax.preposition(o), o, false);
          } else if (!syntax.hasPreposition(o, WordClass.PLACE)) {
            found.add(WordClass.DESTINATION, o, false);
          }
        }
      }
    }
  }

  /** "the drones Iran supplied": the noun fills the object that the clause lacks. */
  private void relativeGap(int verb, boolean passive, Arguments found) {
    if (!syntax.word(verb).relation().equals("acl:relcl") || passive) {
      return;
    }
    boolean marked =
        syntax.subtreeOf(verb).stream()
            .anyMatch(
                i ->
                    (syntax.word(i).feature("PronType").equals("Rel")
                            || syntax.word(i).feature("PronType").equals("Dem")
                                && syntax.upos(i).equals("PRON")
                                && syntax.isWord(i, WordClass.RELATIVE))
                        && syntax.distanceUp(i, verb) <= 2
                        && i < verb
                        && !syntax.has(i, "mark"));
    boolean hasObject = found.of(OBJECT).stream().anyMatch(Argument::direct);
    boolean hasSubject = syntax.child(verb, "nsubj") >= 0;
    if (!marked && !hasObject && hasSubject) {
      found.add(OBJECT, syntax.head(verb), true);
    }
  }

  /**
   * "bought and received shells": the first verb shares the object of the second, and what follows
   * it.
   */
  private void sharedObject(int verb, Arguments found) {
    if (!found.of(OBJECT).isEmpty()) {
      return;
    }
    for (int c : syntax.children(verb)) {
      if (syntax.has(c, "conj")
          && syntax.isVerb(c)
          && syntax.child(c, "obj") >= 0
          && c - verb <= 4) {
        int object = syntax.child(c, "obj");
        found.add(OBJECT, object, true);
        syntax.children(c, "obl").stream()
            .filter(o -> o > object && !syntax.preposition(o).isEmpty())
            .forEach(o -> found.add(syntax.preposition(o), o, false));
        return;
      }
    }
  }
}

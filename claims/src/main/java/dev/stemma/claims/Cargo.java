package dev.stemma.claims;

import java.util.ArrayList;
import java.util.List;

/** What a ship, lorry or crate has in it where an authority stops it: that is what is seized. */
final class Cargo {
  private final Syntax syntax;
  private final Subjects subjects;

  Cargo(Syntax syntax, Subjects subjects) {
    this.syntax = syntax;
    this.subjects = subjects;
  }

  /** Puts what is carried in the place of what carries it, with where it was going. */
  void unload(Arguments found) {
    for (Argument a : found.all()) {
      List<Integer> cargo =
          a.function().equals(Argument.SUBJECT) ? List.of() : carried(a.head(), found);
      if (!cargo.isEmpty()) {
        found.replace(a, cargo);
      }
    }
  }

  private List<Integer> carried(int carrier, Arguments found) {
    List<Integer> holds = new ArrayList<>(syntax.children(carrier, "nmod"));
    holds.add(carrier);
    holds.removeIf(hold -> !syntax.isWord(hold, WordClass.CARRIER));
    List<Integer> cargo = new ArrayList<>();
    for (int hold : holds) {
      for (int c : syntax.children(hold)) {
        String relation = syntax.word(c).relation();
        if (relation.startsWith("acl") && syntax.isWord(c, WordClass.LADEN)) {
          cargo.addAll(laden(c));
          syntax.children(c, "obl").stream()
              .filter(o -> !syntax.preposition(o).isEmpty() && !cargo.contains(o))
              .forEach(o -> found.add(syntax.preposition(o), o, false));
        } else if (relation.equals("nmod") && syntax.hasPreposition(c, WordClass.ABOARD)) {
          cargo.add(c);
        }
      }
    }
    return cargo;
  }

  /** "carrying rifles", "laden with rifles", "chargé de fusils". */
  private List<Integer> laden(int verb) {
    if (!subjects.isPassive(verb)) {
      return syntax.children(verb, "obj");
    }
    return syntax.children(verb, "obl").stream()
        .filter(
            o ->
                syntax.hasPreposition(o, WordClass.ABOARD)
                    || syntax.pack().isGenitive(syntax.preposition(o)))
        .toList();
  }
}

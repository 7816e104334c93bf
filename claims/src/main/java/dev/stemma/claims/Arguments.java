package dev.stemma.claims;

import java.util.ArrayList;
import java.util.List;

/** Collects the arguments of one predicate, in the order in which they are found. */
final class Arguments {
  private final Grammar grammar;
  private final List<Argument> all = new ArrayList<>();

  Arguments(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Adds an argument; none where {@code head} is -1. */
  void add(String function, int head, boolean direct) {
    if (head >= 0) {
      all.add(new Argument(function, head, direct));
    }
  }

  /** Adds an argument under the name that the language's frames give to a function. */
  void add(WordClass function, int head, boolean direct) {
    grammar.words(function).forEach(name -> add(name, head, direct));
  }

  /** Puts others in the place of an argument. */
  void replace(Argument argument, List<Integer> heads) {
    all.remove(argument);
    heads.forEach(head -> add(argument.function(), head, argument.direct()));
  }

  /** Those found so far. */
  List<Argument> all() {
    return List.copyOf(all);
  }

  /** Those found so far that fill a function. */
  List<Argument> of(String function) {
    return all.stream().filter(a -> a.function().equals(function)).toList();
  }
}

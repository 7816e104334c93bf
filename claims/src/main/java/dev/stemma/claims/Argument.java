package dev.stemma.claims;

/**
 * One argument of a predicate.
 *
 * @param function deep grammatical function: {@code subj}, {@code obj}, {@code iobj}, {@code poss},
 *     {@code adj}, {@code compound}, {@code head}, {@code listed}, {@code who}, or a preposition
 * @param head index of the argument's head word
 * @param direct whether it hangs on the predicate itself; false for one that a neighbour bears
 */
record Argument(String function, int head, boolean direct) {
  static final String SUBJECT = "subj";
  static final String OBJECT = "obj";
  static final String INDIRECT = "iobj";
  static final String POSSESSOR = "poss";
  static final String ADJECTIVE = "adj";
  static final String COMPOUND = "compound";
  static final String HEAD = "head";

  /** Whom a noun says somebody to be: "the supplier of the drones". */
  static final String WHO = "who";

  static final String LISTED = "listed";
}

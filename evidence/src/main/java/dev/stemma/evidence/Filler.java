package dev.stemma.evidence;

import java.util.Optional;

/** What fills a role of a claim: an actor, place, measure or cause, or an item. */
public sealed interface Filler {
  /** The noun phrase, without its relative clauses. */
  Quote words();

  /**
   * A filler known by an id.
   *
   * @param words the noun phrase
   * @param id ISO 3166-1 alpha-3 code of a state, slug of another body, or the code of a measure or
   *     cause; empty where nothing is known
   */
  record Party(Quote words, Optional<String> id) implements Filler {}

  /**
   * Goods, people or money that pass, are made, used or lost.
   *
   * @param words the noun phrase
   * @param category the kind of goods
   * @param designation the model's usual English name ("Shahed-136"); empty for generic words
   * @param quantity how many pieces, or how much money; empty where not said
   */
  record Item(
      Quote words, Category category, Optional<String> designation, Optional<Quantity> quantity)
      implements Filler {}
}

package dev.stemma.ledger;

import java.util.List;

/**
 * What is searched for: one of each of {@code all}, and none of {@code none}.
 *
 * @param all each a choice
 */
public record Terms(List<List<Phrase>> all, List<Phrase> none) {
  /**
   * Words that follow each other.
   *
   * @param prefix whether the last may go on
   */
  public record Phrase(List<String> tokens, boolean prefix) {
    public Phrase {
      tokens = List.copyOf(tokens);
    }

    static Phrase of(String token) {
      return new Phrase(List.of(token), false);
    }
  }

  public Terms {
    all = all.stream().map(List::copyOf).toList();
    none = List.copyOf(none);
  }
}

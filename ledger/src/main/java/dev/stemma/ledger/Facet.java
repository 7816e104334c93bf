package dev.stemma.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An attribute by which claims are searched; each value is a word of the index that no text has.
 */
public enum Facet {
  TYPE('t'),
  STAGE('g'),
  CERTAINTY('c'),
  POLARITY('p'),
  LANGUAGE('l'),
  /** Who published it. */
  OUTLET('o'),
  SUPPLIER('s'),
  RECIPIENT('r'),
  /** Whoever takes part, in whichever role. */
  PARTY('a'),
  /** Category, model or words of the goods. */
  ITEM('i'),
  /** Kind, code or words of a link of the chain. */
  SOURCE('q'),
  /** Day, month or year of publication. */
  DAY('d'),
  /**
   * What reviewers made of it: {@code unreviewed}, {@code accepted}, {@code rejected}, {@code
   * corrected}, {@code added}.
   */
  STANDING('v'),
  /** Place in the ledger: the document's number. */
  DOCUMENT('n');

  /** A private character: no text has it once it is folded. */
  private static final char MARK = '\uE000';

  /** The word that everything has. */
  static final String EVERYTHING = String.valueOf(MARK);

  private final char letter;

  Facet(char letter) {
    this.letter = letter;
  }

  /** The name in options and addresses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What tells its words in the index from those of others; never changes. */
  public char letter() {
    return letter;
  }

  /** The index word of a value as a whole; a lone mark where it has no letters. */
  String token(String value) {
    return "" + MARK + letter + Folded.joined(value);
  }

  /** The index words of each word of a value, between marks that keep values apart. */
  List<String> tokens(String value) {
    List<String> tokens = new ArrayList<>();
    Folded.tokens(value).forEach(word -> tokens.add("" + MARK + letter + word));
    tokens.add(EVERYTHING);
    return tokens;
  }

  /** What finds a value: the whole as one word, or its words one after another. */
  List<Terms.Phrase> phrases(String value) {
    List<Terms.Phrase> phrases = new ArrayList<>(List.of(Terms.Phrase.of(token(value))));
    List<String> words = tokens(value);
    if (words.size() > 2) {
      phrases.add(new Terms.Phrase(words.subList(0, words.size() - 1), false));
    }
    return phrases;
  }
}

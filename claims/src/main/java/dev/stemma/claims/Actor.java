package dev.stemma.claims;

import dev.stemma.evidence.Quote;
import dev.stemma.evidence.SourceKind;
import java.util.Optional;

/**
 * Someone or something that acts or speaks, as one noun phrase names it.
 *
 * @param words the noun phrase, or the one that a pronoun stands for
 * @param id a state's code or a slug; empty where nothing is known
 * @param kind what sort of source it would be
 * @param named whether a person's own name stands in the phrase
 * @param known whether language data, a title or an earlier mention says what it is; false for a
 *     bare unknown name
 * @param head the key of its head word, for later mentions by the same word
 * @param plural whether it is more than one
 */
record Actor(
    Quote words,
    Optional<String> id,
    SourceKind kind,
    boolean named,
    boolean known,
    String head,
    boolean plural) {

  Actor withWords(Quote other) {
    return new Actor(other, id, kind, named, known, head, plural);
  }

  /** The same one, of a state. */
  Actor withId(String state) {
    return new Actor(words, Optional.of(state), kind, named, known, head, plural);
  }

  /** The same one as an official of a government or service. */
  Actor officialOf(Actor house) {
    SourceKind of =
        house.kind() == SourceKind.INTELLIGENCE ? SourceKind.INTELLIGENCE : SourceKind.OFFICIAL;
    return new Actor(words, house.id(), of, named, true, head, plural);
  }

  /** Whether it is an outlet or agency. */
  boolean isPress() {
    return kind == SourceKind.MEDIA || kind == SourceKind.STATE_MEDIA;
  }

  /** Whether it is something to read or see: a document, a service's findings. */
  boolean isMaterial() {
    return kind == SourceKind.DOCUMENT || kind == SourceKind.INTELLIGENCE;
  }

  /** Whether officials may speak for it: a government, ministry or service. */
  boolean isHouse() {
    return kind == SourceKind.GOVERNMENT || kind == SourceKind.INTELLIGENCE;
  }

  /** Whether it may seize, punish and buy for a state: a government, its bodies and officials. */
  boolean rules() {
    return isHouse() || kind == SourceKind.OFFICIAL;
  }

  boolean isPerson() {
    return kind == SourceKind.OFFICIAL || kind == SourceKind.PERSON;
  }

  boolean isState() {
    return id.filter(i -> i.length() == 3 && i.equals(i.toUpperCase(java.util.Locale.ROOT)))
        .isPresent();
  }
}

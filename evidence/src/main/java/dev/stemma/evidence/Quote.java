package dev.stemma.evidence;

import java.util.Optional;

/**
 * Words as they stand in a document.
 *
 * @param text the words, or those that a pronoun or ellipsis stands for
 * @param span where they stand; empty where they stand outside the text
 */
public record Quote(String text, Optional<Span> span) {
  /** The words of a text at a span. */
  public static Quote of(Text text, Span span) {
    return new Quote(text.slice(span), Optional.of(span));
  }
}

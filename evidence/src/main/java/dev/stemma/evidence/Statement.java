package dev.stemma.evidence;

import java.util.List;
import java.util.Locale;

/**
 * Attributed speech or thought: a source, the words that attribute, and what is attributed. Each
 * part may be broken into several spans, in text order.
 *
 * @param source whose words they are; empty where the text does not say
 * @param cue the attributing words ("told", "according to", "selon")
 * @param content what is said
 * @param manner how it is rendered
 */
public record Statement(List<Span> source, List<Span> cue, List<Span> content, Manner manner) {
  /** How the words are rendered: in quotation marks, in the author's words, or partly so. */
  public enum Manner {
    DIRECT,
    INDIRECT,
    MIXED;

    /** The name in documents: {@code direct}, {@code indirect}, {@code mixed}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Statement {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement needs a content");
    }
  }
}

package dev.stemma.dossiers;

import dev.stemma.evidence.Span;
import java.util.List;
import java.util.Locale;

/**
 * That one document repeats another's text.
 *
 * @param parent number of the document whose text is repeated
 * @param copy number of the document that repeats it
 * @param kind how closely
 * @param shared which part of the shorter text they share; for translations, of the names and
 *     figures in their order
 * @param passages what they share; empty for translations
 */
public record Copy(long parent, long copy, Kind kind, double shared, List<Passage> passages) {
  /** How closely. */
  public enum Kind {
    /** Word for word. */
    VERBATIM,
    /** With another lead, an end cut off, some words changed. */
    NEAR,
    /** In other words, with passages taken over. */
    REWRITTEN,
    /** In another language: names and figures come in the same order. */
    TRANSLATED;

    /** The word in output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A shared passage, in code points of either text. */
  public record Passage(Span parent, Span copy) {}

  public Copy {
    passages = List.copyOf(passages);
  }
}

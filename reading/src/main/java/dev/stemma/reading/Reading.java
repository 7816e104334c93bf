package dev.stemma.reading;

import dev.stemma.evidence.Document;
import java.util.List;

/**
 * A document as read: its language and its sentences with their trees.
 *
 * @param document what was read
 * @param language ISO 639-1 code of the pack that reads it
 * @param sentences in text order
 */
public record Reading(Document document, String language, List<Sentence> sentences) {
  public Reading {
    sentences = List.copyOf(sentences);
  }
}

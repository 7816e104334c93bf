package dev.stemma.dossiers;

import dev.stemma.evidence.Document;
import dev.stemma.ledger.Folded;
import java.util.List;

/**
 * A document's words, as they are compared.
 *
 * @param document what they stand in
 * @param words all of them, with their places
 * @param shingles the hashes of its shingles, each once, from the lowest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Worded(Document document, List<Folded.Word> words, long[] shingles) {
  static Worded of(Document document) {
    List<Folded.Word> words = Folded.words(document.text().value());
    List<String> tokens = words.stream().map(Folded.Word::token).toList();
    return new Worded(document, words, Fingerprint.shingles(tokens));
  }

  List<String> tokens() {
    return words.stream().map(Folded.Word::token).toList();
  }

  /** How many shingles both have. */
  int shared(Worded other) {
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < shingles.length && j < other.shingles.length) {
      int order = Long.compare(shingles[i], other.shingles[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return both;
  }
}

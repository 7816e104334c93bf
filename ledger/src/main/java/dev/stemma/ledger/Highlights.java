package dev.stemma.ledger;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;

/** Where searched words stand in a passage. */
final class Highlights {
  private Highlights() {}

  /** The spans, in the text, of the words that a query asks for, within a passage of it. */
  static List<Span> of(String query, Text text, Span passage) {
    List<Terms.Phrase> phrases =
        WordQuery.parts(query).stream()
            .filter(part -> !part.excluded())
            .map(WordQuery.Part::phrase)
            .toList();
    int start = text.utf16(passage.begin());
    List<Folded.Word> words = Folded.words(text.slice(passage));
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int length = 0;
      for (Terms.Phrase phrase : phrases) {
        length = Math.max(length, matches(words, i, phrase) ? phrase.tokens().size() : 0);
      }
      if (length > 0) {
        Span last = words.get(i + length - 1).place();
        found.add(text.span(start + words.get(i).place().begin(), start + last.end()));
        i += length - 1;
      }
    }
    return found;
  }

  private static boolean matches(List<Folded.Word> words, int at, Terms.Phrase phrase) {
    List<String> tokens = phrase.tokens();
    if (at + tokens.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < tokens.size(); i++) {
      String word = words.get(at + i).token();
      boolean open = phrase.prefix() && i == tokens.size() - 1;
      if (!(open ? word.startsWith(tokens.get(i)) : word.equals(tokens.get(i)))) {
        return false;
      }
    }
    return true;
  }
}

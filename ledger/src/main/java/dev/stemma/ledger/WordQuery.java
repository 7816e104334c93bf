package dev.stemma.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a user types: words, {@code "phrases"}, {@code begin*}, {@code -without}. */
final class WordQuery {
  private static final Pattern PART =
      Pattern.compile("(-?)(?:[\"“«]([^\"”»]{0,500})[\"”»]|(\\S{1,200}))");

  private WordQuery() {}

  /** A phrase, and whether it must not be there. */
  record Part(Terms.Phrase phrase, boolean excluded) {}

  static List<Part> parts(String typed) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(typed);
    while (matcher.find()) {
      String words = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      List<String> tokens = Folded.tokens(words);
      if (!tokens.isEmpty()) {
        boolean prefix = words.strip().endsWith("*");
        parts.add(new Part(new Terms.Phrase(tokens, prefix), !matcher.group(1).isEmpty()));
      }
    }
    return parts;
  }
}

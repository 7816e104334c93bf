package dev.stemma.web;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that a visitor chose: {@code 120-248}, in code points. */
final class EvidencePlace {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
  private static final int LONGEST = 2_000;

  private EvidencePlace() {}

  /** The place without the space around it; empty where it holds no words, or too many. */
  static Optional<Span> of(String place, Text text) {
    Matcher found = PLACE.matcher(place);
    if (!found.matches()) {
      return Optional.empty();
    }
    int begin = Integer.parseInt(found.group(1));
    int end = Integer.parseInt(found.group(2));
    if (begin >= end || end > text.length() || end - begin > LONGEST) {
      return Optional.empty();
    }
    String words = text.slice(new Span(begin, end));
    int lead = words.length() - words.stripLeading().length();
    int trail = words.length() - words.stripTrailing().length();
    return words.isBlank() ? Optional.empty() : Optional.of(new Span(begin + lead, end - trail));
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Original.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a text's own beginning and end say about it: its dateline and the agency it credits. */
final class TextFacts {
  private static final int LINES = 6;
  private static final int WITHIN = 2_000;

  private TextFacts() {}

  /** The facts that a page gave, if any, and what the text adds to them. */
  static List<Datum> with(Facts known, String text) {
    Optional<Dateline> dateline = dateline(text);
    List<Datum> data = new ArrayList<>();
    dateline
        .filter(line -> !line.place().isEmpty())
        .map(line -> new Datum("dateline", line.place(), "text \"" + line.whole() + "\""))
        .ifPresent(data::add);
    data.addAll(Credits.of(text, dateline, known.first("publisher")));
    return known.or(data).or(Credits.among(known)).data();
  }

  private static Optional<Dateline> dateline(String text) {
    return text.substring(0, Math.min(text.length(), WITHIN))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(LINES)
        .flatMap(line -> Dateline.of(line).stream())
        .findFirst();
  }
}

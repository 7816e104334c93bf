package dev.stemma.ledger;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Refusal;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;

/** Whether a claim that a person wrote holds on to the words of its document. */
final class Anchored {
  private Anchored() {}

  /**
   * Checks a claim against the text that it is said to stand in.
   *
   * @throws IllegalArgumentException where a place lies outside the text, or other words stand
   *     there
   */
  static Claim in(Text text, Claim claim) {
    Span evidence = claim.evidence();
    if (evidence.end() > text.length()
        || evidence.length() == 0
        || text.slice(evidence).isBlank()) {
      throw Refusal.of(Fault.NO_EVIDENCE, evidence.begin(), evidence.end());
    }
    for (Quote quote : quotes(claim)) {
      if (quote.text().isBlank()) {
        throw Refusal.of(Fault.WORDS_MISSING);
      }
      quote
          .span()
          .filter(span -> span.end() > text.length() || !text.slice(span).equals(quote.text()))
          .ifPresent(
              span -> {
                throw Refusal.of(Fault.WORDS_ELSEWHERE, quote.text(), span.begin());
              });
    }
    return claim;
  }

  private static List<Quote> quotes(Claim claim) {
    List<Quote> quotes = new ArrayList<>();
    claim.roles().values().forEach(fillers -> fillers.forEach(f -> filler(f, quotes)));
    for (Source source : claim.sources()) {
      quotes.add(source.words());
      source.cue().ifPresent(quotes::add);
    }
    claim.marker().map(Marker::words).ifPresent(quotes::add);
    claim.time().map(Interval::words).ifPresent(quotes::add);
    return quotes;
  }

  private static void filler(Filler filler, List<Quote> quotes) {
    quotes.add(filler.words());
    if (filler instanceof Filler.Item item) {
      item.quantity().ifPresent(quantity -> quotes.add(quantity.words()));
    }
  }
}

package dev.stemma.web;

import dev.stemma.evidence.Claim;
import dev.stemma.evidence.Filler;
import dev.stemma.evidence.Interval;
import dev.stemma.evidence.Marker;
import dev.stemma.evidence.Quote;
import dev.stemma.evidence.Source;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Statement;
import dev.stemma.ledger.HeldClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text that means something.
 *
 * @param claim the number of the claim that it belongs to; 0 for a statement's
 */
record Mark(Span span, Kind kind, long claim) {
  /** What it means; also the class of the style, and the key of the legend. */
  enum Kind {
    EVIDENCE,
    PARTY,
    GOODS,
    AMOUNT,
    TIME,
    SOURCE,
    CUE,
    TERM,
    SAID;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The marks of a claim: its evidence, and the words that its fields lead to. */
  static List<Mark> of(HeldClaim held) {
    Claim claim = held.claim();
    long number = held.number();
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark(claim.evidence(), Kind.EVIDENCE, number));
    claim.roles().values().forEach(list -> list.forEach(f -> filler(f, number, marks)));
    for (Source source : claim.sources()) {
      add(source.words(), Kind.SOURCE, number, marks);
      source.cue().ifPresent(cue -> add(cue, Kind.CUE, number, marks));
    }
    claim.marker().map(Marker::words).ifPresent(w -> add(w, Kind.TERM, number, marks));
    claim.time().map(Interval::words).ifPresent(w -> add(w, Kind.TIME, number, marks));
    return marks;
  }

  private static void filler(Filler filler, long number, List<Mark> marks) {
    if (filler instanceof Filler.Item item) {
      add(item.words(), Kind.GOODS, number, marks);
      item.quantity().ifPresent(q -> add(q.words(), Kind.AMOUNT, number, marks));
    } else {
      add(filler.words(), Kind.PARTY, number, marks);
    }
  }

  private static void add(Quote words, Kind kind, long number, List<Mark> marks) {
    words.span().ifPresent(span -> marks.add(new Mark(span, kind, number)));
  }

  /** The marks of a statement. */
  static List<Mark> of(Statement statement) {
    List<Mark> marks = new ArrayList<>();
    statement.source().forEach(span -> marks.add(new Mark(span, Kind.SOURCE, 0)));
    statement.cue().forEach(span -> marks.add(new Mark(span, Kind.CUE, 0)));
    statement.content().forEach(span -> marks.add(new Mark(span, Kind.SAID, 0)));
    return marks;
  }
}

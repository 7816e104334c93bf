package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Statement;
import dev.stemma.evidence.Statement.Manner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes attributions as statements. A quotation that runs over several sentences is one statement;
 * what is attributed inside a quotation belongs to its speaker and is no statement of the
 * document's. One per document, filled in text order; not thread-safe.
 */
final class StatementLog {
  private final Quotations quotations;
  private final List<Statement> statements = new ArrayList<>();

  /** Quoted sentences that wait for their speaker. */
  private final List<Span> waiting = new ArrayList<>();

  private int speaking = -1;

  StatementLog(Quotations quotations) {
    this.quotations = quotations;
  }

  List<Statement> statements() {
    return statements;
  }

  /** A sentence was passed over unread. */
  void pass() {
    speaking = -1;
  }

  void add(Syntax syntax, List<Attribution> own, Optional<Attribution> carried) {
    if (carried.isPresent() && speaking >= 0) {
      extend(speaking, syntax.span());
      return;
    }
    int before = statements.size();
    Optional<Span> quote = quotations.around(syntax.span());
    for (Attribution a : own) {
      if (a.cue() >= 0 && !insideQuote(syntax, a)) {
        statements.add(statement(syntax, a));
      }
    }
    if (statements.size() == before) {
      speaking = -1;
      if (quote.isPresent()) {
        waiting.add(syntax.span());
      } else {
        waiting.clear();
      }
      return;
    }
    speaking = -1;
    for (int i = before; i < statements.size() && speaking < 0; i++) {
      if (statements.get(i).content().stream().anyMatch(quotations::touches)) {
        speaking = i;
        begun(i);
      }
    }
    waiting.clear();
  }

  /** The sentences of the same quotation that stood before its cue. */
  private void begun(int statement) {
    for (Span early : List.copyOf(waiting)) {
      boolean same =
          quotations.around(early).isPresent()
              && statements.get(statement).content().stream()
                  .anyMatch(s -> quotations.around(early).get().overlaps(s));
      if (same) {
        extend(statement, early);
      }
    }
  }

  private void extend(int index, Span span) {
    Statement s = statements.get(index);
    List<Span> content = new ArrayList<>(s.content());
    content.add(span);
    content.sort(Span::compareTo);
    statements.set(index, new Statement(s.source(), s.cue(), content, s.manner()));
  }

  private boolean insideQuote(Syntax syntax, Attribution a) {
    return quotations.around(syntax.word(a.cue()).span()).filter(q -> q.length() > 25).isPresent();
  }

  private Statement statement(Syntax syntax, Attribution a) {
    List<Span> content = spans(syntax, a.content());
    Manner manner = Manner.INDIRECT;
    if (content.stream().allMatch(quotations::quoted)) {
      manner = Manner.DIRECT;
    } else if (content.stream().anyMatch(quotations::touches)) {
      manner = Manner.MIXED;
    }
    return new Statement(a.source(), a.cueSpans(), content, manner);
  }

  /** The words as spans, punctuation at their edges left out. */
  private static List<Span> spans(Syntax syntax, BitSet words) {
    List<Span> spans = new ArrayList<>();
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      int b = from;
      int e = to - 1;
      while (b < e && isEdge(syntax, b)) {
        b++;
      }
      while (e > b && isEdge(syntax, e)) {
        e--;
      }
      if (!isEdge(syntax, b) || b < e) {
        spans.add(syntax.word(b).span().cover(syntax.word(e).span()));
      }
      from = words.nextSetBit(to);
    }
    if (spans.isEmpty()) {
      spans.add(syntax.word(Math.max(0, words.nextSetBit(0))).span());
    }
    return spans;
  }

  private static boolean isEdge(Syntax syntax, int i) {
    return syntax.upos(i).equals("PUNCT");
  }
}

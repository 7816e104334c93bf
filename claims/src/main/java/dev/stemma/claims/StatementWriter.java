package dev.stemma.claims;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Statement;
import dev.stemma.evidence.Statement.Manner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Writes an attribution as a statement: its words as spans, punctuation at the edges left out. */
final class StatementWriter {
  private StatementWriter() {}

  static Statement write(Syntax syntax, Attribution a, Quotations quotations) {
    List<Span> content = spans(syntax, a.content());
    Manner manner = Manner.INDIRECT;
    if (content.stream().allMatch(quotations::quoted)) {
      manner = Manner.DIRECT;
    } else if (content.stream().anyMatch(quotations::touches)) {
      manner = Manner.MIXED;
    }
    return new Statement(a.source(), a.cueSpans(), content, manner);
  }

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
      int first = Math.max(0, words.nextSetBit(0));
      spans.add(syntax.word(first).span());
    }
    return spans;
  }

  private static boolean isEdge(Syntax syntax, int i) {
    return syntax.upos(i).equals("PUNCT");
  }
}

package dev.stemma.lab;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How well predicted attributed statements answer gold ones, as the reference script {@code
 * score_statements.py} counts it, figure for figure.
 *
 * <p>Parts are counted in characters, white space and quotation marks aside. A gold statement is
 * found where a predicted one covers its content with an overlap of at least half of their union
 * and, where the gold one has a source, names it: touches that source, is at most four times as
 * long (plus 20 characters), and lies at most half inside its own content. Refuses a gold line
 * without {@code statements}, and spans that reach beyond the text.
 *
 * @param source the characters of all sources
 * @param cue the characters of all cues
 * @param content the characters of all contents
 * @param statements whole statements
 */
public record StatementScore(Tally source, Tally cue, Tally content, Tally statements) {
  /** The score of no documents. */
  public static final StatementScore NONE =
      new StatementScore(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

  /** Scores predicted document lines against gold ones. */
  public static StatementScore of(List<JsonNode> gold, List<JsonNode> predicted) {
    Map<JsonNode, JsonNode> known = DocumentLines.byId(predicted);
    return gold.stream()
        .map(document -> document(document, DocumentLines.answer(known, document)))
        .reduce(NONE, StatementScore::plus);
  }

  private static StatementScore document(JsonNode gold, JsonNode answer) {
    Characters text = Characters.of(gold.required("text").stringValue());
    List<JsonNode> wanted = List.copyOf(gold.required("statements").values());
    List<JsonNode> found = DocumentLines.list(answer, "statements");
    return new StatementScore(
        part(text, "source", wanted, found),
        part(text, "cue", wanted, found),
        part(text, "content", wanted, found),
        whole(extents(text, wanted), extents(text, found)));
  }

  private static Tally part(
      Characters text, String name, List<JsonNode> gold, List<JsonNode> predicted) {
    BitSet a = text.of(gold.stream().map(statement -> statement.path(name)));
    BitSet b = text.of(predicted.stream().map(statement -> statement.path(name)));
    return new Tally(shared(a, b), a.cardinality(), b.cardinality());
  }

  private record Extent(BitSet source, BitSet content) {
    boolean names(BitSet wanted) {
      int length = source.cardinality();
      return wanted.isEmpty()
          || (source.intersects(wanted)
              && length <= 4 * wanted.cardinality() + 20
              && shared(source, content) <= length / 2.0);
    }
  }

  private static List<Extent> extents(Characters text, List<JsonNode> statements) {
    return statements.stream()
        .map(
            s ->
                new Extent(
                    text.of(Stream.of(s.required("source"))),
                    text.of(Stream.of(s.required("content")))))
        .toList();
  }

  private static Tally whole(List<Extent> gold, List<Extent> predicted) {
    BitSet used = new BitSet();
    for (Extent wanted : gold) {
      double best = 0;
      int at = -1;
      for (int j = used.nextClearBit(0); j < predicted.size(); j = used.nextClearBit(j + 1)) {
        double overlap = overlap(wanted.content(), predicted.get(j).content());
        if (overlap > best && predicted.get(j).names(wanted.source())) {
          best = overlap;
          at = j;
        }
      }
      if (best >= 0.5) {
        used.set(at);
      }
    }
    return new Tally(used.cardinality(), gold.size(), predicted.size());
  }

  private static double overlap(BitSet a, BitSet b) {
    int shared = shared(a, b);
    return Tally.share(shared, a.cardinality() + b.cardinality() - shared);
  }

  private static int shared(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** Both together. */
  public StatementScore plus(StatementScore other) {
    return new StatementScore(
        source.plus(other.source),
        cue.plus(other.cue),
        content.plus(other.content),
        statements.plus(other.statements));
  }

  /** The figures as the script prints them, one a line. */
  public List<String> figures() {
    return List.of(
        "source     " + source,
        "cue        " + cue,
        "content    " + content,
        "statements %s   (gold %d, predicted %d)"
            .formatted(statements, statements.gold(), statements.predicted()));
  }

  /** The places of a text, by code point, that count: neither white space nor quotation marks. */
  private record Characters(BitSet counted, int length) {
    private static final String QUOTATION_MARKS = "\"'“”‘’«»";

    static Characters of(String text) {
      int[] codePoints = text.codePoints().toArray();
      BitSet counted = new BitSet();
      IntStream.range(0, codePoints.length)
          .filter(i -> !isSpace(codePoints[i]) && QUOTATION_MARKS.indexOf(codePoints[i]) < 0)
          .forEach(counted::set);
      return new Characters(counted, codePoints.length);
    }

    /** White space with no-break spaces and the next-line control, which Java leaves out. */
    private static boolean isSpace(int c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    BitSet of(Stream<JsonNode> spanLists) {
      BitSet covered = new BitSet();
      spanLists
          .flatMap(spans -> spans.values().stream())
          .forEach(span -> cover(covered, span.path(0).intValue(), span.path(1).intValue()));
      covered.and(counted);
      return covered;
    }

    private void cover(BitSet covered, int begin, int end) {
      if (begin < 0 || end > length) {
        throw new IllegalArgumentException("no span of the text: " + begin + " to " + end);
      }
      covered.set(begin, Math.max(begin, end));
    }
  }
}

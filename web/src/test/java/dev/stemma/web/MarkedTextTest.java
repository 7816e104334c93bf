package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void overlappingMarksAreCutWhereAnythingChanges() {
    Text text = new Text("ab\uD83D\uDE80cdef");
    List<Mark> marks =
        List.of(
            new Mark(new Span(1, 4), Mark.Kind.EVIDENCE, 7),
            new Mark(new Span(2, 6), Mark.Kind.PARTY, 8));
    List<ReaderPage.Run> runs = new MarkedText(text, marks).runs(new Span(0, 7));
    assertThat(runs)
        .extracting(ReaderPage.Run::text)
        .containsExactly("a", "b", "\uD83D\uDE80c", "de", "f");
    assertThat(runs.get(2).kinds()).containsExactly("evidence", "party");
    assertThat(runs.get(2).numbers()).isEqualTo("7 8");
    assertThat(runs.get(1).first()).containsExactly(7L);
    assertThat(runs.get(2).last()).containsExactly(7L);
    assertThat(runs.get(2).begin()).isEqualTo(2);
  }

  @Test
  void whateverIsMarkedTheWordsStayAsTheyAre() {
    List<Mark.Kind> kinds = List.copyOf(java.util.EnumSet.allOf(Mark.Kind.class));
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Text text = new Text("x\uD83D\uDE80é ".repeat(1 + random.nextInt(12)));
      List<Mark> marks = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        int begin = random.nextInt(text.length());
        Span span = new Span(begin, begin + random.nextInt(text.length() - begin + 3));
        Mark.Kind kind = kinds.get(random.nextInt(kinds.size()));
        marks.add(new Mark(span, kind, random.nextInt(3)));
      }
      int half = text.length() / 2;
      MarkedText marked = new MarkedText(text, marks);
      String words =
          List.of(new Span(0, half), new Span(half, text.length())).stream()
              .flatMap(stretch -> marked.runs(stretch).stream())
              .map(ReaderPage.Run::text)
              .collect(Collectors.joining());
      assertThat(words).isEqualTo(text.value());
    }
  }

  @Test
  void longTextsAreCutBetweenLinesElseWordsAndNeverThroughEvidence() {
    Text lines = new Text("aaaa bbbb\ncccc dddd\neeee");
    assertThat(TextParts.of(lines, 12, List.of()))
        .containsExactly(new Span(0, 10), new Span(10, 20), new Span(20, 24));
    Text words = new Text("aaaa bbbb cccc dddd");
    assertThat(TextParts.of(words, 12, List.of()))
        .containsExactly(new Span(0, 10), new Span(10, 19));
    assertThat(TextParts.of(words, 12, List.of(new Span(5, 14))).get(0)).isEqualTo(new Span(0, 5));
    Text one = new Text("\uD83D\uDE80".repeat(30));
    assertThat(TextParts.of(one, 12, List.of())).hasSize(3);
    assertThat(TextParts.at(TextParts.of(lines, 12, List.of()), 20)).isEqualTo(2);
  }
}

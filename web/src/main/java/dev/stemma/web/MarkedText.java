package dev.stemma.web;

import dev.stemma.evidence.Span;
import dev.stemma.evidence.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A text with marks that may overlap, as runs in which nothing changes. */
final class MarkedText {
  private final Text text;
  private final List<Mark> marks;
  private final Set<Long> begun = new HashSet<>();

  /** Some marks of a text, in any order. */
  MarkedText(Text text, List<Mark> marks) {
    this.text = text;
    this.marks =
        marks.stream()
            .filter(m -> m.span().length() > 0 && m.span().end() <= text.length())
            .sorted(Comparator.comparing(Mark::span))
            .toList();
  }

  /**
   * The runs of a stretch. The first run of a claim's evidence, over all stretches that are asked
   * for, bears its number, so that it can be led to; its last run of the stretch, too.
   */
  List<ReaderPage.Run> runs(Span stretch) {
    List<Mark> here = marks.stream().filter(m -> m.span().overlaps(stretch)).toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(stretch.begin(), stretch.end()));
    for (Mark mark : here) {
      cuts.add(Math.max(stretch.begin(), mark.span().begin()));
      cuts.add(Math.min(stretch.end(), mark.span().end()));
    }
    List<ReaderPage.Run> runs = new ArrayList<>();
    List<Mark> active = new ArrayList<>();
    int next = 0;
    int from = stretch.begin();
    for (int to : cuts.tailSet(stretch.begin(), false)) {
      while (next < here.size() && here.get(next).span().begin() <= from) {
        active.add(here.get(next++));
      }
      int at = from;
      active.removeIf(m -> m.span().end() <= at);
      runs.add(run(new Span(from, to), active, stretch));
      from = to;
    }
    return runs;
  }

  private ReaderPage.Run run(Span span, List<Mark> active, Span stretch) {
    EnumSet<Mark.Kind> kinds = EnumSet.noneOf(Mark.Kind.class);
    Set<Long> claims = new LinkedHashSet<>();
    List<Long> first = new ArrayList<>();
    List<Long> last = new ArrayList<>();
    for (Mark mark : active) {
      kinds.add(mark.kind());
      if (mark.claim() > 0) {
        claims.add(mark.claim());
      }
      if (mark.kind() == Mark.Kind.EVIDENCE) {
        if (begun.add(mark.claim())) {
          first.add(mark.claim());
        }
        if (Math.min(mark.span().end(), stretch.end()) == span.end()) {
          last.add(mark.claim());
        }
      }
    }
    return new ReaderPage.Run(
        text.slice(span),
        kinds.stream().map(Mark.Kind::label).toList(),
        List.copyOf(claims),
        first,
        last,
        span.begin(),
        span.end());
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Place;
import dev.stemma.evidence.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text, and which stretch of its source (bytes, markup, another text) each of its UTF-16 units
 * was made from.
 */
record Traced(String text, Offsets offsets) {
  /** A text of unknown source. */
  static Traced of(String text) {
    return new Traced(text, Offsets.NONE);
  }

  Traced slice(int begin, int end) {
    return new Traced(text.substring(begin, end), offsets.slice(begin, end, 0));
  }

  /** The same text, traced on to the source of its source. */
  Traced then(Offsets source) {
    return new Traced(text, offsets.then(source));
  }

  /** Where each code point stands, for a text whose source is bytes. */
  Alignment alignment() {
    List<Alignment.Run> runs = new ArrayList<>();
    Stretch open = new Stretch(0, 0, 0, 0);
    int run = 0;
    for (int unit = 0, point = 0; unit < text.length() && run < offsets.runs(); point++) {
      int next = unit + Character.charCount(text.codePointAt(unit));
      if (offsets.holds(run, unit)) {
        int begin = offsets.begin(run, unit);
        int end = offsets.end(run, unit);
        run = forward(run, next - 1);
        if (offsets.holds(run, next - 1)) {
          end = offsets.end(run, next - 1);
        }
        open = open.with(runs, point, begin, end);
      }
      unit = next;
      run = forward(run, unit);
    }
    open.close(runs);
    return Alignment.of(runs);
  }

  private int forward(int from, int unit) {
    int run = from;
    while (run < offsets.runs() && offsets.endsBefore(run, unit)) {
      run++;
    }
    return run;
  }

  /** Code points that took equally many bytes, one behind the other. */
  private record Stretch(int point, int count, int from, int width) {
    /** This with one more code point, or a new one once this is closed. */
    Stretch with(List<Alignment.Run> runs, int next, int begin, int end) {
      boolean joins = next == point + count && begin == from + count * width;
      if (joins && end - begin == width) {
        return new Stretch(point, count + 1, from, width);
      }
      close(runs);
      return new Stretch(next, 1, begin, end - begin);
    }

    void close(List<Alignment.Run> runs) {
      if (count > 0) {
        Place place = new Place.Bytes(from, from + count * width);
        runs.add(new Alignment.Run(new Span(point, point + count), place));
      }
    }
  }
}

package dev.stemma.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Which place each character of a text has in what it was taken from. Characters that no run covers
 * (a line break that was put between two paragraphs, say) have no place. Immutable; thread-safe.
 *
 * <pre>{@code
 * Alignment alignment = Alignment.of(List.of(new Run(new Span(0, 5), new Place.Bytes(120, 125))));
 * alignment.places(new Span(1, 3)); // bytes 121 to 123
 * }</pre>
 */
public final class Alignment {
  /** Of a text whose characters have no place. */
  public static final Alignment NONE = new Alignment(List.of());

  private static final int BYTES = 0;
  private static final int BOX = 1;

  private final List<Run> runs;

  /**
   * A stretch of a text and its place.
   *
   * @param text its code points, at least one
   * @param place bytes, as many for each code point of the run; or a box that holds them all
   */
  public record Run(Span text, Place place) {
    public Run {
      if (place instanceof Place.Bytes bytes && (bytes.end() - bytes.begin()) % length(text) != 0) {
        throw new IllegalArgumentException("bytes that cannot be shared out: " + bytes);
      }
    }

    private static int length(Span span) {
      if (span.end() <= span.begin()) {
        throw new IllegalArgumentException("an empty run: " + span);
      }
      return span.end() - span.begin();
    }

    /** The place of the part of this run that a span covers, which must meet it. */
    private Place part(Span span) {
      if (!(place instanceof Place.Bytes bytes)) {
        return place;
      }
      int width = (bytes.end() - bytes.begin()) / length(text);
      int begin = Math.max(span.begin(), text.begin()) - text.begin();
      int end = Math.min(span.end(), text.end()) - text.begin();
      return new Place.Bytes(bytes.begin() + begin * width, bytes.begin() + end * width);
    }
  }

  private Alignment(List<Run> runs) {
    this.runs = List.copyOf(runs);
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).text().begin() < runs.get(i - 1).text().end()) {
        throw new IllegalArgumentException("runs out of order: " + runs.get(i));
      }
    }
  }

  /** An alignment of runs that follow each other in the text. */
  public static Alignment of(List<Run> runs) {
    return runs.isEmpty() ? NONE : new Alignment(runs);
  }

  /** The runs, in the order of the text. */
  public List<Run> runs() {
    return runs;
  }

  /** The places of a span's characters, in the order of the text; those that touch are one. */
  public List<Place> places(Span span) {
    List<Place> places = new ArrayList<>();
    for (int i = first(span); i < runs.size() && runs.get(i).text().begin() < span.end(); i++) {
      add(places, runs.get(i).part(span));
    }
    return List.copyOf(places);
  }

  private static void add(List<Place> places, Place place) {
    Place last = places.isEmpty() ? null : places.get(places.size() - 1);
    if (last instanceof Place.Bytes before
        && place instanceof Place.Bytes bytes
        && before.end() == bytes.begin()) {
      places.set(places.size() - 1, new Place.Bytes(before.begin(), bytes.end()));
    } else if (!place.equals(last)) {
      places.add(place);
    }
  }

  /** The first run that ends behind a span's beginning. */
  private int first(Span span) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).text().end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A compact form, which {@link #decoded} reads again. */
  public byte[] encoded() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(runs.size() * 4);
    int text = 0;
    int at = 0;
    for (Run run : runs) {
      write(out, run.text().begin() - text);
      write(out, run.text().end() - run.text().begin());
      text = run.text().end();
      if (run.place() instanceof Place.Bytes bytes) {
        write(out, BYTES);
        write(out, bytes.begin() - at);
        write(out, bytes.end() - bytes.begin());
        at = bytes.end();
      } else if (run.place() instanceof Place.Box box) {
        write(out, BOX);
        for (int value : new int[] {box.page(), box.left(), box.top(), box.right(), box.bottom()}) {
          write(out, value);
        }
      }
    }
    return out.toByteArray();
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if the bytes are something else
   */
  public static Alignment decoded(byte[] encoded) {
    ByteBuffer in = ByteBuffer.wrap(encoded);
    List<Run> runs = new ArrayList<>();
    int text = 0;
    int at = 0;
    while (in.hasRemaining()) {
      int begin = text + read(in);
      text = begin + read(in);
      Place place;
      if (read(in) == BOX) {
        place = new Place.Box(read(in), read(in), read(in), read(in), read(in));
      } else {
        int first = at + read(in);
        at = first + read(in);
        place = new Place.Bytes(first, at);
      }
      runs.add(new Run(new Span(begin, text), place));
    }
    return of(runs);
  }

  /** A number in as few bytes as it needs, signs folded in (the zigzag varint of protobuf). */
  private static void write(ByteArrayOutputStream out, int value) {
    int rest = (value << 1) ^ (value >> 31);
    for (; (rest & ~0x7f) != 0; rest >>>= 7) {
      out.write(rest & 0x7f | 0x80);
    }
    out.write(rest);
  }

  private static int read(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IllegalArgumentException("an alignment that ends too soon");
      }
      int b = in.get();
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new IllegalArgumentException("no alignment");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alignment alignment && runs.equals(alignment.runs);
  }

  @Override
  public int hashCode() {
    return runs.hashCode();
  }

  @Override
  public String toString() {
    return runs.toString();
  }
}

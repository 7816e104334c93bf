package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads lines from the bytes that {@link LineCodec} wrote. Words, sources and goods that it read
 * before it does not hold twice: large matters say the same again and again.
 */
@SuppressWarnings("EnumOrdinal") // as they were written
final class LineReader {
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<Long, Optional<LocalDate>> days = new HashMap<>();
  private final Map<Link, Link> links = new HashMap<>();
  private final Map<Good, Good> goods = new HashMap<>();

  /** The lines of a report. */
  List<Line> lines(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Line.Place place = place(in);
      List<Line> lines = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        lines.add(line(place, in));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line.Place place(DataInputStream in) throws IOException {
    return new Line.Place(
        in.readLong(),
        in.readUTF(),
        in.readUTF(),
        day(in),
        text(in),
        text(in),
        text(in),
        Optional.of(in.readLong()).filter(parent -> parent > 0),
        outlets(in),
        quotations(in));
  }

  private List<String> outlets(DataInputStream in) throws IOException {
    List<String> outlets = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      outlets.add(words(in));
    }
    return outlets;
  }

  private static List<Long> quotations(DataInputStream in) throws IOException {
    List<Long> quotations = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      quotations.add(in.readLong());
    }
    return quotations;
  }

  private Line line(Line.Place place, DataInputStream in) throws IOException {
    long claim = in.readLong();
    String id = in.readUTF();
    Span evidence = new Span(in.readInt(), in.readInt());
    List<Link> chain = chain(in);
    Polarity polarity = Polarity.values()[in.readByte()];
    int stage = in.readByte();
    Certainty certainty = Certainty.values()[in.readByte()];
    Optional<String> term = text(in);
    Optional<String> lexicon = text(in);
    return new Line(
        place,
        claim,
        id,
        evidence,
        chain,
        polarity,
        stage < 0 ? Optional.empty() : Optional.of(Stage.values()[stage]),
        certainty,
        term,
        lexicon,
        goods(in),
        day(in),
        day(in),
        caveats(in),
        in.readBoolean());
  }

  private List<Link> chain(DataInputStream in) throws IOException {
    List<Link> chain = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      Link link = new Link(SourceKind.values()[in.readByte()], text(in), words(in), words(in));
      chain.add(links.computeIfAbsent(link, l -> l));
    }
    return chain;
  }

  private List<Good> goods(DataInputStream in) throws IOException {
    List<Good> all = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      Category category = Category.values()[in.readByte()];
      Good good = new Good(category, text(in), words(in), number(in), number(in), text(in));
      all.add(goods.computeIfAbsent(good, g -> g));
    }
    return all;
  }

  private List<Caveat> caveats(DataInputStream in) throws IOException {
    List<Caveat> caveats = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      caveats.add(
          new Caveat(
              Contradiction.Kind.values()[in.readByte()],
              new Span(in.readInt(), in.readInt()),
              words(in)));
    }
    return caveats;
  }

  private static OptionalLong number(DataInputStream in) throws IOException {
    return in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
  }

  private Optional<LocalDate> day(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE
        ? Optional.empty()
        : days.computeIfAbsent(day, d -> Optional.of(LocalDate.ofEpochDay(d)));
  }

  private Optional<String> text(DataInputStream in) throws IOException {
    return in.readBoolean() ? known(in.readUTF()) : Optional.empty();
  }

  private String words(DataInputStream in) throws IOException {
    return known(in.readUTF()).orElseThrow();
  }

  private Optional<String> known(String text) {
    return texts.computeIfAbsent(text, Optional::of);
  }
}

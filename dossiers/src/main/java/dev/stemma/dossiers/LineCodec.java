package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import dev.stemma.evidence.Certainty;
import dev.stemma.evidence.Polarity;
import dev.stemma.evidence.SourceKind;
import dev.stemma.evidence.Span;
import dev.stemma.evidence.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lines of one report and group as bytes. What is written here is made again when the form changes.
 */
@SuppressWarnings("EnumOrdinal") // the rows are made again when the form changes
final class LineCodec {
  private LineCodec() {}

  static byte[] bytes(List<Line> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      place(lines.get(0).report(), out);
      out.writeShort(lines.size());
      for (Line line : lines) {
        line(line, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static List<Line> lines(byte[] bytes) {
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

  /** The same lines of a report that repeats a document's text. */
  static byte[] copyOf(byte[] bytes, Optional<Long> parent) {
    List<Line> lines = lines(bytes);
    Line.Place place = lines.get(0).report().copyOf(parent);
    return bytes(lines.stream().map(line -> line.in(place)).toList());
  }

  private static void place(Line.Place place, DataOutputStream out) throws IOException {
    out.writeLong(place.document());
    out.writeUTF(place.sha256());
    out.writeUTF(clipped(place.id()));
    day(place.published(), out);
    text(place.outlet(), out);
    text(place.name(), out);
    text(place.credit(), out);
    out.writeLong(place.parent().orElse(0L));
    out.writeByte(place.outlets().size());
    for (String outlet : place.outlets()) {
      out.writeUTF(outlet);
    }
    out.writeByte(place.quotations().size());
    for (long quotation : place.quotations()) {
      out.writeLong(quotation);
    }
  }

  private static Line.Place place(DataInputStream in) throws IOException {
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

  private static List<String> outlets(DataInputStream in) throws IOException {
    List<String> outlets = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      outlets.add(in.readUTF());
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

  private static List<Caveat> caveats(DataInputStream in) throws IOException {
    List<Caveat> caveats = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      caveats.add(
          new Caveat(
              Contradiction.Kind.values()[in.readByte()],
              new Span(in.readInt(), in.readInt()),
              in.readUTF()));
    }
    return caveats;
  }

  private static void line(Line line, DataOutputStream out) throws IOException {
    out.writeLong(line.claim());
    out.writeUTF(line.claimId());
    out.writeInt(line.evidence().begin());
    out.writeInt(line.evidence().end());
    out.writeByte(line.chain().size());
    for (Link link : line.chain()) {
      out.writeByte(link.kind().ordinal());
      text(link.id(), out);
      out.writeUTF(clipped(link.words()));
      out.writeUTF(clipped(link.cue()));
    }
    out.writeByte(line.polarity().ordinal());
    out.writeByte(line.stage().map(Stage::ordinal).orElse(-1));
    out.writeByte(line.certainty().ordinal());
    text(line.term(), out);
    text(line.lexicon(), out);
    out.writeByte(line.goods().size());
    for (Good good : line.goods()) {
      good(good, out);
    }
    day(line.from(), out);
    day(line.to(), out);
    out.writeByte(line.caveats().size());
    for (Caveat caveat : line.caveats()) {
      out.writeByte(caveat.kind().ordinal());
      out.writeInt(caveat.place().begin());
      out.writeInt(caveat.place().end());
      out.writeUTF(clipped(caveat.words()));
    }
    out.writeBoolean(line.presumed());
  }

  private static Line line(Line.Place place, DataInputStream in) throws IOException {
    long claim = in.readLong();
    String id = in.readUTF();
    Span evidence = new Span(in.readInt(), in.readInt());
    List<Link> chain = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      chain.add(new Link(SourceKind.values()[in.readByte()], text(in), in.readUTF(), in.readUTF()));
    }
    Polarity polarity = Polarity.values()[in.readByte()];
    int stage = in.readByte();
    Certainty certainty = Certainty.values()[in.readByte()];
    Optional<String> term = text(in);
    Optional<String> lexicon = text(in);
    List<Good> goods = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      goods.add(good(in));
    }
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
        goods,
        day(in),
        day(in),
        caveats(in),
        in.readBoolean());
  }

  private static void good(Good good, DataOutputStream out) throws IOException {
    out.writeByte(good.category().ordinal());
    text(good.designation(), out);
    out.writeUTF(clipped(good.amount()));
    number(good.min(), out);
    number(good.max(), out);
    text(good.unit(), out);
  }

  private static Good good(DataInputStream in) throws IOException {
    return new Good(
        Category.values()[in.readByte()], text(in), in.readUTF(), number(in), number(in), text(in));
  }

  private static void number(OptionalLong value, DataOutputStream out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      out.writeLong(value.getAsLong());
    }
  }

  private static OptionalLong number(DataInputStream in) throws IOException {
    return in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
  }

  private static void day(Optional<LocalDate> day, DataOutputStream out) throws IOException {
    out.writeLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
  }

  private static Optional<LocalDate> day(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private static void text(Optional<String> text, DataOutputStream out) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      out.writeUTF(clipped(text.get()));
    }
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
  }

  /** What is shown of overlong words; the source's own stand in the document. */
  private static String clipped(String text) {
    int most = 300;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}

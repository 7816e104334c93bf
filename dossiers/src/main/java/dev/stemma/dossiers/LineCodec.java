package dev.stemma.dossiers;

import dev.stemma.evidence.Stage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lines of one report and group as bytes, for {@link LineReader}. What is written here is made
 * again when the form changes.
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

  /** The same lines of a report that repeats a document's text. */
  static byte[] copyOf(byte[] bytes, Optional<Long> parent) {
    List<Line> lines = new LineReader().lines(bytes);
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

  private static void good(Good good, DataOutputStream out) throws IOException {
    out.writeByte(good.category().ordinal());
    text(good.designation(), out);
    out.writeUTF(clipped(good.amount()));
    number(good.min(), out);
    number(good.max(), out);
    text(good.unit(), out);
  }

  private static void number(OptionalLong value, DataOutputStream out) throws IOException {
    out.writeBoolean(value.isPresent());
    if (value.isPresent()) {
      out.writeLong(value.getAsLong());
    }
  }

  private static void day(Optional<LocalDate> day, DataOutputStream out) throws IOException {
    out.writeLong(day.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE));
  }

  private static void text(Optional<String> text, DataOutputStream out) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      out.writeUTF(clipped(text.get()));
    }
  }

  /** What is shown of overlong words; the source's own stand in the document. */
  private static String clipped(String text) {
    int most = 300;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}

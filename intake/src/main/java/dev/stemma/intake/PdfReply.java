package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Alignment.Run;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Original.Datum;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the child process found in a PDF, as it is sent to the parent, which believes none of it
 * unchecked. In the forms of {@link DataOutputStream}: the int {@link #MARK}; the reason why there
 * is no text (UTF, the name of a {@link Hindrance}; empty where there is text), with a count (byte)
 * of values, each a UTF and whether it is a number (boolean); title and language (UTF; empty where
 * unknown); a count (short) of data, each three UTF; the text and its encoded alignment, each a
 * length (int) and so many bytes; {@link #MARK} again.
 *
 * @param reason why there is no text; empty where there is
 */
record PdfReply(
    Optional<Message> reason,
    String text,
    Optional<String> title,
    Optional<String> language,
    List<Datum> data,
    Alignment alignment) {
  private static final int MARK = 0x53504446;
  private static final int MOST_DATA = 100;
  private static final int MOST_BYTES = 256 << 20;

  PdfReply {
    data = List.copyOf(data);
  }

  static PdfReply skipped(Message reason) {
    return new PdfReply(
        Optional.of(reason), "", Optional.empty(), Optional.empty(), List.of(), Alignment.NONE);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MARK);
    out.writeUTF(reason.map(r -> r.phrase().name()).orElse(""));
    write(out, reason.map(Message::values).orElse(List.of()));
    out.writeUTF(title.orElse(""));
    out.writeUTF(language.orElse(""));
    out.writeShort(data.size());
    for (Datum datum : data) {
      out.writeUTF(datum.name());
      out.writeUTF(datum.value());
      out.writeUTF(datum.evidence());
    }
    write(out, text.getBytes(StandardCharsets.UTF_8));
    write(out, alignment.encoded());
    out.writeInt(MARK);
    out.flush();
  }

  private static void write(DataOutputStream out, List<Object> values) throws IOException {
    out.writeByte(values.size());
    for (Object value : values) {
      out.writeUTF(value.toString());
      out.writeBoolean(value instanceof Number);
    }
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what a child wrote.
   *
   * @throws IOException if it is anything else, or more than the limits allow
   */
  static PdfReply read(DataInputStream in, Limits limits) throws IOException {
    mark(in);
    Optional<Message> reason = reason(in);
    String title = in.readUTF();
    String language = in.readUTF();
    List<Datum> data = new ArrayList<>();
    int count = in.readUnsignedShort();
    for (int i = 0; i < count; i++) {
      data.add(new Datum(in.readUTF(), in.readUTF(), in.readUTF()));
    }
    String text = text(in, limits);
    Alignment alignment = alignment(bytes(in, MOST_BYTES), text);
    mark(in);
    if (data.size() > MOST_DATA || in.read() >= 0) {
      throw new StreamCorruptedException("more than a reply");
    }
    return new PdfReply(reason, text, given(title), given(language), data, alignment);
  }

  private static Optional<Message> reason(DataInputStream in) throws IOException {
    String name = in.readUTF();
    List<Object> values = new ArrayList<>();
    int count = in.readUnsignedByte();
    for (int i = 0; i < count; i++) {
      String value = in.readUTF();
      values.add(in.readBoolean() ? number(value) : value);
    }
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Message(Hindrance.valueOf(name), values));
    } catch (IllegalArgumentException e) {
      throw new StreamCorruptedException("no reason");
    }
  }

  private static long number(String digits) throws IOException {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new StreamCorruptedException("no number");
    }
  }

  private static Optional<String> given(String word) {
    return Optional.of(word).filter(w -> !w.isEmpty());
  }

  private static void mark(DataInputStream in) throws IOException {
    if (in.readInt() != MARK) {
      throw new StreamCorruptedException("no reply");
    }
  }

  private static String text(DataInputStream in, Limits limits) throws IOException {
    long most = Math.min(MOST_BYTES, limits.characters() * 4L);
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(in, most))).toString();
  }

  private static byte[] bytes(DataInputStream in, long most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new StreamCorruptedException("a length that cannot be: " + length);
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new java.io.EOFException("a reply that is cut off");
    }
    return bytes;
  }

  private static Alignment alignment(byte[] encoded, String text) throws IOException {
    try {
      Alignment alignment = Alignment.decoded(encoded);
      List<Run> runs = alignment.runs();
      int end = runs.isEmpty() ? 0 : runs.get(runs.size() - 1).text().end();
      if (end > text.codePointCount(0, text.length())) {
        throw new StreamCorruptedException("places behind the text");
      }
      return alignment;
    } catch (RuntimeException e) {
      throw new StreamCorruptedException("no alignment: " + e.getMessage());
    }
  }
}

package dev.stemma.dossiers;

import dev.stemma.evidence.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Copies as bytes. */
final class CopyCodec {
  private CopyCodec() {}

  static byte[] bytes(Copy copy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(copy.parent());
      out.writeLong(copy.copy());
      out.writeUTF(copy.kind().name());
      out.writeDouble(copy.shared());
      out.writeShort(copy.passages().size());
      for (Copy.Passage passage : copy.passages()) {
        out.writeInt(passage.parent().begin());
        out.writeInt(passage.parent().end());
        out.writeInt(passage.copy().begin());
        out.writeInt(passage.copy().end());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Copy copy(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long parent = in.readLong();
      long copy = in.readLong();
      Copy.Kind kind = Copy.Kind.valueOf(in.readUTF());
      double shared = in.readDouble();
      List<Copy.Passage> passages = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        passages.add(
            new Copy.Passage(
                new Span(in.readInt(), in.readInt()), new Span(in.readInt(), in.readInt())));
      }
      return new Copy(parent, copy, kind, shared, passages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

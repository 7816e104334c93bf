package dev.stemma.dossiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a document to compare it with others.
 *
 * @param number its number
 * @param order its place among others, see {@link Spaces#order}
 * @param language its language; empty where unknown
 * @param outlet slug of who published it; empty where unknown
 * @param credit slug of the agency that it credits; empty where none
 * @param fingerprint what its text is compared by
 * @param groups the groups in which it has lines
 */
@SuppressWarnings("ArrayRecordComponent") // compared by precedes
record Kept(
    long number,
    byte[] order,
    String language,
    String outlet,
    String credit,
    Fingerprint fingerprint,
    List<String> groups) {
  Kept {
    groups = List.copyOf(groups);
  }

  static Kept of(Report report, Line.Place place, World world, List<String> groups) {
    Fingerprint fingerprint = Fingerprint.of(report.document(), world);
    return new Kept(
        report.number(),
        Spaces.order(place.published(), fingerprint.shingles(), place.sha256()),
        report.document().language().orElse(""),
        place.outlet().orElse(""),
        place.credit().orElse(""),
        fingerprint,
        groups);
  }

  /** Whether this document's text may be the one that another repeats. */
  boolean precedes(Kept other) {
    if (credits(other)) {
      return false;
    }
    return other.credits(this) && sameDay(other) || Arrays.compareUnsigned(order, other.order) < 0;
  }

  private boolean credits(Kept other) {
    return !credit.isEmpty() && credit.equals(other.outlet);
  }

  private boolean sameDay(Kept other) {
    return Arrays.equals(order, 0, Integer.BYTES, other.order, 0, Integer.BYTES);
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(number);
      out.writeByte(order.length);
      out.write(order);
      out.writeUTF(language);
      out.writeUTF(outlet);
      out.writeUTF(credit);
      out.writeInt(fingerprint.shingles());
      ints(fingerprint.minima(), out);
      ints(fingerprint.names(), out);
      ints(fingerprint.places(), out);
      ints(fingerprint.nameMinima(), out);
      out.writeShort(groups.size());
      for (String group : groups) {
        out.writeUTF(group);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Kept of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long number = in.readLong();
      byte[] order = in.readNBytes(in.readUnsignedByte());
      String language = in.readUTF();
      String outlet = in.readUTF();
      String credit = in.readUTF();
      Fingerprint fingerprint =
          new Fingerprint(in.readInt(), ints(in), ints(in), ints(in), ints(in));
      List<String> groups = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        groups.add(in.readUTF());
      }
      return new Kept(number, order, language, outlet, credit, fingerprint, groups);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ints(int[] values, DataOutputStream out) throws IOException {
    out.writeShort(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static int[] ints(DataInputStream in) throws IOException {
    int[] values = new int[in.readUnsignedShort()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return values;
  }

  /** The language, if it is known. */
  Optional<String> knownLanguage() {
    return Optional.of(language).filter(l -> !l.isEmpty());
  }
}

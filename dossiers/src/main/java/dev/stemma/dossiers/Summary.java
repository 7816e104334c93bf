package dev.stemma.dossiers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A matter in one line of a list.
 *
 * @param key the matter's key
 * @param group its group
 * @param reports how many reports have it
 * @param origins how many independent origins affirm it
 * @param denials how many counted origins deny it
 * @param first day of the earliest report
 * @param last day of the latest
 * @param outlet who carried it first; empty where the report does not say
 */
public record Summary(
    String key,
    String group,
    int reports,
    int origins,
    int denials,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<String> outlet) {
  /** The summary of a dossier. */
  static Summary of(Dossier dossier) {
    return new Summary(
        dossier.matter().key(),
        dossier.matter().group(),
        dossier.documents().size(),
        dossier.independentOrigins(),
        dossier.denials().size(),
        dossier.lines().get(0).line().report().published(),
        dossier.lines().stream()
            .flatMap(t -> t.line().report().published().stream())
            .max(LocalDate::compareTo),
        dossier.lines().get(0).line().report().outlet());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(key);
      out.writeUTF(group);
      out.writeInt(reports);
      out.writeInt(origins);
      out.writeInt(denials);
      out.writeUTF(first.map(Objects::toString).orElse(""));
      out.writeUTF(last.map(Objects::toString).orElse(""));
      out.writeUTF(outlet.orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Summary of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Summary(
          in.readUTF(),
          in.readUTF(),
          in.readInt(),
          in.readInt(),
          in.readInt(),
          text(in).map(LocalDate::parse),
          text(in).map(LocalDate::parse),
          text(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    return Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
  }
}

package dev.stemma.dossiers;

import dev.stemma.ledger.Judgement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
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
 * @param grade the suggested grade
 * @param own the grade that a user gave it; empty where nobody did
 */
public record Summary(
    String key,
    String group,
    int reports,
    int origins,
    int denials,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    Optional<String> outlet,
    String grade,
    Optional<String> own) {
  /** The summary of a dossier. */
  public static Summary of(Dossier dossier, Decisions decisions) {
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
        dossier.lines().get(0).line().report().outlet(),
        dossier.grade().grade(),
        decisions.credibility(dossier).flatMap(Judgement::value));
  }

  /** Who does something to whom, as in the key. */
  public List<String> actors() {
    return List.of(group.substring(group.indexOf(' ') + 1).split("[>+]", -1));
  }

  /** The type's label. */
  public String type() {
    return group.substring(0, group.indexOf(' '));
  }

  /** The label of the class of goods; empty for a type without goods. */
  public Optional<String> category() {
    return Matter.category(key);
  }

  /** Whether all actors are known. */
  public boolean complete() {
    return !actors().contains(Actors.UNKNOWN);
  }

  /** Whether an origin that counts stands against it, or its credibility is contested. */
  public boolean contested() {
    return denials > 0 || !grade.matches("[1-6]");
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
      out.writeUTF(grade);
      out.writeUTF(own.orElse(""));
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
          text(in),
          in.readUTF(),
          text(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> text(DataInputStream in) throws IOException {
    return Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
  }
}

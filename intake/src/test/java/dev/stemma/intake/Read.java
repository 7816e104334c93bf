package dev.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Reads bytes and paths in tests. */
final class Read {
  private Read() {}

  static List<Intake> paths(Limits limits, byte[] standardInput, String... paths) {
    List<Intake> found = new ArrayList<>();
    try (Intakes intakes =
        Intakes.of(List.of(paths), new ByteArrayInputStream(standardInput), limits)) {
      intakes.forEachRemaining(found::add);
    }
    return found;
  }

  static List<Intake> paths(String... paths) {
    return paths(Limits.USUAL, new byte[0], paths);
  }

  static List<Intake> all(byte[] content) {
    return paths(Limits.USUAL, content, "-");
  }

  /** "source: text" or "source: SKIPPED reason" of each. */
  static List<String> lines(List<Intake> found) {
    return found.stream().map(Read::line).toList();
  }

  private static String line(Intake intake) {
    if (intake instanceof Intake.Skipped skipped) {
      return skipped.source() + ": SKIPPED " + skipped.reason();
    }
    Document document = ((Intake.Taken) intake).document();
    return document.source() + ": " + document.text().value();
  }

  static Intake.Taken taken(List<Intake> found, int index) {
    assertThat(found.get(index)).isInstanceOf(Intake.Taken.class);
    return (Intake.Taken) found.get(index);
  }

  static Intake one(byte[] content) {
    List<Intake> found = all(content);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  static Document document(byte[] content) {
    Intake found = one(content);
    assertThat(found).isInstanceOf(Intake.Taken.class);
    return ((Intake.Taken) found).document();
  }

  static String text(byte[] content) {
    return document(content).text().value();
  }

  static String text(String content) {
    return text(utf8(content));
  }

  static String reason(byte[] content) {
    Intake found = one(content);
    assertThat(found).isInstanceOf(Intake.Skipped.class);
    return ((Intake.Skipped) found).reason().english();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

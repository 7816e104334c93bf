package dev.stemma.intake;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Turns one file into documents, by what its bytes are and not by its name. */
final class FileIntake {
  private static final int PEEK = 4096;

  private FileIntake() {}

  static Iterator<Intake> read(String source, InputStream raw, Limits limits) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    byte[] head = peek(in);
    if (head.length == 0) {
      return one(new Intake.Skipped(source, "empty"));
    }
    if (Kind.of(head) == Kind.JSON_LINES) {
      return new JsonLines(source, in, limits);
    }
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      return one(tooLarge(source, limits));
    }
    byte[] content = bytes;
    if (Kind.of(head) == Kind.GZIP) {
      try {
        content = unpack(bytes, limits);
      } catch (ZipException | java.io.EOFException e) {
        return one(new Intake.Skipped(source, "a damaged gzip file: " + e.getMessage()));
      }
      if (content.length > limits.bytes()) {
        return one(tooLarge(source, limits));
      }
      if (Kind.of(head(content)) == Kind.JSON_LINES) {
        return new JsonLines(source, new ByteArrayInputStream(content), limits);
      }
    }
    return one(document(source, bytes, content, limits));
  }

  private static Intake.Skipped tooLarge(String source, Limits limits) {
    return new Intake.Skipped(source, "larger than " + (limits.bytes() >> 20) + " MB");
  }

  private static Iterator<Intake> one(Intake intake) {
    return List.of(intake).iterator();
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(PEEK);
    byte[] head = in.readNBytes(PEEK);
    in.reset();
    return head;
  }

  private static byte[] head(byte[] content) {
    return content.length <= PEEK ? content : java.util.Arrays.copyOf(content, PEEK);
  }

  private static byte[] unpack(byte[] bytes, Limits limits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      for (int n = in.read(buffer); n >= 0 && out.size() <= limits.bytes(); n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    }
    return out.toByteArray();
  }

  private static Intake document(String source, byte[] bytes, byte[] content, Limits limits) {
    String sha = Hash.sha256(bytes);
    return switch (Kind.of(head(content))) {
      case BINARY -> new Intake.Skipped(source, "not text: " + Kind.name(content));
      case GZIP -> new Intake.Skipped(source, "packed twice");
      case HTML -> html(source, sha, content, limits);
      default -> text(source, sha, content, limits);
    };
  }

  private static Intake html(String source, String sha, byte[] content, Limits limits) {
    Page page = Html.read(Charsets.decode(content, true), limits);
    if (page.text().isBlank()) {
      return new Intake.Skipped(source, "an HTML page without text");
    }
    return taken(source, sha, page, limits);
  }

  private static Intake text(String source, String sha, byte[] content, Limits limits) {
    String text = Clean.text(Charsets.decode(content, false));
    if (text.isBlank()) {
      return new Intake.Skipped(source, "no text in it");
    }
    if (Clean.controls(text) > 0.1) {
      return new Intake.Skipped(source, "not text: mostly control characters");
    }
    return taken(
        source,
        sha,
        new Page(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
        limits);
  }

  private static Intake taken(String source, String sha, Page page, Limits limits) {
    if (page.text().length() > limits.characters()) {
      return new Intake.Skipped(
          source, String.format("a text of more than %,d characters", limits.characters()));
    }
    return new Intake.Taken(
        new Document(
            sha,
            sha,
            source,
            page.publisher(),
            page.title(),
            page.language(),
            page.published(),
            new Text(page.text())));
  }
}

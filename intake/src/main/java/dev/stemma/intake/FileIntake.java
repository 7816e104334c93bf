package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipException;

/** Turns one file into documents, by what its bytes are and not by its name. */
final class FileIntake {
  private final Capture capture;
  private final Limits limits;

  private FileIntake(Capture capture, Limits limits) {
    this.capture = capture;
    this.limits = limits;
  }

  /**
   * The documents of one file; those of JSON Lines are read from the stream as they are asked for.
   *
   * @param capture how the bytes came to be held
   */
  static Iterator<Intake> read(Capture capture, InputStream raw, Limits limits) throws IOException {
    return new FileIntake(capture, limits).read(raw);
  }

  private Iterator<Intake> read(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    byte[] head = peek(in);
    if (head.length == 0) {
      return skipped("empty");
    }
    if (Kind.of(head) != Kind.GZIP) {
      return content(Kind.of(head), head, in);
    }
    try {
      return unpacked(in);
    } catch (Unpacked.Bomb e) {
      return skipped(e.getMessage() + "; unpack it first if you trust it");
    } catch (ZipException | EOFException e) {
      String why = e.getMessage() == null ? "it ends too soon" : e.getMessage();
      return skipped("a damaged gzip file: " + why);
    }
  }

  private Iterator<Intake> unpacked(BufferedInputStream packed) throws IOException {
    byte[] start = peek(packed);
    byte[] head = Unpacked.head(start, Kind.HEAD);
    if (Kind.of(head) == Kind.JSON_LINES) {
      InputStream in = new BufferedInputStream(Unpacked.of(packed, limits), 1 << 16);
      return content(Kind.JSON_LINES, head, in);
    }
    if (head.length == 0 || Kind.of(head) == Kind.GZIP) {
      return skipped(head.length == 0 ? "empty once unpacked" : "packed twice; unpack it first");
    }
    Optional<String> refused = refused(Kind.of(head), head);
    if (refused.isPresent()) {
      return skipped(refused.get());
    }
    byte[] file = packed.readNBytes(limits.bytes() + 1);
    if (file.length > limits.bytes()) {
      return skipped("larger than " + limits.size());
    }
    byte[] bytes =
        Unpacked.of(new ByteArrayInputStream(file), limits).readNBytes(limits.bytes() + 1);
    return Intakes.one(whole(Kind.of(head), bytes, Optional.of(file)));
  }

  private Iterator<Intake> content(Kind kind, byte[] head, InputStream in) throws IOException {
    if (kind == Kind.JSON_LINES) {
      return Charsets.hasWideMark(head)
          ? skipped("JSON Lines in UTF-16; they must be in UTF-8")
          : new JsonLines(capture, in, limits);
    }
    Optional<String> refused = refused(kind, head);
    return refused.isPresent()
        ? skipped(refused.get())
        : Intakes.one(whole(kind, in.readNBytes(limits.bytes() + 1), Optional.empty()));
  }

  /** Why a file of a kind is no document. */
  private static Optional<String> refused(Kind kind, byte[] head) {
    return switch (kind) {
      case BINARY -> Optional.of("not text: " + Magic.name(head).orElse("a binary file"));
      case XML -> Optional.of("not text: XML that is no page");
      default -> Optional.empty();
    };
  }

  private Intake whole(Kind kind, byte[] bytes, Optional<byte[]> packed) {
    if (bytes.length > limits.bytes()) {
      return new Intake.Skipped(capture.location(), "larger than " + limits.size());
    }
    if (kind == Kind.TEXT && bytes.length / 4 > limits.characters()) {
      return tooLong();
    }
    Traced raw = Charsets.traced(bytes);
    if (Clean.isBinary(raw.text())) {
      return new Intake.Skipped(capture.location(), "not text: too many control characters");
    }
    Optional<Page> page =
        kind == Kind.HTML ? Html.read(raw, limits) : Optional.of(PlainText.read(raw));
    if (page.isEmpty() || page.get().text().length() > limits.characters()) {
      return tooLong();
    }
    if (page.get().text().isBlank()) {
      return new Intake.Skipped(
          capture.location(), kind == Kind.HTML ? "a page without text" : "empty");
    }
    String type = kind == Kind.HTML ? "text/html" : "text/plain";
    Content content = Content.of(packed.orElse(bytes));
    return taken(page.get(), content, type, packed.isPresent());
  }

  private Intake tooLong() {
    return new Intake.Skipped(
        capture.location(),
        String.format("a text of more than %,d characters", limits.characters()));
  }

  private Intake taken(Page page, Content content, String type, boolean gzipped) {
    return new Intake.Taken(
        new Document(
            content.sha256(),
            content.sha256(),
            capture.location(),
            page.publisher(),
            page.title(),
            page.language(),
            page.published(),
            new Text(page.text())),
        new Original(content, type, gzipped, capture, page.alignment(), page.data()));
  }

  private Iterator<Intake> skipped(String reason) {
    return Intakes.one(new Intake.Skipped(capture.location(), reason));
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(Kind.HEAD);
    byte[] head = in.readNBytes(Kind.HEAD);
    in.reset();
    return head;
  }
}

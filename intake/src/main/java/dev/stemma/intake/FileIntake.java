package dev.stemma.intake;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipException;

/** Turns one file into documents, by what its bytes are and not by its name. */
final class FileIntake {
  private final String source;
  private final Limits limits;

  private FileIntake(String source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  static Iterator<Intake> read(String source, InputStream raw, Limits limits) throws IOException {
    return new FileIntake(source, limits).read(raw);
  }

  private Iterator<Intake> read(InputStream raw) throws IOException {
    DigestInputStream watched = Hash.watching(raw);
    BufferedInputStream in = new BufferedInputStream(watched, 1 << 16);
    byte[] head = peek(in);
    if (head.length == 0) {
      return skipped("empty");
    }
    try {
      return Kind.of(head) == Kind.GZIP
          ? unpacked(in, watched)
          : content(Kind.of(head), head, in, watched);
    } catch (Unpacked.Bomb e) {
      return skipped(e.getMessage() + "; unpack it first if you trust it");
    } catch (ZipException | EOFException e) {
      String why = e.getMessage() == null ? "it ends too soon" : e.getMessage();
      return skipped("a damaged gzip file: " + why);
    }
  }

  private Iterator<Intake> unpacked(InputStream packed, DigestInputStream watched)
      throws IOException {
    BufferedInputStream in = new BufferedInputStream(Unpacked.of(packed, limits), 1 << 16);
    byte[] head = peek(in);
    if (head.length == 0) {
      return skipped("empty once unpacked");
    }
    return Kind.of(head) == Kind.GZIP
        ? skipped("packed twice; unpack it first")
        : content(Kind.of(head), head, in, watched);
  }

  private Iterator<Intake> content(
      Kind kind, byte[] head, InputStream in, DigestInputStream watched) throws IOException {
    return switch (kind) {
      case JSON_LINES ->
          Charsets.hasWideMark(head)
              ? skipped("JSON Lines in UTF-16; they must be in UTF-8")
              : new JsonLines(source, in, limits);
      case BINARY -> skipped("not text: " + Magic.name(head).orElse("a binary file"));
      case XML -> skipped("not text: XML that is no page");
      default -> Intakes.one(whole(kind, in, watched));
    };
  }

  private Intake whole(Kind kind, InputStream in, DigestInputStream watched) throws IOException {
    byte[] bytes = in.readNBytes(limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      return new Intake.Skipped(source, "larger than " + limits.size());
    }
    if (kind == Kind.TEXT && bytes.length / 4 > limits.characters()) {
      return tooLong();
    }
    String raw = Charsets.decode(bytes);
    if (Clean.isBinary(raw)) {
      return new Intake.Skipped(source, "not text: too many control characters");
    }
    Optional<Page> page =
        kind == Kind.HTML ? Html.read(raw, limits) : Optional.of(Page.of(Clean.text(raw)));
    if (page.isEmpty() || page.get().text().length() > limits.characters()) {
      return tooLong();
    }
    return page.get().text().isBlank()
        ? new Intake.Skipped(source, kind == Kind.HTML ? "a page without text" : "empty")
        : taken(page.get(), Hash.rest(watched));
  }

  private Intake tooLong() {
    return new Intake.Skipped(
        source, String.format("a text of more than %,d characters", limits.characters()));
  }

  private Intake taken(Page page, String sha) {
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

  private Iterator<Intake> skipped(String reason) {
    return Intakes.one(new Intake.Skipped(source, reason));
  }

  private static byte[] peek(BufferedInputStream in) throws IOException {
    in.mark(Kind.HEAD);
    byte[] head = in.readNBytes(Kind.HEAD);
    in.reset();
    return head;
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Turns one file, or one entry of an archive, into documents, by what its bytes are and not by its
 * name. The one place that decides; each format has a class of its own, and containers hand their
 * entries back to this.
 */
final class FileIntake {
  private final Input input;
  private final Limits limits;

  private FileIntake(Input input) {
    this.input = input;
    this.limits = input.limits();
  }

  /**
   * The documents of one file; those of containers are read from the stream as they are asked for.
   *
   * @param capture how the bytes came to be held
   */
  static Iterator<Intake> read(Capture capture, InputStream raw, Limits limits) throws IOException {
    return read(Input.of(capture, raw, limits));
  }

  /** The documents of one input. */
  static Iterator<Intake> read(Input input) throws IOException {
    return new FileIntake(input).read();
  }

  private Iterator<Intake> read() throws IOException {
    byte[] head = input.head();
    if (head.length == 0) {
      return input.skipped("empty");
    }
    Kind kind = Kind.of(head);
    Optional<String> refused = refused(kind, head);
    if (refused.isPresent()) {
      return input.skipped(refused.get());
    }
    if (kind != Kind.GZIP) {
      return kind.isStreamed()
          ? streamed(kind, head, input)
          : content(kind, input.in().readNBytes(limits.bytes() + 1), Optional.empty());
    }
    try {
      return unpacked(head);
    } catch (Unpacked.Bomb e) {
      return input.skipped(e.getMessage() + "; unpack it first if you trust it");
    } catch (ZipException | EOFException e) {
      String why = e.getMessage() == null ? "it ends too soon" : e.getMessage();
      return input.skipped("a damaged gzip file: " + why);
    }
  }

  private Iterator<Intake> unpacked(byte[] start) throws IOException {
    byte[] head = Unpacked.head(start, Kind.HEAD);
    Kind kind = Kind.of(head);
    if (head.length == 0 || kind == Kind.GZIP) {
      return input.skipped(
          head.length == 0 ? "empty once unpacked" : "packed twice; unpack it first");
    }
    if (kind == Kind.WARC) {
      return WarcIntake.packed(input);
    }
    if (kind.isStreamed() && kind != Kind.ZIP) {
      return streamed(kind, head, input.with(Unpacked.of(input.in(), limits)));
    }
    Optional<String> refused = refused(kind, head);
    if (refused.isPresent()) {
      return input.skipped(refused.get());
    }
    byte[] file = input.in().readNBytes(limits.bytes() + 1);
    if (file.length > limits.bytes()) {
      return input.skipped("larger than " + limits.size());
    }
    InputStream unpacked = Unpacked.of(new ByteArrayInputStream(file), limits);
    return content(kind, unpacked.readNBytes(limits.bytes() + 1), Optional.of(file));
  }

  /** What is never wholly in memory. */
  private static Iterator<Intake> streamed(Kind kind, byte[] head, Input from) throws IOException {
    return switch (kind) {
      case JSON_LINES ->
          Charsets.hasWideMark(head)
              ? from.skipped("JSON Lines in UTF-16; they must be in UTF-8")
              : new JsonLines(from.capture(), from.in(), from.limits());
      case ZIP -> ZipIntake.read(from);
      case TAR -> TarIntake.read(from);
      case WARC -> WarcIntake.read(from);
      case MAILBOX -> MailboxIntake.read(from);
      case FEED, JSON_FEED -> FeedIntake.read(from);
      default -> throw new IllegalStateException("not streamed: " + kind);
    };
  }

  /** What is wholly in memory, once unpacked. */
  private Iterator<Intake> content(Kind kind, byte[] bytes, Optional<byte[]> packed)
      throws IOException {
    if (bytes.length > limits.bytes()) {
      return input.skipped("larger than " + limits.size());
    }
    Held held = new Held(input, Content.of(packed.orElse(bytes)), packed.isPresent());
    return switch (kind) {
      case ZIP -> ZipIntake.read(input, ZipBytes.of(bytes));
      case PDF -> Intakes.one(PdfIntake.read(held, bytes));
      case MAIL -> MailIntake.read(held, bytes);
      case OPML -> input.skipped(list(bytes));
      default -> Intakes.one(text(kind, held, bytes));
    };
  }

  private String list(byte[] opml) throws IOException {
    int count = Opml.read(new ByteArrayInputStream(opml), limits).size();
    return String.format("a list of %,d feeds; follow it with `stemma watch`", count);
  }

  /** Why a file of a kind is no document. */
  private static Optional<String> refused(Kind kind, byte[] head) {
    return switch (kind) {
      case BINARY -> Optional.of("not text: " + Magic.name(head).orElse("a binary file"));
      case XML -> Optional.of("not text: XML that is no page");
      default -> Optional.empty();
    };
  }

  private Intake text(Kind kind, Held held, byte[] bytes) {
    if (kind == Kind.TEXT && bytes.length / 4 > limits.characters()) {
      return input.skip(limits.length());
    }
    Traced raw = Charsets.traced(bytes);
    if (Clean.isBinary(raw.text())) {
      return input.skip("not text: too many control characters");
    }
    Optional<Page> page =
        kind == Kind.HTML ? Html.read(raw, limits) : Optional.of(PlainText.read(raw));
    if (page.isEmpty() || page.get().text().length() > limits.characters()) {
      return input.skip(limits.length());
    }
    if (page.get().text().isBlank()) {
      return input.skip(kind == Kind.HTML ? "a page without text" : "empty");
    }
    String type = kind == Kind.HTML ? "text/html" : "text/plain";
    return held.taken(type, page.get());
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
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
      return input.skipped(Hindrance.EMPTY);
    }
    Kind kind = Kind.of(head);
    Optional<Message> refused = refused(kind, head);
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
      return input.skipped(e.reason());
    } catch (ZipException | EOFException e) {
      String why = e.getMessage() == null ? "it ends too soon" : e.getMessage();
      return input.skipped(Message.of(Hindrance.DAMAGED_GZIP, why));
    }
  }

  private Iterator<Intake> unpacked(byte[] start) throws IOException {
    byte[] head = Unpacked.head(start, Kind.HEAD);
    Kind kind = Kind.of(head);
    if (head.length == 0 || kind == Kind.GZIP) {
      return input.skipped(head.length == 0 ? Hindrance.EMPTY_UNPACKED : Hindrance.PACKED_TWICE);
    }
    if (kind == Kind.WARC) {
      return WarcIntake.packed(input);
    }
    if (kind.isStreamed() && kind != Kind.ZIP) {
      return streamed(kind, head, input.with(Unpacked.of(input.in(), limits)));
    }
    Optional<Message> refused = refused(kind, head);
    if (refused.isPresent()) {
      return input.skipped(refused.get());
    }
    byte[] file = input.in().readNBytes(limits.bytes() + 1);
    if (file.length > limits.bytes()) {
      return input.skipped(limits.larger());
    }
    InputStream unpacked = Unpacked.of(new ByteArrayInputStream(file), limits);
    return content(kind, unpacked.readNBytes(limits.bytes() + 1), Optional.of(file));
  }

  /** What is never wholly in memory. */
  private static Iterator<Intake> streamed(Kind kind, byte[] head, Input from) throws IOException {
    return switch (kind) {
      case JSON_LINES ->
          Charsets.hasWideMark(head)
              ? from.skipped(Hindrance.WIDE_JSON_LINES)
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
      return input.skipped(limits.larger());
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

  private Message list(byte[] opml) throws IOException {
    int count = Opml.read(new ByteArrayInputStream(opml), limits).size();
    return Message.of(Hindrance.FEED_LIST, count);
  }

  /** Why a file of a kind is no document. */
  private static Optional<Message> refused(Kind kind, byte[] head) {
    return switch (kind) {
      case BINARY -> Magic.name(head).or(() -> Optional.of(Message.of(Hindrance.BINARY)));
      case XML -> Optional.of(Message.of(Hindrance.XML));
      default -> Optional.empty();
    };
  }

  private Intake text(Kind kind, Held held, byte[] bytes) {
    if (kind == Kind.TEXT && bytes.length / 4 > limits.characters()) {
      return input.skip(limits.longer());
    }
    Traced raw = Charsets.traced(bytes);
    if (Clean.isBinary(raw.text())) {
      return input.skip(Hindrance.CONTROL_CHARACTERS);
    }
    Optional<Page> page =
        kind == Kind.HTML ? Html.read(raw, limits) : Optional.of(PlainText.read(raw));
    if (page.isEmpty() || page.get().text().length() > limits.characters()) {
      return input.skip(limits.longer());
    }
    if (page.get().text().isBlank()) {
      return input.skip(kind == Kind.HTML ? Hindrance.PAGE_WITHOUT_TEXT : Hindrance.EMPTY);
    }
    String type = kind == Kind.HTML ? "text/html" : "text/plain";
    return held.taken(type, page.get());
  }
}

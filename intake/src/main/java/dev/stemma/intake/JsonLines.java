package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Text;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines documents, one line in memory at a time. A line needs {@code id} and {@code text};
 * {@code published}, {@code language}, {@code publisher}, {@code title} and {@code source} are
 * used, the rest is passed over. The text is taken verbatim. A line that is no document is skipped,
 * and the next is read.
 */
final class JsonLines implements Iterator<Intake> {
  private final Capture capture;
  private final LineReader lines;
  private final Limits limits;
  private int line;
  private boolean ended;
  private @Nullable Intake next;

  JsonLines(Capture capture, InputStream in, Limits limits) {
    this.capture = capture;
    this.lines = new LineReader(in, limits.bytes());
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      next = advance();
    }
    return next != null;
  }

  @Override
  public Intake next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Intake found = next;
    next = null;
    return found;
  }

  private @Nullable Intake advance() {
    try {
      byte[] bytes = lines.next();
      for (line++; bytes != null && isBlank(bytes); line++) {
        bytes = lines.next();
      }
      if (bytes == null) {
        ended = true;
        return null;
      }
      return document(capture.location() + ":" + line, bytes);
    } catch (IOException e) {
      ended = true;
      return new Intake.Skipped(
          capture.location() + ":" + (line + 1), Message.of(Hindrance.NOT_READ, Intakes.reason(e)));
    }
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  private Intake document(String place, byte[] bytes) {
    if (bytes.length > limits.bytes()) {
      return new Intake.Skipped(place, Message.of(Hindrance.LARGE_LINE, limits.larger()));
    }
    try {
      JsonNode node = JsonMapper.shared().readTree(Charsets.decode(bytes));
      return document(place, bytes, node);
    } catch (JacksonException e) {
      return new Intake.Skipped(
          place, Message.of(Hindrance.NO_JSON, plain(e.getOriginalMessage())));
    }
  }

  /** The parser's words without its own location, which knows the line alone. */
  private static String plain(String message) {
    return Clean.squeezed(message.replaceAll("\\[Source:[^\\]]*\\]?", ""))
        .replaceAll("[\\p{Cntrl}]", "?");
  }

  private Intake document(String place, byte[] bytes, JsonNode node) {
    Optional<String> id = string(node, "id");
    Optional<String> text = string(node, "text");
    if (id.isEmpty() || text.isEmpty()) {
      String missing = id.isEmpty() ? "id" : "text";
      return new Intake.Skipped(place, Message.of(Hindrance.LINE_LACKS, missing));
    }
    if (text.get().length() > limits.characters()) {
      return new Intake.Skipped(place, limits.longer());
    }
    Content content = Content.of(bytes);
    return new Intake.Taken(
        new Document(
            id.get(),
            content.sha256(),
            string(node, "source").orElse(place),
            string(node, "publisher"),
            string(node, "title"),
            string(node, "language").flatMap(Languages::code),
            string(node, "published").flatMap(JsonLines::day),
            new Text(text.get())),
        new Original(
            content,
            "application/json",
            false,
            new Capture(
                place, capture.method(), capture.taken(), capture.headers(), capture.record()),
            Alignment.NONE,
            List.of()));
  }

  private static Optional<String> string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString()).filter(v -> !v.isBlank())
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

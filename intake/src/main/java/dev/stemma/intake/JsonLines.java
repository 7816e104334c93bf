package dev.stemma.intake;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Lines documents, one line in memory at a time. A line needs {@code id} and {@code text};
 * {@code published}, {@code language}, {@code publisher}, {@code title} and {@code source} are
 * used, the rest is passed over. A line that is no document is skipped, and the next is read.
 */
final class JsonLines implements Iterator<Intake> {
  private final String source;
  private final InputStream in;
  private final Limits limits;
  private int line;
  private @Nullable Intake next;

  JsonLines(String source, InputStream in, Limits limits) {
    this.source = source;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.limits = limits;
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
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
      while (true) {
        byte @Nullable [] bytes = readLine();
        if (bytes == null) {
          return null;
        }
        line++;
        String place = source + ":" + line;
        if (bytes.length > limits.bytes()) {
          return new Intake.Skipped(place, "a line larger than " + (limits.bytes() >> 20) + " MB");
        }
        if (bytes.length > 0 && !new String(bytes, StandardCharsets.UTF_8).isBlank()) {
          return document(place, bytes);
        }
      }
    } catch (IOException e) {
      return new Intake.Skipped(source + ":" + (line + 1), "cannot be read: " + Intakes.reason(e));
    }
  }

  /** The next line without its end; one byte over the limit where it is longer. */
  private byte @Nullable [] readLine() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (out.size() <= limits.bytes()) {
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private Intake document(String place, byte[] bytes) {
    JsonNode node;
    try {
      node =
          JsonMapper.shared()
              .readTree(new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", ""));
    } catch (JacksonException e) {
      return new Intake.Skipped(place, "not JSON: " + e.getOriginalMessage());
    }
    Optional<String> id = string(node, "id");
    Optional<String> text = string(node, "text");
    if (id.isEmpty() || text.isEmpty()) {
      return new Intake.Skipped(place, "a document line needs \"id\" and \"text\"");
    }
    if (text.get().length() > limits.characters()) {
      return new Intake.Skipped(
          place, String.format("a text of more than %,d characters", limits.characters()));
    }
    return new Intake.Taken(
        new Document(
            id.get(),
            Hash.sha256(bytes),
            string(node, "source").orElse(place),
            string(node, "publisher"),
            string(node, "title"),
            string(node, "language"),
            string(node, "published").flatMap(JsonLines::day),
            new Text(text.get())));
  }

  private static Optional<String> string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(value.asString())
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

package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * A word processor's document: Office Open XML (ECMA-376, {@code .docx}) or OpenDocument (ISO/IEC
 * 26300, {@code .odt}). Paragraphs and cells as lines; notes, comments, deleted text and field
 * codes are left out. What its properties say is told with its evidence; the day on which it was
 * made is {@code created}, never the day of publication.
 */
final class OfficeIntake {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

  private OfficeIntake() {}

  static Intake read(Held held, Zip zip) throws IOException {
    Input input = held.input();
    Optional<Zip.Entry> word = zip.named("word/document.xml");
    Optional<Zip.Entry> body = word.isPresent() ? word : zip.named("content.xml");
    Optional<Zip.Entry> properties = zip.named(word.isPresent() ? "docProps/core.xml" : "meta.xml");
    if (body.isEmpty() || body.get().encrypted()) {
      return input.skip(Hindrance.ENCRYPTED_DOCUMENT);
    }
    try (InputStream in = open(input, zip, body.get())) {
      String text = OfficeText.of(in, input.limits());
      Map<String, String> about = new HashMap<>();
      if (properties.isPresent() && !properties.get().encrypted()) {
        about.putAll(OfficeFacts.of(open(input, zip, properties.get())));
      }
      Page page = OfficeFacts.page(text, about);
      return held.taken(word.isPresent() ? WORD : OPEN_DOCUMENT, page);
    } catch (XMLStreamException e) {
      return input.skip(
          Message.of(Hindrance.DAMAGED_DOCUMENT, Clean.squeezed(String.valueOf(e.getMessage()))));
    } catch (OfficeText.TooLong e) {
      return input.skip(input.limits().longer());
    }
  }

  private static InputStream open(Input input, Zip zip, Zip.Entry entry) throws IOException {
    return new Bounded(input.budget().counted(zip.open(entry)), input.limits());
  }

  /** Fails where an entry is larger than a file may be. */
  private static final class Bounded extends Portion {
    private final InputStream in;
    private final Limits limits;
    private long count;

    Bounded(InputStream in, Limits limits) {
      this.in = in;
      this.limits = limits;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
      int n = in.read(into, at, length);
      count += Math.max(n, 0);
      if (count > limits.bytes()) {
        throw new IOException(limits.larger().english());
      }
      return n;
    }
  }
}

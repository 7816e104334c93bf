package dev.stemma.intake;

import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a document's main part, a line each. */
final class OfficeText {
  /** What holds words that are no part of the text: in both formats. */
  private static final Set<String> SILENT =
      Set.of(
          "Fallback",
          "instrText",
          "delText",
          "note",
          "annotation",
          "tracked-changes",
          "del",
          "automatic-styles",
          "font-face-decls",
          "scripts");

  private static final Set<String> PARAGRAPHS = Set.of("p", "h");

  private final XMLStreamReader xml;
  private final Limits limits;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final boolean word;
  private int inText;

  /** Thrown where the text is longer than the limit. */
  static final class TooLong extends RuntimeException {}

  private OfficeText(XMLStreamReader xml, Limits limits, boolean word) {
    this.xml = xml;
    this.limits = limits;
    this.word = word;
  }

  static String of(InputStream in, Limits limits) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(in);
    xml.nextTag();
    OfficeText text =
        new OfficeText(xml, limits, xml.getNamespaceURI().contains("wordprocessingml"));
    while (xml.hasNext()) {
      text.event(xml.next());
    }
    text.end();
    return text.out.toString().strip();
  }

  private void event(int event) throws XMLStreamException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(xml.getLocalName());
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      String name = xml.getLocalName();
      inText -= isText(name) ? 1 : 0;
      if (PARAGRAPHS.contains(name)) {
        end();
      }
    } else if (inText > 0
        && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
      add(xml.getText());
    }
  }

  private void begin(String name) throws XMLStreamException {
    if (SILENT.contains(name)) {
      skip();
      return;
    }
    inText += isText(name) ? 1 : 0;
    switch (name) {
      case "p", "h" -> end();
      case "tab", "s" -> add(" ");
      case "br", "cr", "line-break" -> end();
      case "noBreakHyphen" -> add("-");
      default -> {
        // what only dresses the text
      }
    }
  }

  /** Word writes its text in elements of its own, OpenDocument right into paragraphs. */
  private boolean isText(String name) {
    return word ? name.equals("t") : PARAGRAPHS.contains(name);
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }

  private void add(String text) {
    line.append(text);
    if (out.length() + line.length() > limits.characters()) {
      throw new TooLong();
    }
  }

  private void end() {
    String text = Clean.squeezed(Clean.text(line.toString()));
    line.setLength(0);
    if (!text.isEmpty()) {
      out.append(text).append('\n');
    }
  }
}

package dev.stemma.intake;

import dev.stemma.evidence.Alignment;
import dev.stemma.evidence.Original.Datum;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The properties of a document (Dublin Core and OpenDocument's own), by their local names. */
final class OfficeFacts {
  private static final int LONGEST = 1000;

  private OfficeFacts() {}

  /** The first value of each property. */
  static Map<String, String> of(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(in);
    Map<String, String> about = new HashMap<>();
    String name = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = xml.getLocalName();
      } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
        String text = Clean.squeezed(Clean.text(xml.getText()));
        about.putIfAbsent(name, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        name = "";
      }
    }
    return about;
  }

  /** A text with its properties. */
  static Page page(String text, Map<String, String> about) {
    Optional<String> title = named(about, "title");
    List<Datum> data = new ArrayList<>();
    title.ifPresent(value -> data.add(datum("title", value)));
    named(about, "initial-creator", "creator").ifPresent(v -> data.add(datum("author", v)));
    day(about, "created", "creation-date").ifPresent(v -> data.add(datum("created", v)));
    day(about, "modified", "date").ifPresent(v -> data.add(datum("modified", v)));
    return new Page(
        text,
        Alignment.NONE,
        title,
        Optional.empty(),
        Optional.empty(),
        named(about, "language").flatMap(Languages::code),
        data);
  }

  private static Datum datum(String name, String value) {
    return new Datum(name, value, "document properties");
  }

  private static Optional<String> day(Map<String, String> about, String... names) {
    return named(about, names).flatMap(Days::of).map(Object::toString);
  }

  private static Optional<String> named(Map<String, String> about, String... names) {
    return List.of(names).stream().filter(about::containsKey).map(about::get).findFirst();
  }
}

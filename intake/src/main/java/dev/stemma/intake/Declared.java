package dev.stemma.intake;

import org.jsoup.nodes.Document;

/**
 * The body of an article as the page's JSON-LD gives it, markup taken out.
 *
 * @param body as it is given
 * @param text its text, traced to {@code body}
 */
record Declared(String body, Traced text) {
  static Declared of(String body, Limits limits) {
    Traced plain = new References().unescaped(body);
    return new Declared(body, text(body, plain, limits).then(plain.offsets()));
  }

  private static Traced text(String body, Traced plain, Limits limits) {
    if (!body.contains("<") && !body.contains("&lt;")) {
      Traced clean =
          Clean.text(new Traced(plain.text(), Offsets.even(plain.text().length(), 0, 1)));
      int begin = clean.text().length() - clean.text().stripLeading().length();
      return clean.slice(begin, begin + clean.text().strip().length());
    }
    Document inner = Html.parse(plain.text(), limits);
    return new Markup(plain.text()).join(Lines.of(inner.body(), Boilerplate::isNeverText));
  }

  /** The text, traced to the markup of the page that holds the JSON-LD. */
  Traced within(Document page, String markup) {
    return text.then(LinkedData.locate(page, markup, body));
  }
}

package dev.stemma.intake;

/** The text of a plain text file, and what its beginning and its end say about it. */
final class PlainText {
  private PlainText() {}

  static Page read(Traced raw) {
    return Page.of(Clean.text(raw));
  }
}

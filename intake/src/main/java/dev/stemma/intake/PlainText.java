package dev.stemma.intake;

import java.util.List;

/** The text of a plain text file, and what its beginning and its end say about it. */
final class PlainText {
  private PlainText() {}

  static Page read(Traced raw) {
    return Page.of(Clean.text(raw), new Facts(List.of()));
  }
}

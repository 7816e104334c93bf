package dev.stemma.intake;

import dev.stemma.evidence.Content;
import dev.stemma.evidence.Document;
import dev.stemma.evidence.Original;
import dev.stemma.evidence.Text;

/**
 * One file that is wholly in memory.
 *
 * @param content its untouched bytes
 * @param gzipped whether these are packed by gzip
 */
record Held(Input input, Content content, boolean gzipped) {

  /** The document that was read from it; a reason where there is no text, or too much of it. */
  Intake taken(String mediaType, Page page) {
    if (page.text().length() > input.limits().characters()) {
      return input.skip(input.limits().longer());
    }
    if (page.text().isBlank()) {
      return input.skip(Hindrance.NO_TEXT);
    }
    return new Intake.Taken(
        new Document(
            content.sha256(),
            content.sha256(),
            input.capture().location(),
            page.publisher(),
            page.title(),
            page.language(),
            page.published(),
            new Text(page.text())),
        new Original(content, mediaType, gzipped, input.capture(), page.alignment(), page.data()));
  }
}

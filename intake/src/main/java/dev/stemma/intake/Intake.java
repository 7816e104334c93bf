package dev.stemma.intake;

import dev.stemma.evidence.Document;

/** What became of one input. */
public sealed interface Intake {
  /** It is a document. */
  record Taken(Document document) implements Intake {}

  /**
   * It is none.
   *
   * @param source the file, with its line where it has lines
   * @param reason why, and what to do about it
   */
  record Skipped(String source, String reason) implements Intake {}
}

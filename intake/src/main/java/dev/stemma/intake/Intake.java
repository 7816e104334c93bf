package dev.stemma.intake;

import dev.stemma.evidence.Document;

/**
 * What became of one input: {@code Taken(document)}, or for example {@code Skipped("scan.pdf", "a
 * PDF; save its text first")}.
 */
public sealed interface Intake {
  /** It is a document. */
  record Taken(Document document) implements Intake {}

  /**
   * It is none.
   *
   * @param source the file as it was given, with its line ({@code FILE:LINE}) where it has lines
   * @param reason why, and what to do about it
   */
  record Skipped(String source, String reason) implements Intake {}
}

package dev.stemma.intake;

import dev.stemma.evidence.Document;
import dev.stemma.evidence.Message;
import dev.stemma.evidence.Original;

/**
 * What became of one input: {@code Taken(document, original)}, or for example {@code
 * Skipped("scan.pdf", "a PDF without a text layer; run OCR first")}.
 */
public sealed interface Intake {
  /**
   * It is a document.
   *
   * @param original what it was taken from; its content bears the document's SHA-256
   */
  record Taken(Document document, Original original) implements Intake {}

  /**
   * It is none.
   *
   * @param source the file as it was given, with its line ({@code FILE:LINE}) where it has lines
   * @param reason why, and what to do about it
   */
  record Skipped(String source, Message reason) implements Intake {}
}

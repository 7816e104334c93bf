package dev.stemma.intake;

import java.util.Optional;

/**
 * A PDF with a text layer: paragraphs as lines, each word with its page and box. Whether it can be
 * read is found out in a process of its own ({@link PdfProcess}).
 */
final class PdfIntake {
  private PdfIntake() {}

  static Intake read(Held held, byte[] pdf) {
    return read(held, PdfProcess.USUAL.read(pdf, held.input().limits()));
  }

  private static Intake read(Held held, PdfReply reply) {
    if (reply.reason().isPresent()) {
      return held.input().skip(reply.reason().get());
    }
    Page page =
        new Page(
            reply.text(),
            reply.alignment(),
            reply.title(),
            Optional.empty(),
            Optional.empty(),
            reply.language(),
            reply.data());
    return held.taken("application/pdf", page);
  }
}

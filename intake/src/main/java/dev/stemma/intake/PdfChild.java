package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The program of the child process: reads one PDF on standard input and writes a {@link PdfReply}
 * on standard output. Ends itself when its time is over, in case the parent is no longer there to
 * end it.
 */
final class PdfChild {
  private static final int LATE = 4;

  private PdfChild() {}

  /**
   * Reads one PDF and ends.
   *
   * @param args the length of the PDF in bytes, the most UTF-16 units of its text, the most seconds
   */
  public static void main(String[] args) throws IOException {
    endAfter(Duration.ofSeconds(Integer.parseInt(args[2])));
    byte[] pdf = System.in.readNBytes(Integer.parseInt(args[0]));
    PrintStream out = System.out;
    System.setOut(System.err);
    FontMappers.set(new PdfFonts());
    try (DataOutputStream reply = new DataOutputStream(new BufferedOutputStream(out))) {
      reply(pdf, Integer.parseInt(args[1])).write(reply);
    }
    System.exit(0);
  }

  private static PdfReply reply(byte[] pdf, int characters) {
    try {
      return PdfReader.read(pdf, characters);
    } catch (IOException | RuntimeException e) {
      String why = Clean.squeezed(String.valueOf(e.getMessage()));
      String cut = why.length() > 200 ? why.substring(0, 200) + "…" : why;
      return PdfReply.skipped(
          Message.of(Hindrance.DAMAGED_PDF, e.getClass().getSimpleName() + " (" + cut + ")"));
    } catch (StackOverflowError e) {
      return PdfReply.skipped(Message.of(Hindrance.NESTED_PDF));
    }
  }

  private static void endAfter(Duration time) {
    Thread clock =
        new Thread(
            () -> {
              try {
                Thread.sleep(time.toMillis());
              } catch (InterruptedException e) {
                // only the end of the process ends this
              }
              Runtime.getRuntime().halt(LATE);
            });
    clock.setDaemon(true);
    clock.start();
  }
}

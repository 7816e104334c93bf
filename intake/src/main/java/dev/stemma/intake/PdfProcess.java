package dev.stemma.intake;

import dev.stemma.evidence.Message;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads a PDF in a process of its own, which may neither use more memory nor run longer than is
 * said here; whatever it does, the parent goes on. It is a Java process with this one's Java and
 * class path. Thread-safe; a process a PDF.
 *
 * @param program the class with the main method
 * @param megabytes its heap
 * @param time after which it is ended
 */
record PdfProcess(String program, int megabytes, Duration time) {
  /** 256 MB and 30 seconds a PDF. */
  static final PdfProcess USUAL =
      new PdfProcess("dev.stemma.intake.PdfChild", 256, Duration.ofSeconds(30));

  private static final int OUT_OF_MEMORY = 3;
  private static final int GRACE_SECONDS = 5;

  /** What the process found; a reason where it failed. */
  PdfReply read(byte[] pdf, Limits limits) {
    try {
      Process process = start(pdf.length, limits);
      try {
        return read(process, pdf, limits);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return PdfReply.skipped(Message.of(Hindrance.PDF_NOT_STARTED, Intakes.reason(e)));
    }
  }

  private PdfReply read(Process process, byte[] pdf, Limits limits) {
    long end = System.nanoTime() + time.toNanos();
    endAt(process);
    try (OutputStream out = process.getOutputStream()) {
      out.write(pdf);
    } catch (IOException e) {
      return failure(process, end, e);
    }
    try (DataInputStream in =
        new DataInputStream(new java.io.BufferedInputStream(process.getInputStream()))) {
      return PdfReply.read(in, limits);
    } catch (IOException e) {
      return failure(process, end, e);
    }
  }

  /**
   * Ends the process when its time is over. One that ended by itself is left alone: ending it would
   * close the stream that its reply is still read from.
   */
  private void endAt(Process process) {
    Thread clock =
        new Thread(
            () -> {
              boolean ended = false;
              try {
                ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                // nobody interrupts it; if one did, the process would end at once
              }
              if (!ended) {
                process.destroyForcibly();
              }
            },
            "stemma-pdf-clock");
    clock.setDaemon(true);
    clock.start();
  }

  private PdfReply failure(Process process, long end, IOException e) {
    if (System.nanoTime() >= end) {
      return PdfReply.skipped(Message.of(Hindrance.PDF_SECONDS, time.toSeconds()));
    }
    if (!endsByItself(process)) { // killed while it ends, it would not say why it ended
      process.destroyForcibly();
    }
    if (exit(process) == OUT_OF_MEMORY) {
      return PdfReply.skipped(Message.of(Hindrance.PDF_MEGABYTES, megabytes));
    }
    String why = Clean.squeezed(String.valueOf(e.getMessage()));
    return PdfReply.skipped(Message.of(Hindrance.PDF_BROKE_OFF, why));
  }

  private static boolean endsByItself(Process process) {
    try {
      return process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private Process start(int length, Limits limits) throws IOException {
    String java =
        ProcessHandle.current()
            .info()
            .command()
            .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java,
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-cp",
                System.getProperty("java.class.path"),
                program,
                Integer.toString(length),
                Integer.toString(limits.characters()),
                Long.toString(time.toSeconds() + GRACE_SECONDS)));
    List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}

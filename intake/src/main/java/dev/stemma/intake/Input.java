package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Bytes that are to become documents: how they came to be held, what they may cost, and in how many
 * containers (archives, mails) they lie.
 *
 * @param in the bytes, which stay the caller's to close
 * @param file the same bytes where they are a file of their own, to be read at any place
 * @param budget what everything that one file holds may cost together
 * @param depth how many containers are around it
 */
record Input(
    Capture capture,
    BufferedInputStream in,
    Optional<FileChannel> file,
    Limits limits,
    Budget budget,
    int depth) {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_NAME = 1000;

  /** Bytes that lie in nothing. */
  static Input of(Capture capture, InputStream raw, Limits limits) {
    Unpacked.Counted counted = new Unpacked.Counted(raw);
    Budget budget = new Budget(counted::count, limits);
    BufferedInputStream in = new BufferedInputStream(counted, BUFFER);
    return new Input(capture, in, Optional.empty(), limits, budget, 0);
  }

  /** A file that can be read at any place. */
  static Input of(Capture capture, FileChannel file, Limits limits) throws IOException {
    long size = file.size();
    InputStream raw = Channels.newInputStream(file);
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    Budget budget = new Budget(() -> size, limits);
    return new Input(capture, in, Optional.of(file), limits, budget, 0);
  }

  /** The same, where the bytes are read from another stream. */
  Input with(InputStream other) {
    BufferedInputStream buffered = new BufferedInputStream(other, BUFFER);
    return new Input(capture, buffered, Optional.empty(), limits, budget, depth);
  }

  /** What lies in this under a name, which is a label and nothing more. */
  Input entry(String name, InputStream bytes) {
    return entry(
        new Capture(location(name), capture.method(), capture.taken(), List.of(), Optional.empty()),
        bytes);
  }

  /** What lies in this. */
  Input entry(Capture held, InputStream bytes) {
    BufferedInputStream buffered = new BufferedInputStream(budget.counted(bytes), Kind.HEAD);
    return new Input(held, buffered, Optional.empty(), limits, budget, depth + 1);
  }

  /** The location of what lies in this: {@code a.zip!/folder/page.html}. */
  String location(String name) {
    String plain = Clean.squeezed(Clean.text(name).replace('\n', ' '));
    String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
    return capture.location() + "!/" + cut;
  }

  /** Whether what lies in this lies too deep to be opened. */
  boolean isDeep() {
    return depth >= limits.nesting();
  }

  Intake skip(Message reason) {
    return new Intake.Skipped(capture.location(), reason);
  }

  Intake skip(Hindrance reason) {
    return skip(Message.of(reason));
  }

  Iterator<Intake> skipped(Message reason) {
    return Intakes.one(skip(reason));
  }

  Iterator<Intake> skipped(Hindrance reason) {
    return Intakes.one(skip(reason));
  }

  /** The first bytes, which stay to be read. */
  byte[] head() throws IOException {
    in.mark(Kind.HEAD);
    byte[] head = in.readNBytes(Kind.HEAD);
    in.reset();
    return head;
  }
}

package dev.stemma.ledger.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a case's file, and of the log beside it, as they lie on the disk, whatever SQLite
 * would say of them (its file format, sections 1.3 and 4.1). Only reads. Not thread-safe.
 */
final class RawFile implements AutoCloseable {
  private static final int LOG_HEADER = 32;
  private static final int FRAME_HEADER = 24;

  private final int page;
  private final RandomAccessFile file;
  private final Optional<RandomAccessFile> log;
  private final List<Frame> frames = new ArrayList<>();
  private final Map<Long, Frame> newest = new HashMap<>();

  /** A page of the log, and where its bytes are. */
  private record Frame(long page, long at) {}

  /**
   * Opens a file.
   *
   * @param page bytes of a page
   */
  RawFile(Path path, int page) throws IOException {
    this.page = page;
    this.file = new RandomAccessFile(path.toFile(), "r");
    Path beside = path.resolveSibling(path.getFileName() + "-wal");
    this.log =
        Files.exists(beside)
            ? Optional.of(new RandomAccessFile(beside.toFile(), "r"))
            : Optional.empty();
    if (log.isPresent()) {
      readFrames(log.get());
    }
  }

  /** What was committed: frames of one writing of the log, to the last that ends a transaction. */
  private void readFrames(RandomAccessFile from) throws IOException {
    List<Frame> pending = new ArrayList<>();
    Optional<Long> salt = Optional.empty();
    long size = from.length();
    for (long at = LOG_HEADER; at + FRAME_HEADER + page <= size; at += FRAME_HEADER + page) {
      ByteBuffer header = ByteBuffer.wrap(bytes(from, at, FRAME_HEADER));
      long salted = header.getLong(8);
      if (salt.isPresent() && salt.get() != salted) {
        return;
      }
      salt = Optional.of(salted);
      pending.add(new Frame(Integer.toUnsignedLong(header.getInt(0)), at + FRAME_HEADER));
      if (header.getInt(4) != 0) {
        frames.addAll(pending);
        pending.forEach(frame -> newest.put(frame.page(), frame));
        pending.clear();
      }
    }
  }

  /** How many pages the file has; one that is cut short counts. */
  long pages() throws IOException {
    return (file.length() + page - 1) / page;
  }

  /** Bytes of file and log. */
  long size() throws IOException {
    return file.length() + (log.isPresent() ? log.get().length() : 0);
  }

  int frames() {
    return frames.size();
  }

  /** The page that a frame of the log holds. */
  byte[] frame(int index) throws IOException {
    return bytes(log.orElseThrow(), frames.get(index).at(), page);
  }

  boolean isFirst(int frame) {
    return frames.get(frame).page() == 1;
  }

  /** A page by its number, from 1; from the log where that has it and {@code logged}. */
  Optional<byte[]> page(long number, boolean logged) throws IOException {
    Frame frame = logged ? newest.get(number) : null;
    if (frame != null) {
      return Optional.of(bytes(log.orElseThrow(), frame.at(), page));
    }
    return number < 1 || number > pages()
        ? Optional.empty()
        : Optional.of(bytes(file, (number - 1) * page, page));
  }

  /** Zeros stand for what is behind the end. */
  private static byte[] bytes(RandomAccessFile from, long at, int count) throws IOException {
    byte[] bytes = new byte[count];
    from.seek(at);
    for (int read = 0, more = 0; read < count && more >= 0; read += Math.max(0, more)) {
      more = from.read(bytes, read, count - read);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
    if (log.isPresent()) {
      log.get().close();
    }
  }
}

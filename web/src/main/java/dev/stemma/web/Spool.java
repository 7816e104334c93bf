package dev.stemma.web;

import dev.stemma.desk.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The folder where batches wait until they are read. A batch that was acknowledged outlives a
 * server that is killed; what was not is removed at the next start. Names of uploads are labels and
 * never names of files. Thread-safe.
 */
final class Spool implements AutoCloseable {
  private static final String READY = "batch.json";
  private static final String TRIES = "tries";
  private static final int MOST_TRIES = 3;
  private static final int LONGEST_NAME = 200;

  private final Path folder;
  private final Path parts;
  private final boolean temporary;
  private final @Nullable FileChannel lock;
  private final List<Batch> left = new ArrayList<>();
  private final List<Batch> givenUp = new ArrayList<>();
  private long last;

  private Spool(Path folder, @Nullable FileChannel lock, boolean temporary) throws IOException {
    this.folder = folder;
    this.parts = folder.resolve("parts");
    this.lock = lock;
    this.temporary = temporary;
    remove(parts);
    Files.createDirectories(parts);
    sweep();
  }

  /** Opens a folder; a temporary one where none is given or another server has it. */
  static Spool open(Optional<Path> given) {
    try {
      if (given.isPresent()) {
        Path folder = given.get();
        if (!Files.isDirectory(folder)) {
          Files.createDirectories(folder);
          own(folder);
        }
        FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
          return new Spool(folder, channel, false);
        }
        channel.close();
      }
      return new Spool(Files.createTempDirectory("stemma-intake"), null, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void own(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock held = channel.tryLock(); // held until the channel is closed
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void sweep() throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(folder)) {
      folders =
          all.filter(f -> f.getFileName().toString().matches("\\d{1,18}"))
              .sorted(Comparator.comparingLong(f -> Long.parseLong(f.getFileName().toString())))
              .toList();
    }
    for (Path each : folders) {
      last = Math.max(last, Long.parseLong(each.getFileName().toString()));
      Optional<Batch> batch = batch(each);
      if (batch.isEmpty()) {
        remove(each);
      } else if (tries(each) >= MOST_TRIES) {
        givenUp.add(batch.get());
        remove(each);
      } else {
        left.add(batch.get());
      }
    }
  }

  private static Optional<Batch> batch(Path folder) throws IOException {
    Path ready = folder.resolve(READY);
    try {
      return Files.exists(ready)
          ? Optional.of(Batch.of(folder, Files.readString(ready)))
          : Optional.empty();
    } catch (JacksonException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private static long tries(Path folder) throws IOException {
    Path tries = folder.resolve(TRIES);
    return Files.exists(tries) ? Files.size(tries) : 0;
  }

  /** Where parts of uploads are while they arrive. */
  Path parts() {
    return parts;
  }

  /** Batches that an earlier server acknowledged and did not finish. */
  List<Batch> left() {
    return List.copyOf(left);
  }

  /** Batches at which servers ended again and again; they are gone. */
  List<Batch> givenUp() {
    return List.copyOf(givenUp);
  }

  /** Keeps what somebody gave; it is on disk when this returns. */
  Batch keep(List<Request.Upload> uploads, Batch given) throws IOException {
    Path own;
    synchronized (this) {
      own = folder.resolve(Long.toString(++last));
      Files.createDirectory(own);
    }
    try {
      List<String> names = new ArrayList<>();
      for (Request.Upload upload : uploads) {
        Path file = own.resolve(Integer.toString(names.size()));
        upload.content().saveTo(file);
        forced(file);
        names.add(label(upload.name()));
      }
      Batch batch =
          new Batch(own, names, given.addresses(), given.language(), given.published(), given.by());
      Path draft = own.resolve(READY + ".new");
      Files.write(draft, batch.json().getBytes(StandardCharsets.UTF_8));
      forced(draft);
      Files.move(draft, own.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
      return batch;
    } catch (IOException | RuntimeException e) {
      remove(own);
      throw e;
    }
  }

  private static void forced(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A name that was sent, without folders and what steers a terminal. */
  static String label(String sent) {
    String name = Printable.line(sent.substring(sent.replace('\\', '/').lastIndexOf('/') + 1));
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return shown.isBlank() || shown.matches("\\.+") ? "file" : shown.strip();
  }

  /** Notes that a batch is begun, so that one that ends the server is not begun for ever. */
  void begun(Batch batch) throws IOException {
    Files.write(
        batch.folder().resolve(TRIES),
        new byte[] {'|'},
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Notes that a batch was left in peace, and did not end the server. */
  void rested(Batch batch) throws IOException {
    Files.deleteIfExists(batch.folder().resolve(TRIES));
  }

  /** Removes a batch that is read. */
  void done(Batch batch) throws IOException {
    Files.deleteIfExists(batch.folder().resolve(READY));
    remove(batch.folder());
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }

  @Override
  public void close() {
    try {
      remove(temporary ? folder : parts);
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

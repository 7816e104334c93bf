package dev.stemma.intake;

import dev.stemma.evidence.Capture;
import dev.stemma.evidence.Content;
import dev.stemma.evidence.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents of files, folders and standard input, in the order given and, within a folder, in
 * the order of their names, and of the archives, mailboxes and feeds among them; one is in memory
 * at a time. Not thread-safe.
 *
 * <pre>{@code
 * try (Intakes intakes = Intakes.of(List.of("report.html", "archive/", "-"), System.in)) {
 *   while (intakes.hasNext()) {
 *     Intake intake = intakes.next();
 *   }
 * }
 * }</pre>
 *
 * <p>Within folders, hidden files are passed over and links to folders are not followed. Whatever
 * cannot be read is {@link Intake.Skipped}; the rest is still read.
 */
public final class Intakes implements Iterator<Intake>, AutoCloseable {
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final InputStream standardInput;
  private final Limits limits;
  private Iterator<Intake> current = Collections.emptyIterator();
  private AutoCloseable open = () -> {};

  /** A path, and whether the user gave it; {@code -} has none of the file system's. */
  private record Waiting(Optional<Path> path, String name, boolean given) {}

  private Intakes(List<String> paths, InputStream standardInput, Limits limits) {
    paths.forEach(path -> waiting.add(new Waiting(Optional.empty(), path, true)));
    this.standardInput = standardInput;
    this.limits = limits;
  }

  /**
   * The documents of the given paths, within the usual limits.
   *
   * @param paths files and folders; {@code -} is standard input
   * @param standardInput read where a path is {@code -}; stays the caller's to close
   */
  public static Intakes of(List<String> paths, InputStream standardInput) {
    return of(paths, standardInput, Limits.USUAL);
  }

  /** The documents of the given paths, within limits. */
  public static Intakes of(List<String> paths, InputStream standardInput, Limits limits) {
    return new Intakes(paths, standardInput, limits);
  }

  /**
   * The documents of a file that is known by another name than its path's.
   *
   * @param name what documents are said to come from; a label and nothing more
   */
  public static Intakes of(Path file, String name) {
    Intakes intakes = new Intakes(List.of(), InputStream.nullInputStream(), Limits.USUAL);
    intakes.current = intakes.file(file, name);
    return intakes;
  }

  /**
   * The documents of bytes that are at hand, within the usual limits: one of a page, many of an
   * archive.
   *
   * @param capture how the bytes came to be held
   */
  public static Iterator<Intake> of(Capture capture, Content content) {
    try {
      return FileIntake.read(capture, content.stream(), Limits.USUAL);
    } catch (IOException e) {
      return one(new Intake.Skipped(capture.location(), Message.of(Hindrance.NOT_READ, reason(e))));
    }
  }

  /** This, for loops. */
  public Iterator<Intake> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      close();
      if (waiting.isEmpty()) {
        return false;
      }
      current = begin(waiting.removeFirst());
    }
    return true;
  }

  @Override
  public Intake next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }

  private Iterator<Intake> begin(Waiting next) {
    if (next.given() && next.name().equals("-")) {
      return read(Input.of(Capture.file("-"), standardInput, limits));
    }
    if (next.name().isEmpty()) {
      return one(new Intake.Skipped("''", Message.of(Hindrance.NO_NAME)));
    }
    try {
      Path path = next.path().orElseGet(() -> Path.of(next.name()));
      if (next.given() ? Files.isDirectory(path) : isRealFolder(path)) {
        return folder(path);
      }
      return Files.isRegularFile(path) ? file(path, path.toString()) : missing(path);
    } catch (InvalidPathException e) {
      return one(new Intake.Skipped(next.name(), Message.of(Hindrance.NO_PATH, e.getReason())));
    }
  }

  private Iterator<Intake> file(Path path, String name) {
    try {
      FileChannel file = FileChannel.open(path);
      open = file;
      return read(Input.of(Capture.file(name), file, limits));
    } catch (IOException e) {
      return one(new Intake.Skipped(name, Message.of(Hindrance.NOT_OPENED, reason(e))));
    }
  }

  private static Iterator<Intake> read(Input input) {
    try {
      return FileIntake.read(input);
    } catch (IOException e) {
      return input.skipped(Message.of(Hindrance.NOT_READ, reason(e)));
    }
  }

  /** Puts a folder's entries before the paths that wait; its folders are opened in their turn. */
  private Iterator<Intake> folder(Path folder) {
    List<Path> entries;
    try (var listing = Files.list(folder)) {
      entries = listing.filter(Intakes::isVisible).sorted(Collections.reverseOrder()).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return one(
          new Intake.Skipped(
              folder.toString(), Message.of(Hindrance.NOT_LISTED, String.valueOf(e.getMessage()))));
    }
    if (entries.isEmpty()) {
      return one(new Intake.Skipped(folder.toString(), Message.of(Hindrance.EMPTY_FOLDER)));
    }
    entries.forEach(
        entry -> waiting.addFirst(new Waiting(Optional.of(entry), entry.toString(), false)));
    return Collections.emptyIterator();
  }

  private static boolean isVisible(Path entry) {
    boolean link = Files.isSymbolicLink(entry) && Files.isDirectory(entry);
    return !link && !String.valueOf(entry.getFileName()).startsWith(".");
  }

  private static boolean isRealFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static Iterator<Intake> missing(Path path) {
    Hindrance reason = Hindrance.NO_FILE;
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      reason = Hindrance.DEAD_LINK;
    } else if (Files.exists(path)) {
      reason = Hindrance.NEITHER;
    }
    return one(new Intake.Skipped(path.toString(), Message.of(reason)));
  }

  static Iterator<Intake> none() {
    return Collections.emptyIterator();
  }

  static Iterator<Intake> one(Intake intake) {
    return List.of(intake).iterator();
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "")
        + (message == null ? "" : " (" + message + ")");
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (Exception e) {
      // a file that was only read loses nothing on closing
    }
    open = () -> {};
  }
}

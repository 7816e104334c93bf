package dev.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The documents of files, folders and standard input, in the order given and, within a folder, in
 * the order of their names; one is in memory at a time. Not thread-safe. Hidden files are passed
 * over; links to folders are not followed.
 */
public final class Intakes implements Iterator<Intake>, AutoCloseable {
  private static final int DEEPEST_FOLDER = 64;

  private final Deque<String> paths;
  private final InputStream standardInput;
  private final Limits limits;
  private Iterator<Intake> current = List.<Intake>of().iterator();
  private AutoCloseable open = () -> {};

  private Intakes(List<String> paths, InputStream standardInput, Limits limits) {
    this.paths = new ArrayDeque<>(paths);
    this.standardInput = standardInput;
    this.limits = limits;
  }

  /**
   * The documents of the given paths.
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

  /** This, for loops. */
  public Iterator<Intake> iterator() {
    return this;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext()) {
      if (paths.isEmpty()) {
        return false;
      }
      current = begin(paths.removeFirst());
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

  private Iterator<Intake> begin(String path) {
    close();
    if (path.equals("-")) {
      return file("-", standardInput);
    }
    Path file = Path.of(path);
    if (Files.isDirectory(file)) {
      return folder(file);
    }
    if (!Files.exists(file)) {
      return skipped(path, "no such file or folder");
    }
    if (!Files.isRegularFile(file)) {
      return skipped(path, "neither a file nor a folder");
    }
    try {
      InputStream in = Files.newInputStream(file);
      open = in;
      return file(path, in);
    } catch (IOException e) {
      return skipped(path, "cannot be opened: " + reason(e));
    }
  }

  private Iterator<Intake> file(String source, InputStream in) {
    try {
      return FileIntake.read(source, in, limits);
    } catch (IOException e) {
      return skipped(source, "cannot be read: " + reason(e));
    }
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "")
        + (message == null ? "" : " (" + message + ")");
  }

  private static Iterator<Intake> skipped(String source, String reason) {
    return List.<Intake>of(new Intake.Skipped(source, reason)).iterator();
  }

  /** Puts a folder's files before the paths that wait. */
  private Iterator<Intake> folder(Path folder) {
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder, DEEPEST_FOLDER, new FileVisitOption[0])) {
      walk.filter(Files::isRegularFile)
          .filter(p -> !hidden(folder, p))
          .sorted()
          .forEach(p -> files.add(p.toString()));
    } catch (IOException e) {
      return skipped(folder.toString(), "cannot be listed: " + reason(e));
    } catch (java.io.UncheckedIOException e) {
      return skipped(folder.toString(), "cannot be listed: " + e.getMessage());
    }
    if (files.isEmpty()) {
      return skipped(folder.toString(), "an empty folder");
    }
    for (int i = files.size() - 1; i >= 0; i--) {
      paths.addFirst(files.get(i));
    }
    return List.<Intake>of().iterator();
  }

  private static boolean hidden(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    try {
      open.close();
    } catch (Exception e) {
      // a file that was only read cannot lose anything on closing
    }
    open = () -> {};
  }
}

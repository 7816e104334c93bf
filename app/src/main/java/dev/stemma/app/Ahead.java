package dev.stemma.app;

import dev.stemma.desk.Sources;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * How many bytes of files there are to read, and how many of them were. Folders are walked beside
 * the work; a file counts once the next is reached, since what an archive holds is not known
 * before. {@link #reached} and {@link #done} are for one thread.
 */
final class Ahead implements AutoCloseable {
  private static final long UNKNOWN = -1;

  private final Predicate<String> passedOver;
  private final CompletableFuture<Long> all;
  private volatile boolean closed;
  private String current = "";
  private long currentBytes;
  private long done;

  /**
   * What lies ahead.
   *
   * @param paths as the user gave them; standard input and addresses have no known end
   * @param passedOver files that are not read
   */
  Ahead(List<String> paths, Predicate<String> passedOver) {
    this.passedOver = passedOver;
    boolean known = paths.stream().noneMatch(p -> p.equals("-") || Sources.isAddress(p));
    this.all =
        known
            ? CompletableFuture.supplyAsync(() -> paths.stream().mapToLong(this::bytes).sum())
            : CompletableFuture.completedFuture(UNKNOWN);
  }

  /** What lies ahead, where there is a terminal to show it on. */
  static Ahead of(List<String> paths, Predicate<String> passedOver, Terminal terminal) {
    return terminal.messages() ? new Ahead(paths, passedOver) : unknown();
  }

  /** It is not known how much there is. */
  static Ahead unknown() {
    return new Ahead(List.of("-"), path -> false);
  }

  /** The bytes of all files, as soon as they are counted; -1 before, or where there is no end. */
  long all() {
    return all.isDone() && !all.isCompletedExceptionally() ? all.join() : UNKNOWN;
  }

  /** The bytes of the files that were read. */
  long done() {
    return done;
  }

  /** Waits until all is counted. */
  long counted() {
    return all.join();
  }

  /** Says where a document came from: {@code archive.zip!/page.html}, {@code news.jsonl:7}. */
  void reached(String source) {
    String name = source.replaceFirst("!/.*", "");
    if (name.equals(current) || name.startsWith(current + ":") && !current.isEmpty()) {
      return;
    }
    String file = size(name) >= 0 ? name : name.replaceFirst(":\\d+$", "");
    long bytes = size(file);
    if (bytes >= 0) {
      done += currentBytes;
      current = file;
      currentBytes = bytes;
    }
  }

  private static long size(String file) {
    try {
      Path path = Path.of(file);
      return Files.isRegularFile(path) ? Files.size(path) : UNKNOWN;
    } catch (IOException | InvalidPathException e) {
      return UNKNOWN;
    }
  }

  private long bytes(String given) {
    try {
      Count count = new Count(Path.of(given));
      Files.walkFileTree(count.given, count);
      return count.sum;
    } catch (IOException | InvalidPathException e) {
      return 0; // it will be skipped
    }
  }

  /** As intake does: hidden files are passed over, links to folders not followed. */
  private final class Count extends SimpleFileVisitor<Path> {
    private final Path given;
    private long sum;

    Count(Path given) {
      this.given = given;
    }

    private boolean isHidden(Path path) {
      return !path.equals(given) && String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && !passedOver.test(file.toString())) {
        sum += Math.max(0, size(file.toString()));
      }
      return closed ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}

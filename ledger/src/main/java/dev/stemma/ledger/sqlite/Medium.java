package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Where a case's file lies, and how SQLite can read it there. A file in WAL mode asks for two more
 * beside it; where they cannot be made, only {@code immutable} opens it, and that passes over what
 * a log beside the file holds.
 */
final class Medium {
  private static final int PATIENCE_MS = 30_000;
  private static final int CACHE_KIB = 32_768;

  private final Path file;

  Medium(Path file) {
    this.file = real(file);
  }

  /** SQLite keeps its log beside the file that a link leads to. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath();
    }
  }

  /** Whether the file is there and it, its folder, or the medium does not take writing. */
  boolean isReadOnly() {
    Path folder = file.getParent();
    return Files.isRegularFile(file)
        && !(Files.isWritable(file) && folder != null && Files.isWritable(folder));
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Whether some of the case is in the log beside the file, as while others have it open. */
  boolean hasLog() {
    return beside("-wal").toFile().length() > 0;
  }

  private boolean hasMemory() {
    return Files.exists(beside("-wal")) && Files.exists(beside("-shm"));
  }

  /**
   * Whether a log's work would be left out: it is there, but not the memory shared by its users.
   */
  boolean hidesWork() {
    return hasLog() && !hasMemory();
  }

  /** Opens the file for reading; nothing is written beside it where that is not possible. */
  SQLiteDataSource reading() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MS);
    config.setCacheSize(-CACHE_KIB);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + (isStill() ? still() : file.toString()));
    return source;
  }

  /** Whether nobody seems to have it open, nor can be told of us. */
  boolean isStill() {
    return isReadOnly() && !hasMemory();
  }

  private String still() {
    return file.toUri().toASCIIString() + "?immutable=1";
  }

  /** What changes when the file is written to. */
  String stamp() {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + hasLog();
    } catch (IOException e) {
      return UUID.randomUUID().toString();
    }
  }

  /** Copies the file and its log to a folder of its own that is removed by {@link #remove}. */
  Path copied() {
    Path folder = null;
    try {
      folder = Files.createTempDirectory("stemma-case");
      Path copy = folder.resolve(file.getFileName());
      Files.copy(file, copy);
      copy.toFile().setWritable(true);
      if (hasLog()) {
        Path log = folder.resolve(file.getFileName() + "-wal");
        Files.copy(beside("-wal"), log);
        log.toFile().setWritable(true);
      }
      return copy;
    } catch (IOException e) {
      if (folder != null) {
        remove(folder);
      }
      throw new LedgerException(
          file
              + " may only be read, and a part of it ("
              + beside("-wal").getFileName()
              + ") only from a copy, for which there is no room in the temporary folder; copy both"
              + " to a folder that may be written and name the copy",
          e);
    }
  }

  /** Removes a folder of files. */
  static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      files.forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      // what is left over is in the temporary folder
    }
    folder.toFile().delete();
  }
}

package dev.stemma.ledger.sqlite;

import dev.stemma.ledger.LedgerException;
import dev.stemma.ledger.Store;
import dev.stemma.ledger.Tables;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case that may only be read where it lies: on a medium that is read-only, or that is another's.
 * Where the file alone would show less than was committed, or is of an older version, a temporary
 * copy is read. Thread-safe.
 */
final class ReadOnlyStore implements Store {
  private final Path file;
  private final SqliteStore inner;
  private final Optional<Path> copy;
  private final Optional<String> stamp;

  private ReadOnlyStore(Path file, SqliteStore inner, Optional<Path> copy, Optional<String> stamp) {
    this.file = file;
    this.inner = inner;
    this.copy = copy;
    this.stamp = stamp;
  }

  static ReadOnlyStore open(Path file, int newest) {
    Medium medium = new Medium(file);
    if (medium.hidesWork()) {
      return copied(file, medium);
    }
    int found = new CaseFile(file).version(newest);
    if (found == 0) {
      throw new LedgerException(
          file + " holds no case yet, and may not be written; name another file");
    }
    return found < newest ? copied(file, medium) : inPlace(file, medium);
  }

  private static ReadOnlyStore inPlace(Path file, Medium medium) {
    Optional<String> stamp = medium.isStill() ? Optional.of(medium.stamp()) : Optional.empty();
    return new ReadOnlyStore(
        file, SqliteStore.reading(file, medium.reading()), Optional.empty(), stamp);
  }

  private static ReadOnlyStore copied(Path file, Medium medium) {
    Path copy = medium.copied();
    try {
      return new ReadOnlyStore(file, SqliteStore.open(copy), Optional.of(copy), Optional.empty());
    } catch (RuntimeException e) {
      Medium.remove(folder(copy));
      throw named(file, copy, e);
    }
  }

  private static Path folder(Path copy) {
    @Nullable Path folder = copy.getParent();
    return folder == null ? copy : folder;
  }

  /** What is wrong with the copy is wrong with the file. */
  private static RuntimeException named(Path file, Path copy, RuntimeException fault) {
    return fault instanceof LedgerException
        ? new LedgerException(
            String.valueOf(fault.getMessage()).replace(copy.toString(), file.toString()), fault)
        : fault;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public <T> T read(Function<Tables, T> work) {
    return still(() -> inner.read(work));
  }

  @Override
  public void check() {
    still(
        () -> {
          inner.check();
          return true;
        });
  }

  /** Nobody tells who writes that it is read here, so what was read may be torn. */
  private <T> T still(java.util.function.Supplier<T> work) {
    try {
      T result = work.get();
      unchanged();
      return result;
    } catch (RuntimeException e) {
      unchanged();
      throw copy.isPresent() ? named(file, copy.get(), e) : e;
    }
  }

  private void unchanged() {
    if (stamp.isPresent() && !stamp.get().equals(new Medium(file).stamp())) {
      throw new LedgerException(
          file + " was written by another Stemma while it was read; run the same command again");
    }
  }

  @Override
  public void requireWritable() {
    throw new LedgerException(
        file
            + " may only be read here: the file, its folder or the medium is read-only. Copy it to a"
            + " folder that may be written (stemma backup --case "
            + file
            + " NEW-CASE) and name the copy with --case");
  }

  @Override
  public <T> T write(Function<Tables, T> work) {
    requireWritable();
    throw new IllegalStateException("not reached");
  }

  @Override
  public void scrub() {
    requireWritable();
  }

  @Override
  public void close() {
    inner.close();
    copy.map(ReadOnlyStore::folder).ifPresent(Medium::remove);
  }
}
